package import Messages
package import PrivacyModel
package import SourceText

extension InputParser {
  /// Parses data categories, separated by commas; repetitions are removed.
  /// - Parameters:
  ///   - own: The categories that the organisation declares.
  ///   - declaring: How a new word is declared, as advice.
  package static func categories(
    _ text: String, own: [DataCategory] = [],
    declaring: (String) -> String = { "--own \($0) declares a new word" }
  ) throws(Diagnostic) -> [DataCategory] {
    let words = words(text)
    guard !words.isEmpty else {
      throw problem("no data category is given", help: "such as name,email,postal_address")
    }
    let unknown = words.filter { category($0, own: own) == nil }
    guard unknown.isEmpty else {
      let named = unknown.map { "`\(TerminalText.escaped($0))`" }.joined(separator: ", ")
      throw problem(
        "\(named) \(unknown.count == 1 ? "is not a data category" : "are not data categories")",
        help: help(unknown, own: own, declaring: declaring))
    }
    return words.compactMap { category($0, own: own) }
  }

  /// Parses categories that the organisation declares, separated by commas; an empty text names none.
  /// - Parameter acceptsNear: Whether a word may resemble one of the shared model.
  package static func ownCategories(
    _ text: String, acceptsNear: Bool = false
  ) throws(Diagnostic) -> [OwnCategory] {
    try words(text).map { (word) throws(Diagnostic) in
      if DataCategory.table.code(spelled: word) != nil {
        throw problem(
          "`\(word)` is a data category of the shared model already",
          help: "name it among the held categories")
      }
      if !acceptsNear, let near = Suggestion.misspelled(word, among: DataCategory.table.spellings) {
        throw problem(
          "`\(TerminalText.escaped(word))` resembles `\(near)` of the shared model",
          help: "did you mean `\(near)`? otherwise declare it in vocabulary.lua by hand")
      }
      return try OwnCategory(word)
    }
  }

  /// Marks the own categories that a list names.
  package static func mark(
    _ text: String, _ trait: WritableKeyPath<OwnCategory, Bool>, in own: inout [OwnCategory]
  ) throws(Diagnostic) {
    for word in words(text) {
      guard let index = own.firstIndex(where: { $0.word == word }) else {
        throw problem(
          "`\(TerminalText.escaped(word))` is not among the own categories",
          help: Suggestion.help(word, among: own.map(\.word)) ?? "declare it with --own")
      }
      own[index][keyPath: trait] = true
    }
  }

  /// Parses languages, separated by commas.
  package static func languages(_ text: String) throws(Diagnostic) -> [Language] {
    let words = words(text)
    let languages = Language.allCases.filter { words.contains($0.rawValue) }
    guard !words.isEmpty, languages.count == words.count else {
      let unknown = words.first { Language(rawValue: $0) == nil } ?? text
      throw problem("`\(TerminalText.escaped(unknown))` is not a known language", help: "some of fi, sv, en")
    }
    return languages
  }

  private static func category(_ word: String, own: [DataCategory]) -> DataCategory? {
    DataCategory.table.code(spelled: word) ?? own.first { $0.rawValue == word }
  }

  /// The corrections of unknown words, and how those that are no misspellings are declared.
  private static func help(
    _ unknown: [String], own: [DataCategory], declaring: (String) -> String
  ) -> String {
    let known = DataCategory.table.spellings + own.map(\.rawValue)
    let meant = unknown.compactMap { Suggestion.nearest(to: $0, among: known) }
    let help =
      meant.isEmpty
      ? "one of \(known.joined(separator: ", "))"
      : "did you mean \(meant.map { "`\($0)`" }.joined(separator: ", "))?"
    let new = unknown.filter {
      Suggestion.misspelled($0, among: known) == nil && (try? OwnCategory($0)) != nil
    }
    guard !new.isEmpty else { return help }
    return Suggestion.joined(help, otherwise: declaring(new.joined(separator: ","))) ?? help
  }
}
