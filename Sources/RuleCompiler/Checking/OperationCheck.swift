internal import PrivacyModel
internal import SourceText

/// Finds arithmetic, lengths and concatenations that the sandbox refuses, such as `months(1) * 2`.
struct OperationCheck {
  private static let verbs = [
    "+": "add", "-": "subtract", "*": "multiply", "/": "divide", "//": "divide", "%": "divide",
    "^": "raise",
  ]

  let script: TypedScript

  func finding(_ expression: LuaExpression) -> Finding? {
    switch expression.form {
    case .unary(let sign, let operand): unary(sign, operand, expression)
    case .binary("..", let left, let right): concatenation(left) ?? concatenation(right)
    case .binary(let sign, let left, let right):
      Self.verbs[sign] == nil ? nil : arithmetic(sign, left, right, expression)
    default: nil
    }
  }

  private func unary(_ sign: String, _ operand: LuaExpression, _ expression: LuaExpression) -> Finding? {
    guard let value = script.value(operand) else { return nil }
    switch (sign, value.type) {
    case ("-", .number), ("-", .text), ("#", .list), ("#", .text): return nil
    case ("-", _):
      let help =
        value.type == .period ? "subtract the period from a date, or write a negative number in it" : nil
      return script.finding(
        .impossibleOperation, expression, "\(value.subject) cannot be negative", help: help)
    case ("#", _):
      return script.finding(.impossibleOperation, expression, "\(value.subject) has no length")
    default: return nil
    }
  }

  private func concatenation(_ operand: LuaExpression) -> Finding? {
    guard let value = script.value(operand), ![.text, .number].contains(value.type) else { return nil }
    return script.finding(
      .impossibleOperation, operand, "\(value.subject) cannot be joined to a text",
      help: [.date, .period, .flag].contains(value.type)
        ? script.text(operand).map { "write `tostring(\($0))`" } : nil)
  }

  private func arithmetic(
    _ sign: String, _ left: LuaExpression, _ right: LuaExpression, _ expression: LuaExpression
  ) -> Finding? {
    guard let one = script.value(left)?.type, let other = script.value(right)?.type,
      let verb = Self.verbs[sign], !Self.isPossible(one, sign, other)
    else { return nil }
    return script.finding(
      .impossibleOperation, expression, "cannot \(verb) \(one.noun) and \(other.noun)",
      help: help(one, sign, other, left, right))
  }

  /// Texts of digits count as numbers.
  private static func isPossible(_ left: CertainType, _ sign: String, _ right: CertainType) -> Bool {
    switch (left, sign, right) {
    case (.number, _, .number), (.number, _, .text), (.text, _, .number), (.text, _, .text): true
    case (.date, "+", .period), (.period, "+", .date), (.date, "-", .period), (.date, "-", .date): true
    default: false
    }
  }

  private func help(
    _ one: CertainType, _ sign: String, _ other: CertainType, _ left: LuaExpression, _ right: LuaExpression
  ) -> String? {
    switch (one, sign, other) {
    case (.date, "+", .number), (.date, "-", .number):
      return "write `\(script.text(left) ?? "date") \(sign) days(\(script.text(right) ?? "n"))`"
    case (.number, "+", .date):
      return "write `\(script.text(right) ?? "date") + days(\(script.text(left) ?? "n"))`"
    case (.date, "+", .date):
      return "add a period, such as `days(14)`; the days between two dates are their difference"
    case (.date, "-", .text):
      return script.text(right).map { "write `date \($0)`" }
    case (.period, "+", .period), (.period, "-", .period):
      guard let first = script.text(left), let second = script.text(right) else { return nil }
      return "add one after the other to a date: `date + \(first) \(sign) \(second)`"
    case (.period, "-", .date): return "write the date first"
    case (.period, "*", .number): return product(left, right)
    case (.number, "*", .period): return product(right, left)
    case (.period, _, _), (_, _, .period):
      return "a period can only be added to a date, or subtracted from one"
    default: return nil
    }
  }

  /// The period with the product: `months(2)` for `months(1) * 2`.
  private func product(_ period: LuaExpression, _ factor: LuaExpression) -> String {
    guard case .call(let function, let arguments) = period.unbracketed.form, arguments.count == 1,
      let unit = script.syntax.path(function), let count = script.syntax.number(arguments[0]),
      let factor = script.syntax.number(factor),
      case let (number, false) = count.multipliedReportingOverflow(by: factor)
    else { return "multiply the number in the period, as in `days(2 * n)`" }
    return "write `\(unit)(\(number))`"
  }
}
