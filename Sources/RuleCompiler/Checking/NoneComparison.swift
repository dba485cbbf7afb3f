internal import PrivacyModel

/// A comparison that is true where a fact is stated as none, such as `restriction_ground ~= "unlawful"`.
///
/// Rules must first check for a value with `== nil` or `~= nil`.
struct NoneComparison {
  private let field: FactField
  private let tokens: [LuaTokens.Token]
  /// The tokens of the fact.
  private let range: Range<Int>

  init(_ field: FactField, _ tokens: [LuaTokens.Token], _ range: Range<Int>) {
    (self.field, self.tokens, self.range) = (field, tokens, range)
  }

  /// The message and the correction; nil if the comparison is safe.
  var problem: (message: String, help: String)? {
    guard field.canBeNone, !field.isDerived, case .scalar = field.shape else { return nil }
    let fact = tokens[range].map(\.text).joined()
    if text(range.lowerBound - 1) == "not" {
      return ("`not` is true where `\(field.path)` is none", "write `\(fact) == nil`")
    }
    let isUnequal = text(range.upperBound) == "~" && text(range.upperBound + 1) == "="
    let isEqual = text(range.upperBound) == "=" && text(range.upperBound + 1) == "="
    // `"code" ~= fact`
    let isUnequalBefore =
      text(range.lowerBound - 1) == "=" && text(range.lowerBound - 2) == "~"
      && text(range.lowerBound - 3) != "nil"
    let isNegated = text(range.lowerBound - 1) == "(" && text(range.lowerBound - 2) == "not"
    guard isUnequalBefore || (isUnequal || isEqual && isNegated) && text(range.upperBound + 2) != "nil",
      !isNoneCheckedFirst
    else { return nil }
    return (
      "this comparison is true where `\(field.path)` is none",
      "check for a value first: `\(fact) ~= nil and …`"
    )
  }

  /// Whether the function, or the code since the local name was declared, already compares the same fact with nil.
  private var isNoneCheckedFirst: Bool {
    let names = tokens[range].map(\.text)
    var place = range.lowerBound - 1
    let isLocal = names[0] != "case"
    while place >= 0,
      isLocal ? text(place) != "local" || text(place + 1) != names[0] : text(place) != "function"
    {
      let end = place + names.count
      if end + 2 < range.lowerBound, tokens[place..<end].map(\.text) == names,
        ["=", "~"].contains(text(end)),
        text(end + 1) == "=", text(end + 2) == "nil"
      {
        return true
      }
      place -= 1
    }
    return false
  }

  private func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
}
