internal import PrivacyModel
internal import SourceText

/// Checks the texts of an organisation against its vocabulary and the common catalogue.
struct OrganisationCatalogueCheck {
  let content: CatalogueReader.Content
  let vocabulary: Vocabulary
  let common: MessageCatalogue

  /// The first problems, and the number of the others.
  var log: DiagnosticLog {
    var log = DiagnosticLog()
    for section in content.texts.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      let words = words(of: section)
      let known = words.map { Set($0) }
      for name in (content.texts[section] ?? [:]).keys.sorted() {
        if let words, let known, !known.contains(name) {
          add(to: &log, name, section, "`\(name)` is not declared under `\(section.rawValue)`") {
            Suggestion.help(name, among: words)
              ?? "declare it in vocabulary.lua of the organisation, or leave it out"
          }
        } else {
          checkTexts(of: name, in: section, &log)
        }
      }
    }
    return log
  }

  /// The words that may have a text in a section; nil where any text may.
  private func words(of section: MessageCatalogue.Section) -> [String]? {
    guard section == .facts || section == .functions || WordList(rawValue: section.rawValue) != nil else {
      return nil
    }
    let own = section.ownWords(of: vocabulary)
    return section == .reasons ? own + WordList.reasons.sharedSpellings : own
  }

  private func checkTexts(of name: String, in section: MessageCatalogue.Section, _ log: inout DiagnosticLog) {
    if section.isSharedByText, common.hasText(name, in: section) {
      return add(
        to: &log, name, section,
        "`\(name)` of `\(section.rawValue)` has a text in messages.yaml of the rule folder already"
      ) { "leave it out" }
    }
    let texts = content.texts[section]?[name] ?? [:]
    for language in vocabulary.languages
    where texts[language] == nil && !(section.isKeyedByText && language == .english) {
      add(to: &log, name, section, "`\(name)` has no text in `\(language.rawValue)`") {
        let languages = vocabulary.languages.map(\.rawValue).joined(separator: ", ")
        return
          "the organisation answers in \(languages): `languages` in its vocabulary.lua says otherwise"
      }
    }
  }

  /// Adds a problem; its help is searched only if it is kept.
  private func add(
    to log: inout DiagnosticLog, _ name: String, _ section: MessageCatalogue.Section,
    _ message: @autoclosure () -> String, help: () -> String?
  ) {
    let place = content.places[section]?[name]
    log.add(
      at: place, Diagnostic(.badCase, message(), at: place, width: name.count, help: help()))
  }
}
