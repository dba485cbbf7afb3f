internal import PrivacyModel
internal import SourceText

/// Finds pairs of terms that settle a condition: `a or not a`, `kind ~= "x" or kind ~= "y"`.
struct TermCheck {
  /// The most terms of a condition that are compared with each other.
  private static let mostTerms = 100

  let script: TypedScript
  let same: SameExpression

  /// A term in a form in which two of them can be compared.
  private struct Term {
    var expression: LuaExpression
    /// What the term asks.
    var key: String
    var isNegated: Bool
    /// The key of the fact and the text that the term compares.
    var compared: (fact: String, text: String)?
  }

  /// Returns a finding about a condition whose terms `and` or `or` join.
  func finding(_ expression: LuaExpression) -> Finding? {
    guard case .binary(let joint, _, _) = expression.form else { return nil }
    let terms = self.terms(of: expression, joint).prefix(Self.mostTerms).compactMap { self.term($0, false) }
    for (number, later) in terms.enumerated() {
      for earlier in terms.prefix(number) {
        if let found = settling(expression, joint, earlier, later) { return found }
      }
    }
    return nil
  }

  private func terms(of expression: LuaExpression, _ joint: String) -> [LuaExpression] {
    switch expression.form {
    case .bracketed(let inner):
      let inner = terms(of: inner, joint)
      return inner.count > 1 ? inner : [expression]
    case .binary(joint, let left, let right): return terms(of: left, joint) + terms(of: right, joint)
    default: return [expression]
    }
  }

  private func term(_ expression: LuaExpression, _ isNegated: Bool) -> Term? {
    switch expression.form {
    case .bracketed(let inner): return term(inner, isNegated)
    case .unary("not", let operand): return term(operand, !isNegated)
    case .binary(let sign, let left, let right) where sign == "==" || sign == "~=":
      guard let one = same.key(left), let other = same.key(right) else { return nil }
      var term = Term(
        expression: expression, key: [one, other].sorted().joined(separator: " == "),
        isNegated: isNegated != (sign == "~="))
      if let text = script.syntax.literal(right), script.value(left)?.fact != nil {
        term.compared = (one, text)
      }
      if let text = script.syntax.literal(left), script.value(right)?.fact != nil {
        term.compared = (other, text)
      }
      return term
    default:
      if case .flag = expression.form { return nil }
      return same.key(expression).map { Term(expression: expression, key: $0, isNegated: isNegated) }
    }
  }

  private func settling(_ whole: LuaExpression, _ joint: String, _ one: Term, _ other: Term) -> Finding? {
    let truth = joint == "or"
    if one.key == other.key, one.isNegated != other.isNegated {
      let (first, second) = (script.text(one.expression), script.text(other.expression))
      let why = first.flatMap { first in
        second.map { ": `\(first)` \(truth ? "or" : "and") the opposite, `\($0)`" }
      }
      return script.finding(.constantCondition, whole, "this is always \(truth)\(why ?? "")")
    }
    // `kind ~= "x" or kind ~= "y"` is always true, `kind == "x" and kind == "y"` always false.
    guard let first = one.compared, let second = other.compared, first.fact == second.fact,
      first.text != second.text, one.isNegated == truth, other.isNegated == truth,
      let fact = fact(of: one.expression)
    else { return nil }
    return script.finding(
      .constantCondition, whole,
      "this is always \(truth): `\(fact)` cannot be \"\(first.text)\" and \"\(second.text)\"",
      help: "write `\(truth ? "and" : "or")` for `\(joint)`")
  }

  private func fact(of comparison: LuaExpression) -> String? {
    guard case .binary(_, let left, let right) = comparison.form else { return nil }
    return (script.value(left)?.fact ?? script.value(right)?.fact)?.path
  }
}
