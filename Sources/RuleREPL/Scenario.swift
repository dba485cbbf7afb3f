internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// What somebody tries: a register, the facts of a case, and what the register answers to them.
struct Scenario {
  /// An answer with the facts that it was given for.
  struct Answered {
    var register: String
    var sheet: FactSheet
    /// The facts as the rules saw them: what the register says of its controller and its categories filled in.
    var seen: FactSheet
    var decision: Decision
  }

  /// Whose rules answer.
  var register: String? { didSet { if register != oldValue { isStale = true } } }
  /// What is known.
  var sheet = FactSheet() { didSet { if sheet != oldValue { isStale = true } } }
  /// The last answer, and the one before.
  private(set) var last: Answered?
  private(set) var before: Answered?
  /// Whether anything was changed since the last answer.
  private(set) var isStale = true

  /// The case as the engine takes it.
  /// - Throws: what is missing, and how to state it.
  private func replayed() throws(DiagnosticList) -> CaseFacts {
    guard let register else {
      throw Self.missing("no register is chosen", help: "`:register NAME`, or `:case NAME` for an example")
    }
    guard sheet.facts.requestKind != nil else {
      throw Self.missing("it is not said what is asked", help: "such as `request.kind = \"erasure\"`")
    }
    guard sheet.today != nil else {
      throw Self.missing(
        "the day that is decided for is not stated", help: "such as `today = \"2026-03-02\"`")
    }
    var facts = sheet.facts
    facts.id = "the prompt"
    facts.register = register
    return facts
  }

  private static func missing(_ message: String, help: String) -> DiagnosticList {
    DiagnosticList([Diagnostic(.badCase, message, help: help)])
  }

  /// The answer to the facts at hand, with its evidence; asked for anew where something was changed.
  mutating func answer(
    by engine: RuleEngine, limits: RuleEngine.Limits
  ) throws(DiagnosticList) -> Answered {
    if let last, !isStale { return last }
    let answered = try tried(by: engine, limits: limits)
    if let last { before = last }
    last = answered
    isStale = false
    return answered
  }

  /// The answer to the facts at hand, which is not kept.
  func tried(by engine: RuleEngine, limits: RuleEngine.Limits) throws(DiagnosticList) -> Answered {
    let facts = try replayed()
    do throws(Diagnostic) {
      return Answered(
        register: facts.register, sheet: sheet, seen: FactSheet(engine.completed(facts)),
        decision: try engine.decide(facts, evidence: true, limits: limits))
    } catch {
      throw DiagnosticList([error])
    }
  }

  /// From now on the rules may answer otherwise.
  mutating func rulesChanged() { isStale = true }

  /// Forgets the answers: what comes is compared with nothing before it.
  mutating func forgetAnswers() {
    (last, before) = (nil, nil)
    isStale = true
  }
}
