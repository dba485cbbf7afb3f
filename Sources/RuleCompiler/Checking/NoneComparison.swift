internal import PrivacyModel

/// A comparison in the text of a rule that turns true where a fact is stated as none: `restriction_ground ~= "unlawful"`.
///
/// Nothing is comparable to nothing: whether there is a value is asked first, by `== nil` or `~= nil`.
struct NoneComparison {
  private let field: FactField
  private let tokens: [LuaTokens.Token]
  /// The words of the fact.
  private let words: Range<Int>

  init(_ field: FactField, _ tokens: [LuaTokens.Token], _ words: Range<Int>) {
    (self.field, self.tokens, self.words) = (field, tokens, words)
  }

  /// What is wrong, and what to write; nil where nothing is.
  var problem: (message: String, help: String)? {
    guard field.canBeNone, !field.isDerived, case .scalar = field.shape else { return nil }
    let fact = tokens[words].map(\.text).joined()
    if text(words.lowerBound - 1) == "not" {
      return ("`not` is true where `\(field.path)` is none", "write `\(fact) == nil`")
    }
    let isUnequal = text(words.upperBound) == "~" && text(words.upperBound + 1) == "="
    let isEqual = text(words.upperBound) == "=" && text(words.upperBound + 1) == "="
    // `"code" ~= fact`
    let isUnequalBehind =
      text(words.lowerBound - 1) == "=" && text(words.lowerBound - 2) == "~"
      && text(words.lowerBound - 3) != "nil"
    let isNegated = text(words.lowerBound - 1) == "(" && text(words.lowerBound - 2) == "not"
    guard isUnequalBehind || (isUnequal || isEqual && isNegated) && text(words.upperBound + 2) != "nil",
      !isNoneAskedFirst
    else { return nil }
    return (
      "this comparison is true where `\(field.path)` is none",
      "ask first whether there is one: `\(fact) ~= nil and …`"
    )
  }

  /// Whether it is asked earlier whether the same fact is none: in the same function, or since a local name for it was made.
  private var isNoneAskedFirst: Bool {
    let names = tokens[words].map(\.text)
    var place = words.lowerBound - 1
    let isLocal = names[0] != "case"
    while place >= 0,
      isLocal ? text(place) != "local" || text(place + 1) != names[0] : text(place) != "function"
    {
      let end = place + names.count
      if end + 2 < words.lowerBound, tokens[place..<end].map(\.text) == names,
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
