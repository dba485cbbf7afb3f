internal import CaseChanges
internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// Decides changed facts, each once, and counts the decisions.
struct ChangeTrial {
  private let register: String
  private let engine: RuleEngine
  private let limits: RuleEngine.Limits
  private let progress: @Sendable (String) -> Void
  private let interruption: Interruption
  private let goal: DecisionGoal
  private var known: [SourceNode: Decision?] = [:]
  /// The number of decisions so far.
  private(set) var count = 0

  init(
    register: String, goal: DecisionGoal, engine: RuleEngine, limits: RuleEngine.Limits,
    progress: @escaping @Sendable (String) -> Void
  ) {
    (self.register, self.goal, self.engine, self.limits) = (register, goal, engine, limits)
    self.progress = progress
    interruption = limits.interruption ?? Interruption()
  }

  /// Returns the decision, or nil if a rule fails.
  /// - Throws: `interrupted` on an interruption.
  mutating func decision(on sheet: FactSheet) throws(DiagnosticList) -> Decision? {
    if interruption.isRaised { throw interrupted }
    if let decision = known[sheet.tree] { return decision }
    count += 1
    if count % 100 == 0 { progress("\(count) decisions tried") }
    var facts = sheet.facts
    facts.id = "the prompt"
    facts.register = register
    var decision: Decision?
    do throws(Diagnostic) {
      decision = try engine.decide(facts, evidence: true, limits: limits)
    } catch {
      if error.kind == .interrupted { throw interrupted }
    }
    known[sheet.tree] = .some(decision)
    return decision
  }

  /// Returns whether changes together reach the goal.
  mutating func reachesGoal(
    _ changes: [FactChange], from start: FactSheet
  ) throws(DiagnosticList) -> Decision? {
    var sheet = start
    for change in changes {
      guard let changed = change.applied(to: sheet) else { return nil }
      sheet = changed
    }
    guard let decision = try decision(on: sheet), goal.isMet(by: decision) else { return nil }
    return decision
  }

  /// The parts of dates that the rules read where changes are made.
  func datePartsRead(
    after changes: [FactChange], from start: FactSheet
  ) throws(DiagnosticList) -> Set<DatePart> {
    var sheet = start
    for change in changes { sheet = change.applied(to: sheet) ?? sheet }
    var facts = sheet.facts
    facts.id = "the prompt"
    facts.register = register
    do throws(Diagnostic) {
      return try engine.measuring(.dates).decideWithDates(facts, limits: limits).dates.partsRead
    } catch {
      if error.kind == .interrupted { throw interrupted }
      return [.day, .month, .year]
    }
  }

  private var interrupted: DiagnosticList {
    .problem("interrupted after \(count) decisions", kind: .interrupted)
  }
}
