internal import PrivacyModel
internal import RuleEngine
internal import SourceText

/// What somebody tries: a register, the facts of a case, and what the register answers to them.
struct Scenario {
  /// An answer with the facts that it was given for.
  struct Evaluation {
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
  private(set) var last: Evaluation?
  private(set) var before: Evaluation?
  /// Whether anything was changed since the last answer.
  private(set) var isStale = true

  /// The case as the engine takes it.
  /// - Throws: what is missing, and how to state it.
  private func replayed() throws(DiagnosticList) -> CaseFacts {
    guard let register else {
      throw .problem("no register is chosen", help: "`:register NAME`, or `:case NAME` for an example")
    }
    guard sheet.facts.requestKind != nil else {
      throw .problem("it is not said what is asked", help: "such as `request.kind = \"erasure\"`")
    }
    guard sheet.today != nil else {
      throw .problem(
        "the day that is decided for is not stated", help: "such as `today = \"2026-03-02\"`")
    }
    var facts = sheet.facts
    facts.id = "the prompt"
    facts.register = register
    return facts
  }

  /// The answer to the facts at hand, with its evidence; asked for anew where something was changed.
  mutating func evaluate(
    with engine: RuleEngine, limits: RuleEngine.Limits
  ) throws(DiagnosticList) -> Evaluation {
    if let last, !isStale { return last }
    let evaluation = try evaluated(with: engine, limits: limits)
    if let last { before = last }
    last = evaluation
    isStale = false
    return evaluation
  }

  /// The answer to the facts at hand, which is not kept.
  func evaluated(with engine: RuleEngine, limits: RuleEngine.Limits) throws(DiagnosticList) -> Evaluation {
    let facts = try replayed()
    do throws(Diagnostic) {
      return Evaluation(
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
