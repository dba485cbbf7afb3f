internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// Compares the message catalogues of a rule folder with its rules.
struct CatalogueCheck {
  let engine: RuleEngine
  let rules: String

  private var path: String { rules + "/messages.yaml" }

  /// What has no text, or an old one, in one line or several each; it is printed in English or as its code.
  /// - Throws: Every problem of every catalogue, and an act of the common law without a name.
  func notes() throws(DiagnosticList) -> [String] {
    let catalogue = try MessageCatalogue(rules: rules)
    let registers = engine.loadedRegisterNames
    try catalogue.check(loadedBy: engine)
    try checkActs(catalogue)
    let organisations = Dictionary(grouping: registers) { String($0.prefix { $0 != "/" }) }
    return ownActs(catalogue)
      + organisations.sorted { $0.key < $1.key }.flatMap { notes(of: $0.key, $0.value, catalogue) }
  }

  // MARK: Acts

  /// The common catalogue names every act of the common law.
  private func checkActs(_ catalogue: MessageCatalogue) throws(DiagnosticList) {
    let acts = catalogue.keys(of: .acts)
    let own = engine.ownStatutes
    let omitted = engine.statuteNames.filter { !acts.contains($0) && own[$0] == nil }
    guard omitted.isEmpty else {
      throw DiagnosticList(
        omitted.map {
          Diagnostic(
            .badCase, "`acts` has no name for `\($0)`", at: SourceLocation(file: path, line: 1),
            help: Suggestion.help($0, among: acts.sorted()))
        })
    }
  }

  private func ownActs(_ catalogue: MessageCatalogue) -> [String] {
    engine.ownStatutes.sorted { $0.key < $1.key }.compactMap { name, place in
      let folder = place.file.prefix(upTo: place.file.lastIndex(of: "/") ?? place.file.startIndex)
      let organisation = String(folder.split(separator: "/").last ?? "")
      guard !catalogue.keys(of: .acts, in: organisation).contains(name) else { return nil }
      return "\(place): `\(name)` has no translation: add it to `acts` in \(folder)/messages.yaml"
    }
  }

  // MARK: Texts of an organisation

  private func notes(
    of organisation: String, _ registers: [String], _ catalogue: MessageCatalogue
  ) -> [String] {
    let file = "\(rules)/\(organisation)/messages.yaml"
    let statements = registers.flatMap { register in
      engine.statements(of: register).filter { !$0.isEmpty }.map { (register, $0) }
    }
    let all = registers.flatMap { engine.rules(of: $0) }
    let rules = all.filter { !$0.isFormality }
    let conditions = rules.flatMap(\.conditions).compactMap(\.says)
    let ids = statements.flatMap { register, statement in
      [statement.id, "\(register.split(separator: "/").last ?? "")/\(statement.id)"]
    }
    let vocabulary = engine.knownVocabulary(of: registers.first ?? "")
    let unnamed = catalogue.unnamed(in: vocabulary).map { "`\($0.word)` of `\($0.section.rawValue)`" }
    return untranslated(
      "statements", statements.map(\.1.id),
      Set(statements.filter { isTranslated($0.1.id, $0.0, catalogue, vocabulary) }.map(\.1.id)), file)
      + stale(statements, catalogue, file)
      + unused(.statements, besides: ids, of: organisation, catalogue, file)
      + unused(.rules, besides: all.map(\.name), of: organisation, catalogue, file)
      + unused(
        .conditions, besides: conditions + engine.scripts.flatMap(\.declaredSentences), of: organisation,
        catalogue, file)
      + unused(.assumptions, besides: engine.assumptions(of: registers), of: organisation, catalogue, file)
      + untranslated(
        "assumptions", engine.assumptions(of: registers), catalogue.keys(of: .assumptions, in: organisation),
        file)
      + untranslated("rules", rules.map(\.name), catalogue.keys(of: .rules, in: organisation), file)
      + untranslated("conditions", conditions, catalogue.keys(of: .conditions, in: organisation), file)
      + untranslated(
        "words", Self.words(of: vocabulary), Self.words(of: vocabulary).subtracting(unnamed), file)
  }

  private static func words(of vocabulary: Vocabulary) -> Set<String> {
    Set(
      MessageCatalogue.Section.allCases.flatMap { section in
        section.ownWords(of: vocabulary).map { "`\($0)` of `\(section.rawValue)`" }
      })
  }

  private func isTranslated(
    _ id: String, _ register: String, _ catalogue: MessageCatalogue, _ vocabulary: Vocabulary
  ) -> Bool {
    vocabulary.languages.allSatisfy { $0 == .english || catalogue.statement(id, of: register, $0) != nil }
  }

  /// The statements whose summary changed since they were translated.
  private func stale(
    _ statements: [(String, StatementSummary)], _ catalogue: MessageCatalogue, _ file: String
  ) -> [String] {
    statements.compactMap { register, statement in
      guard let english = catalogue.statement(statement.id, of: register, .english),
        english != statement.says
      else { return nil }
      return
        "\(statement.location): `\(statement.id)` changed since its translation in \(file), which has “\(english)” in English"
    }
  }

  /// The organisation's own texts of statements, rules or conditions that no register of it has.
  private func unused(
    _ section: MessageCatalogue.Section, besides known: [String], of organisation: String,
    _ catalogue: MessageCatalogue, _ file: String
  ) -> [String] {
    let own = catalogue.keys(of: section, in: organisation).subtracting(catalogue.keys(of: section))
    return own.subtracting(known).sorted().map { name in
      let help = Suggestion.help(name, among: known).map { "; \($0)" } ?? ""
      return "\(file) has a text in `\(section.rawValue)` for “\(name)”, which no register has\(help)"
    }
  }

  /// The most names that are printed.
  private static let mostNames = 5

  /// How many names have no text, and the first of them.
  private func untranslated(
    _ what: String, _ names: some Sequence<String>, _ translated: Set<String>, _ file: String
  ) -> [String] {
    let all = Set(names)
    let untranslated = all.subtracting(translated)
    guard !untranslated.isEmpty else { return [] }
    let rest = untranslated.count - Self.mostNames
    return [
      "\(file) has texts for \(all.count - untranslated.count) of \(all.count) \(what); the others are printed as they stand in the rules:"
    ] + untranslated.sorted().prefix(Self.mostNames).map { what == "words" ? "  \($0)" : "  “\($0)”" }
      + (rest > 0 ? ["  and \(rest) more"] : [])
  }
}
