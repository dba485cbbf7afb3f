internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// The scenario of a session: a register, the facts of a case, and their decisions.
struct Scenario {
  /// A decision with its facts.
  struct Evaluation {
    var register: String
    var sheet: FactSheet
    /// The facts as the rules read them, completed with the register's controller and categories.
    var seen: FactSheet
    var decision: Decision
  }

  /// The register.
  var register: String? { didSet { if register != oldValue { isStale = true } } }
  /// The facts.
  var sheet = FactSheet() { didSet { if sheet != oldValue { isStale = true } } }
  /// The last evaluation, and the one before it.
  private(set) var last: Evaluation?
  private(set) var before: Evaluation?
  /// Whether the scenario changed since the last evaluation.
  private(set) var isStale = true

  /// Returns the facts for the engine.
  /// - Throws: the first missing part, with an example.
  func facts() throws(DiagnosticList) -> CaseFacts {
    guard let register else {
      throw .problem("no register is selected", help: "`:register NAME`, or `:case NAME` for an example")
    }
    guard sheet.facts.requestKind != nil else {
      throw .problem("`request.kind` is not set", help: "such as `request.kind = \"erasure\"`")
    }
    guard sheet.today != nil else {
      throw .problem(
        "`today` is not set", help: "such as `today = \"2026-03-02\"`")
    }
    var facts = sheet.facts
    facts.id = "the prompt"
    facts.register = register
    return facts
  }

  /// Returns the decision with its evidence, evaluated again if the scenario changed.
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

  /// Evaluates the scenario without keeping the result.
  func evaluated(with engine: RuleEngine, limits: RuleEngine.Limits) throws(DiagnosticList) -> Evaluation {
    let facts = try facts()
    do throws(Diagnostic) {
      return Evaluation(
        register: facts.register, sheet: sheet,
        seen: FactSheet(engine.completed(facts), in: sheet.vocabulary),
        decision: try engine.decide(facts, evidence: true, limits: limits))
    } catch {
      throw DiagnosticList([error])
    }
  }

  /// Makes the next use evaluate the new rules.
  mutating func rulesChanged() { isStale = true }

  /// Discards the evaluations, so that the next one has no predecessor.
  mutating func forgetAnswers() {
    (last, before) = (nil, nil)
    isStale = true
  }
}
