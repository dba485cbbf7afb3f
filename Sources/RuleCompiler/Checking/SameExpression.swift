/// Which expressions of a rule file have the same value wherever they stand in one condition.
///
/// Only facts, constants and variables that nothing assigns have such a value: a function may answer differently when it is
/// called again.
struct SameExpression {
  let script: TypedScript

  private var tokens: [LuaTokens.Token] { script.syntax.tokens }

  /// Returns a text that expressions with the same value share; nil where the value may change.
  func key(_ expression: LuaExpression) -> String? {
    switch expression.form {
    case .none: "nil"
    case .flag(let flag): "\(flag)"
    case .number: script.syntax.number(expression).map { "\($0)" }
    case .text: script.syntax.literal(expression).map { "\"\($0)\"" }
    case .bracketed(let inner): key(inner)
    case .name(let name, let variable): variable.flatMap { isFixed($0) ? "\(name)@\($0)" : nil }
    case .field(let base, let key): member(tokens[key].text, of: base)
    case .element(let base, let key):
      if let name = script.syntax.literal(key) {
        member(name, of: base)
      } else {
        joined("[]", [base, key], if: script.value(base) != nil)
      }
    case .method(let base, let name, let arguments):
      joined(":\(tokens[name].text)", [base] + arguments, if: isOfFacts(base))
    case .unary(let sign, let operand): joined(sign, [operand])
    case .binary(let sign, let left, let right): joined(sign, [left, right])
    case .arguments, .call, .function, .table: nil
    }
  }

  private func isFixed(_ variable: Int) -> Bool { !script.syntax.variables[variable].isAssigned }

  /// Whether an expression is a record or a list of facts, whose methods always give the same result.
  private func isOfFacts(_ expression: LuaExpression) -> Bool {
    switch script.value(expression)?.type {
    case .record, .list: true
    default: false
    }
  }

  private func member(_ name: String, of base: LuaExpression) -> String? {
    script.value(base) == nil ? nil : key(base).map { "(\($0)).\(name)" }
  }

  private func joined(_ sign: String, _ parts: [LuaExpression], if isCertain: Bool = true) -> String? {
    let keys = parts.compactMap { key($0) }
    return isCertain && keys.count == parts.count ? "(\(sign) \(keys.joined(separator: " ")))" : nil
  }
}
