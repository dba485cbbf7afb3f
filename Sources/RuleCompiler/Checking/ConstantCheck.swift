internal import PrivacyModel
internal import SourceText

/// Finds conditions, and parts of them, that are the same for every case.
struct ConstantCheck {
  let script: TypedScript

  private var same: SameExpression { SameExpression(script: script) }

  func findings() -> [Finding] {
    constantFunctions() + script.syntax.conditions.flatMap { parts(of: $0) }
  }

  // MARK: Whole conditions

  /// Functions that are conditions and only return a constant: `condition("…", function() return true end)`.
  private func constantFunctions() -> [Finding] {
    conditionFunctions().compactMap { number in
      guard let returned = script.syntax.functions[number].returnsOnly, let truth = truth(returned) else {
        return nil
      }
      return script.finding(
        .constantCondition, returned, "this condition is always \(truth)",
        help: truth
          ? "leave it out: a rule without a condition always holds"
          : "write what it asks, or leave out its rule")
    }
  }

  /// The functions that `condition` and the fields of rules take.
  private func conditionFunctions() -> [Int] {
    var found: [Int] = []
    func add(_ expression: LuaExpression) {
      switch expression.form {
      case .function(let number): found.append(number)
      case .table(let entries):
        for case .function(let number) in entries.map(\.value.form) { found.append(number) }
      default: break
      }
    }
    script.syntax.forEach { expression in
      switch expression.form {
      case .call(let function, let arguments):
        if case .name("condition", variable: nil) = function.form, arguments.count == 2 { add(arguments[1]) }
      case .table(let entries):
        for entry in entries {
          if let key = entry.key, ["when", "unless", "met"].contains(script.syntax.tokens[key].text) {
            add(entry.value)
          }
        }
      default: break
      }
    }
    return found
  }

  /// The truth of an expression that is decided by what is written out in it; nil where facts decide.
  private func truth(_ expression: LuaExpression) -> Bool? {
    switch expression.form {
    case .flag(let flag): return flag
    case .bracketed(let inner): return truth(inner)
    case .unary("not", let operand): return truth(operand).map { !$0 }
    case .binary("and", let left, let right):
      let (one, other) = (truth(left), truth(right))
      return one == false || other == false ? false : one == true && other == true ? true : nil
    case .binary("or", let left, let right):
      let (one, other) = (truth(left), truth(right))
      return one == true || other == true ? true : one == false && other == false ? false : nil
    case .binary("==", let left, let right): return equality(left, right)
    case .binary("~=", let left, let right): return equality(left, right).map { !$0 }
    default: return nil
    }
  }

  private func equality(_ left: LuaExpression, _ right: LuaExpression) -> Bool? {
    if let one = script.syntax.literal(left), let other = script.syntax.literal(right) { return one == other }
    if let one = script.syntax.number(left), let other = script.syntax.number(right) { return one == other }
    return nil
  }

  // MARK: Parts

  /// Finds the largest parts of a condition that are always true or always false.
  /// - Parameter joint: The `and` or `or` around it, whose terms are compared already.
  private func parts(of expression: LuaExpression, in joint: String? = nil) -> [Finding] {
    switch expression.form {
    case .bracketed(let inner): return parts(of: inner, in: joint)
    case .unary("not", let operand): return parts(of: operand)
    case .binary(let sign, let left, let right) where sign == "and" || sign == "or":
      if sign != joint, let found = TermCheck(script: script, same: same).finding(expression) {
        return [found]
      }
      return parts(of: left, in: sign) + parts(of: right, in: sign)
    case .binary(let sign, let left, let right):
      return [itself(sign, left, right, expression) ?? count(sign, left, right, expression)].compactMap(
        \.self)
    default: return []
    }
  }

  /// A comparison of a fact with itself.
  private func itself(
    _ sign: String, _ left: LuaExpression, _ right: LuaExpression, _ expression: LuaExpression
  ) -> Finding? {
    guard let value = script.value(left), let key = same.key(left), key == same.key(right),
      ["==", "~=", "<", "<=", ">", ">="].contains(sign), !isLiteral(left)
    else { return nil }
    let hasOrder = [.date, .number, .text].contains(value.type)
    guard hasOrder || sign == "==" || sign == "~=" else { return nil }
    let side = script.text(left).map { "`\($0)`" } ?? "the same"
    return script.finding(
      .constantCondition, expression,
      "this comparison is always \(["==", "<=", ">="].contains(sign)): both sides are \(side)")
  }

  private func isLiteral(_ expression: LuaExpression) -> Bool {
    script.syntax.literal(expression) != nil || script.syntax.number(expression) != nil
  }

  /// A comparison of a number that is never negative with a number: `#list >= 0`.
  private func count(
    _ sign: String, _ left: LuaExpression, _ right: LuaExpression, _ expression: LuaExpression
  ) -> Finding? {
    let turned = ["<": ">", ">": "<", "<=": ">=", ">=": "<="]
    if script.syntax.number(left) != nil, let sign = turned[sign] {
      return count(sign, right, left, expression)
    }
    let truth: Bool
    switch (sign, bound(right)) {
    case (">=", let bound?) where bound <= 0, (">", let bound?) where bound < 0: truth = true
    case ("<", let bound?) where bound <= 0, ("<=", let bound?) where bound < 0: truth = false
    default: return nil
    }
    guard isCount(left) else { return nil }
    return script.finding(
      .constantCondition, expression, "this comparison is always \(truth): the number is never negative",
      help: script.text(left).map { "write `\($0) \(truth ? ">" : "==") 0`" })
  }

  private func bound(_ expression: LuaExpression) -> Int? {
    if case .unary("-", let operand) = expression.form { return script.syntax.number(operand).map { -$0 } }
    return script.syntax.number(expression)
  }

  /// Whether a value is a number of elements, or a fact that is a whole number.
  private func isCount(_ expression: LuaExpression) -> Bool {
    switch expression.unbracketed.form {
    case .unary("#", let operand):
      if case .list? = script.value(operand)?.type { true } else { false }
    case .method(let base, let name, _):
      if case .list? = script.value(base)?.type { script.syntax.tokens[name].text == "count" } else { false }
    default: script.value(expression)?.fact?.shape == .scalar(.count)
    }
  }
}
