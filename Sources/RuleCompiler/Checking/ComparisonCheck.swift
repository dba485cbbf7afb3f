internal import PrivacyModel
internal import SourceText

/// Finds comparisons of values that are never equal, and of values that have no order.
struct ComparisonCheck {
  let script: TypedScript

  func finding(_ expression: LuaExpression) -> Finding? {
    guard case .binary(let sign, let left, let right) = expression.form,
      let one = script.value(left), let other = script.value(right)
    else { return nil }
    switch sign {
    case "==", "~=":
      return equality(sign, (left, one), (right, other)) ?? code(left, of: other)
    case "<", "<=", ">", ">=":
      if one.type == other.type, [.date, .number, .text].contains(one.type) { return nil }
      return order(sign, expression, (left, one), (right, other))
    default: return nil
    }
  }

  private typealias Operand = (expression: LuaExpression, value: CertainValue)

  // MARK: Equality

  private func equality(_ sign: String, _ left: Operand, _ right: Operand) -> Finding? {
    guard !left.value.type.isComparable(with: right.value.type),
      let (known, other) = Self.isComputed(left)
        ? (left, right) : Self.isComputed(right) ? (right, left) : nil
    else { return nil }
    return script.finding(
      .misreadFact, other.expression,
      "\(known.value.subject) is never equal to \(other.value.type.noun)",
      help: help(sign, known, other))
  }

  /// Whether an operand is more than a constant that is written out.
  private static func isComputed(_ operand: Operand) -> Bool {
    switch operand.expression.unbracketed.form {
    case .text, .number, .flag: false
    default: true
    }
  }

  private func help(_ sign: String, _ known: Operand, _ other: Operand) -> String? {
    let literal = script.literal(other.expression)
    let path = script.text(known.expression)
    switch (known.value.type, other.value.type) {
    case (.date, .text): return Self.date(literal)
    case (.number, .text): return literal.flatMap { Int($0) }.map { "write \($0) without quotation marks" }
    case (.text, .number):
      guard known.value.fact?.spellings.isEmpty != false else { return nil }
      return script.syntax.number(other.expression).map { "write \"\($0)\"" }
    case (.list(let field), .text):
      guard case .scalars = field.shape, let path, let literal else { return nil }
      return "write `\(sign == "~=" ? "not " : "")\(path):includes \"\(literal)\"`"
    case (.flag, .text):
      guard let path, let literal, known.value.fact?.canBeNone == false else { return nil }
      guard ["true", "false"].contains(literal) else { return "compare it with true or false" }
      return "write `\((literal == "true") == (sign == "==") ? "" : "not ")\(path)`"
    default: return nil
    }
  }

  /// The help for a text in place of a date.
  private static func date(_ literal: String?) -> String {
    let isDate = literal?.wholeMatch(of: #/\d{4}-\d{2}-\d{2}/#) != nil
    return "write `date \"\(isDate ? literal ?? "" : "2026-03-02")\"`"
  }

  /// A code before a fact that never has it: `"paid" == case.request.kind`.
  private func code(_ literal: LuaExpression, of value: CertainValue) -> Finding? {
    guard let code = script.syntax.literal(literal), let fact = value.fact, !fact.spellings.isEmpty,
      value.type == .text, !fact.spellings.contains(code)
    else { return nil }
    return script.finding(
      .misreadFact, literal, "`\(fact.path)` is never `\(code)`",
      help: Suggestion.help(code, among: fact.spellings))
  }

  // MARK: Order

  private func order(
    _ sign: String, _ expression: LuaExpression, _ left: Operand, _ right: Operand
  ) -> Finding {
    let (first, second) = Self.isComputed(left) ? (left, right) : (right, left)
    let isText = second.value.type == .text && first.value.type == .date
    return script.finding(
      .impossibleOperation, isText ? second.expression : expression,
      "\(first.value.subject) cannot be compared with \(second.value.type.noun)",
      help: orderHelp(sign, first, second))
  }

  private func orderHelp(_ sign: String, _ first: Operand, _ second: Operand) -> String? {
    switch (first.value.type, second.value.type) {
    case (.date, .text): return Self.date(script.literal(second.expression))
    case (.date, .number), (.number, .date):
      return "compare a date with a date, or its `year`, `month` or `day` with a number"
    case (.period, .period):
      guard let one = script.text(first.expression), let other = script.text(second.expression) else {
        return nil
      }
      return "add both to a date: `case.today + \(one) \(sign) case.today + \(other)`"
    case (.period, _), (_, .period): return "add the period to a date, and compare two dates"
    case (.number, .text):
      return script.syntax.literal(second.expression).flatMap { Int($0) }.map {
        "write \($0) without quotation marks"
      }
    case (.list, .number), (.number, .list):
      let list = first.value.type == .number ? second : first
      return script.text(list.expression).map { "write `#\($0)` for the number of its elements" }
    default: return nil
    }
  }
}
