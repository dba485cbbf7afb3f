internal import Foundation
internal import Messages
internal import PrivacyCoding
public import PrivacyModel
internal import RuleEngine
internal import RuleTesting
public import SourceText

/// The files of a new register, each tried before anything is written: the rules are loaded, the first cases decided.
public struct Scaffold {
  /// The files, in the order in which they go to their places.
  public let files: [ScaffoldFile]
  /// Where they go.
  public let places: ScaffoldPaths
  /// What each first case comes to, in the order of the kinds; `human_review` but where mandatory law speaks first.
  public let outcomes: [(kind: RequestKind, outcome: Outcome)]
  /// Whether there are laws that answer where the notice is silent, and bar what no notice may grant.
  public let hasLaw: Bool

  /// Whether books are held whose years cannot be counted, for nobody said when financial years end.
  public let needsYearEnd: Bool

  /// Makes the texts for a register.
  /// - Throws: every problem of the rule folder, which must load for its cases to be decided.
  public init(_ answers: RegisterDescription, places: ScaffoldPaths) throws(DiagnosticList) {
    let number = try Self.unusedNumber(places.rules)
    let document = RegisterText(answers: answers, number: number).text
    var rules = [(path: "\(answers.name.text).lua", text: document)]
    var messages: [ScaffoldFile] = []
    if !places.hasOrganisation {
      let own = OrganisationFiles(organisation: answers.name.organisation, number: number)
      rules.append((path: places.statutesPath, text: own.statutes))
      rules.append(
        (path: places.organisationPath, text: OrganisationText(controller: answers.controller).text))
      messages = [ScaffoldFile(path: places.rules + "/" + places.messagesPath, text: own.messages)]
    }
    let engine = try RuleEngine(rules: places.rules, adding: rules)
    hasLaw = engine.rules(of: answers.name.text).contains { $0.layer != .notice }
    let cases = try RequestKind.allCases.map { kind throws(DiagnosticList) in
      try Self.firstCase(kind, answers, places, engine)
    }
    outcomes = cases.map { ($0.decision.request, $0.decision.outcome) }
    self.places = places
    needsYearEnd =
      !places.hasOrganisation && answers.controller.financialYearEnd == nil
      && answers.holds.contains(where: \.followsFromInvoices)
    files =
      rules.reversed().map { ScaffoldFile(path: places.rules + "/" + $0.path, text: $0.text) } + messages
      + cases.map(\.file)
  }

  /// A first case whose answer is what the engine says today, never a guess.
  private static func firstCase(
    _ kind: RequestKind, _ answers: RegisterDescription, _ places: ScaffoldPaths, _ engine: RuleEngine
  ) throws(DiagnosticList) -> (file: ScaffoldFile, decision: Decision) {
    let path = places.examplePath(kind)
    let first = ExampleCase(kind: kind, answers: answers)
    let facts = try first.facts()
    var decoder = FactDecoder(file: path)
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
      .file(named: path, registers: engine.registerNames)
    return (ScaffoldFile(path: path, text: comment + text), decision)
  }

  private static let comment = """
    # What is expected is the answer while nothing is decided. Once rules decide, change `expect`, or let
    # `seloste replay --bless` write the new answer where it is the right one, and add a case in which each rule holds and one
    # in which it just does not.

    """

  // MARK: The notice's number

  /// A number in which no statement begins: statements are told by their ids alone, in whatever register they stand.
  private static func unusedNumber(_ rules: String) throws(DiagnosticList) -> Int {
    // A folder that cannot be loaded says so when the register is tried in it.
    let engine = try? RuleEngine(rules: rules)
    var ids = (engine?.registerNames ?? []).flatMap { engine?.statements(of: $0).map(\.id) ?? [] }
    ids += try catalogued(rules)
    return 1 + (ids.compactMap { Int($0.dropFirst().prefix { $0 != "-" }) }.max() ?? 0)
  }

  /// The statements that the catalogue tells, though their register may be gone.
  private static func catalogued(_ rules: String) throws(DiagnosticList) -> [String] {
    let path = rules + "/messages.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return Array(try MessageCatalogue(rules: rules).keys(of: .statements))
  }
}
