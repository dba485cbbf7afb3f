internal import PrivacyModel
internal import SourceText

/// Checks the texts of an organisation against its vocabulary and the common catalogue.
struct OrganisationCatalogueCheck {
  let content: CatalogueReader.Content
  let vocabulary: Vocabulary
  let common: MessageCatalogue

  var problems: [Diagnostic] {
    content.texts.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { section in
      (content.texts[section] ?? [:]).keys.sorted().flatMap { problems(of: $0, in: section) }
    }
  }

  private func problems(of name: String, in section: MessageCatalogue.Section) -> [Diagnostic] {
    let place = content.places[section]?[name]
    func problem(_ message: String, help: String?) -> Diagnostic {
      Diagnostic(.badCase, message, at: place, width: name.count, help: help)
    }
    if let unknown = unknownWord(name, in: section) { return [problem(unknown.message, help: unknown.help)] }
    if section.isSharedByText, common.hasText(name, in: section) {
      return [
        problem(
          "`\(name)` of `\(section.rawValue)` has a text in messages.yaml of the rule folder already",
          help: "leave it out")
      ]
    }
    let texts = content.texts[section]?[name] ?? [:]
    return vocabulary.languages.compactMap { language in
      if texts[language] != nil || section.isKeyedByText && language == .english { return nil }
      return problem(
        "`\(name)` has no text in `\(language.rawValue)`",
        help:
          "the organisation answers in \(vocabulary.languages.map(\.rawValue).joined(separator: ", ")): `languages` in its vocabulary.lua says otherwise"
      )
    }
  }

  /// What is wrong with a word that the organisation does not declare; nil for one that it may have a text for.
  private func unknownWord(
    _ name: String, in section: MessageCatalogue.Section
  ) -> (message: String, help: String?)? {
    guard section == .facts || section == .functions || WordList(rawValue: section.rawValue) != nil else {
      return nil
    }
    let own = section.ownWords(of: vocabulary)
    if own.contains(name) || section == .reasons && WordList.reasons.sharedSpellings.contains(name) {
      return nil
    }
    let known = section == .reasons ? own + WordList.reasons.sharedSpellings : own
    return (
      "`\(name)` is not declared under `\(section.rawValue)`",
      Suggestion.help(name, among: known)
        ?? "declare it in vocabulary.lua of the organisation, or leave it out"
    )
  }
}
