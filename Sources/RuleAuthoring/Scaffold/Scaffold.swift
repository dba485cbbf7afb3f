internal import PrivacyCoding
package import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
package import SourceText

/// The files of a new register.
///
/// They are checked before they are written: the rules are loaded, and the cases are decided.
package struct Scaffold {
  /// The files, in the order of writing.
  package let files: [ScaffoldFile]
  /// The paths of the files.
  package let paths: ScaffoldPaths
  /// The outcome of each example case: `human_review` unless mandatory law decides.
  package let outcomes: [(kind: RequestKind, outcome: Outcome)]
  /// Whether the rule folder has laws besides the notice.
  package let hasLaw: Bool

  /// Whether the register holds accounting records and the end of the financial year is unknown.
  package let needsYearEnd: Bool

  /// Creates the texts for a register.
  /// - Throws: every problem of the rule folder, which must load.
  package init(_ description: ScaffoldRegister, paths: ScaffoldPaths) throws(DiagnosticList) {
    let document = RegisterText(description: description).text
    try Self.checkLength(of: document)
    var rules = [("\(description.name.text).lua", document)]
    var messages: [ScaffoldFile] = []
    if !paths.hasVocabulary, !description.own.isEmpty || description.languages != nil {
      let text = VocabularyText(own: description.own, languages: description.languages).text
      rules.append((paths.vocabularyPath, text))
    }
    if !paths.hasOrganisation {
      let own = OrganisationFiles(
        organisation: description.name.organisation, own: description.own, languages: description.languages)
      rules.append((paths.statutesPath, own.statutes))
      rules.append(
        (paths.organisationPath, OrganisationText(controller: description.controller).text))
      messages = [ScaffoldFile(path: paths.rules + "/" + paths.messagesPath, text: own.messages)]
    }
    let engine = try RuleEngine(opening: paths.rules, adding: Dictionary(rules) { first, _ in first })
    hasLaw = engine.rules(of: description.name.text).contains { $0.layer != .notice }
    let cases = try RequestKind.shared.map { kind throws(DiagnosticList) in
      try Self.firstCase(kind, description, paths, engine)
    }
    outcomes = cases.map { ($0.decision.request, $0.decision.outcome) }
    self.paths = paths
    needsYearEnd =
      !paths.hasOrganisation && description.controller.financialYearEnd == nil
      && description.holds.contains(where: \.followsFromInvoices)
    files =
      rules.reversed().map { ScaffoldFile(path: paths.rules + "/" + $0.0, text: $0.1) } + messages
      + cases.map(\.file)
  }

  /// A notice may have more text than a rule file can hold.
  private static func checkLength(of document: String) throws(DiagnosticList) {
    guard document.utf8.count > RuleScript.maximumLength else { return }
    throw DiagnosticList([
      Diagnostic(
        .io,
        "the notice would take \(document.utf8.count) bytes in a rule file, expected at most \(RuleScript.maximumLength)",
        help: "begin with the part of the notice that decides requests, and give the rest another register")
    ])
  }

  /// Returns the data categories that the organisation declares already.
  /// - Throws: every problem of the rule folder, which must load.
  package static func declaredCategories(_ paths: ScaffoldPaths) throws(DiagnosticList) -> [DataCategory] {
    guard paths.hasVocabulary else { return [] }
    let description = ScaffoldRegister(paths.name)
    var rules = ["\(paths.name.text).lua": RegisterText(description: description).text]
    if !paths.hasOrganisation {
      rules[paths.organisationPath] = OrganisationText(controller: description.controller).text
    }
    let engine = try RuleEngine(opening: paths.rules, adding: rules)
    return try engine.vocabulary(of: paths.name.text).ownWords(.categories).map { DataCategory(word: $0) }
  }

  /// Returns an example case with the decision of the engine as its expectation.
  private static func firstCase(
    _ kind: RequestKind, _ description: ScaffoldRegister, _ paths: ScaffoldPaths, _ engine: RuleEngine
  ) throws(DiagnosticList) -> (file: ScaffoldFile, decision: Decision) {
    let path = paths.examplePath(kind)
    let first = ExampleCase(kind: kind, description: description)
    let facts = try first.facts()
    var decoder = FactDecoder(file: path, vocabulary: try engine.vocabulary(of: description.name.text))
    guard
      let decoded = decoder.decodeCase(facts, defaultID: path, defaultRegister: nil, defaultToday: nil)
    else { throw decoder.log.list }
    let decision: Decision
    do throws(Diagnostic) {
      decision = try engine.decide(decoded)
    } catch {
      throw DiagnosticList([error])
    }
    let text = try CaseText(title: first.title, facts: facts, decision: decision)
      .file(named: path, registers: engine.vocabularies)
    return (ScaffoldFile(path: path, text: comment + text), decision)
  }

  private static let comment = """
    # The expectation is the decision of the initial rules. When you add rules, change `expect`, or update it with
    # `seloste replay --bless` if the new decision is right. For each rule, add a case in which it holds and one in which it
    # just does not.

    """
}
