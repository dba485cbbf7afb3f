internal import PrivacyModel
internal import RuleAuthoring
internal import SourceText

/// The data categories that an organisation declares already.
struct DeclaredCategories {
  /// The organisation's vocabulary; nil where it has none.
  let file: String?
  /// The categories.
  let categories: [DataCategory]

  /// Whether a category is declared.
  func contains(_ category: OwnCategory) -> Bool { categories.contains { $0.rawValue == category.word } }

  /// Why new categories cannot be declared: the organisation has a vocabulary, which is not changed.
  func problem(of new: [OwnCategory]) -> Diagnostic? {
    let words = new.filter { !contains($0) }.map(\.word)
    guard let file, !words.isEmpty else { return nil }
    let folder = file.dropLast("vocabulary.lua".count)
    return Diagnostic(
      .badRule, "\(file) does not declare \(words.map { "`\($0)`" }.joined(separator: ", "))",
      help:
        "add \(words.map { "\"\($0)\"" }.joined(separator: ", ")) to its `categories`, and texts to `categories` in "
        + "\(folder)messages.yaml; then begin the register")
  }
}
