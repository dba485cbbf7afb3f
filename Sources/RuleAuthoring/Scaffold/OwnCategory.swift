internal import PrivacyModel
internal import RuleCompiler
package import SourceText

/// A data category that an organisation declares, since the shared model lacks it.
package struct OwnCategory: Hashable, Sendable {
  /// The word.
  package let word: String
  /// Whether its items are of a special category, GDPR 9.
  package var isSpecial = false
  /// Whether its items are secret by law.
  package var isSecret = false

  /// Creates a category.
  /// - Throws: the problem of a word that cannot be a name.
  package init(_ word: String) throws(Diagnostic) {
    if let problem = OwnName.problem(of: word) {
      throw Diagnostic(
        .badRule, "`\(TerminalText.escaped(word))` cannot be a data category: \(problem.message)",
        help: problem.help)
    }
    self.word = word
  }

  /// The word of the shared model that the word may misspell; nil if none is near.
  package var nearShared: String? { Suggestion.misspelled(word, among: DataCategory.table.spellings) }

  /// The entry in `categories` of a vocabulary.
  var entry: String {
    let traits = (isSpecial ? ["special = true"] : []) + (isSecret ? ["secret = true"] : [])
    return traits.isEmpty ? "\"\(word)\"," : "\(word) = { \(traits.joined(separator: ", ")) },"
  }
}
