internal import CaseChanges
internal import LuaSandbox
internal import PrivacyModel
internal import RuleEvaluation
internal import SourceText

/// Searches the fewest changes of facts that reach a goal: first single changes, then pairs, then triples.
struct ChangeSearch {
  /// Changes that together reach the goal.
  struct Found: Hashable {
    var changes: [FactChange]
    /// The decision after the changes.
    var decision: Decision
    /// For a single change of a day: whether all days before it, or after it, reach the goal as well.
    var alsoBefore = false
    var alsoAfter = false
  }

  private struct Tried {
    var sheet: FactSheet
    var changes: [FactChange]
    var decision: Decision
  }

  /// The maximum number of decisions.
  private let maximumTries: Int
  private static let maximumChanges = 3
  /// The number of results that ends the search of pairs and triples.
  private static let sufficientResults = 24

  private let evaluation: Scenario.Evaluation
  private let goal: DecisionGoal
  private let engine: RuleEngine
  private let limits: RuleEngine.Limits
  private let interruption: Interruption
  private let values: ExampleValues
  private let progress: @Sendable (String) -> Void
  private var seen: Set<SourceNode> = []
  /// The number of decisions so far.
  private(set) var tried = 0
  /// Whether all possible changes were tried.
  private(set) var isComplete = true

  init(
    evaluation: Scenario.Evaluation, goal: DecisionGoal, engine: RuleEngine, limits: RuleEngine.Limits,
    values: ExampleValues, maximumTries: Int, progress: @escaping @Sendable (String) -> Void
  ) {
    self.maximumTries = maximumTries
    (self.evaluation, self.goal, self.engine) = (evaluation, goal, engine)
    (self.limits, self.values, self.progress) = (limits, values, progress)
    interruption = limits.interruption ?? Interruption()
  }

  /// Returns the results with the fewest changes; empty if there is none.
  /// - Throws: `interrupted` on an interruption.
  mutating func run() throws(DiagnosticList) -> [Found] {
    seen = [evaluation.sheet.tree]
    var frontier = [Tried(sheet: evaluation.sheet, changes: [], decision: evaluation.decision)]
    for depth in 1...Self.maximumChanges {
      var found: [Found] = []
      var next: [Tried] = []
      for start in frontier {
        for change in CandidateChanges(start.sheet, start.decision, values: values).all {
          guard tried < maximumTries else {
            isComplete = false
            return try narrowed(found)
          }
          guard let one = try attempt(change, from: start) else { continue }
          if goal.isMet(by: one.decision) {
            found.append(Found(changes: one.changes, decision: one.decision))
          } else if one.decision.evidence != start.decision.evidence {
            next.append(one)
          }
        }
        if depth > 1 && found.count >= Self.sufficientResults { break }
      }
      if !found.isEmpty { return try narrowed(found) }
      // Cases near the goal come first, since the number of decisions is limited.
      frontier = next.enumerated().sorted {
        (Self.obstacles($0.element), $0.offset) < (Self.obstacles($1.element), $1.offset)
      }
      .map(\.element)
      if frontier.isEmpty { break }
    }
    isComplete = frontier.isEmpty
    return []
  }

  private mutating func attempt(
    _ change: FactChange, from start: Tried
  ) throws(DiagnosticList) -> Tried? {
    guard let sheet = change.applied(to: start.sheet), seen.insert(sheet.tree).inserted else { return nil }
    tried += 1
    if tried % 100 == 0 { progress("\(tried) decisions tried") }
    return try decision(of: sheet).map {
      Tried(sheet: sheet, changes: start.changes + [change], decision: $0)
    }
  }

  /// Returns the decision, or nil if a rule fails.
  /// - Throws: `interrupted` on an interruption.
  private func decision(of sheet: FactSheet) throws(DiagnosticList) -> Decision? {
    if interruption.isRaised {
      throw .problem("interrupted after \(tried) decisions", kind: .interrupted)
    }
    var facts = sheet.facts
    facts.id = "the prompt"
    facts.register = evaluation.register
    do throws(Diagnostic) {
      return try engine.decide(facts, evidence: true, limits: limits)
    } catch {
      if error.kind == .interrupted {
        throw .problem("interrupted after \(tried) decisions", kind: .interrupted)
      }
      return nil
    }
  }

  /// Returns the number of rules that prevent a grant.
  private static func obstacles(_ tried: Tried) -> Int {
    let bars: Set<String> = ["refuse", "retain", "withhold", "review"]
    return tried.decision.missing.count
      + (tried.decision.evidence ?? []).count {
        bars.contains($0.effect) && $0.status != .notHeld && $0.status != .notTried
      }
  }

  // MARK: Days

  /// Replaces single changes of a day by the day nearest to the stated one, at most one earlier and one later.
  private mutating func narrowed(_ found: [Found]) throws(DiagnosticList) -> [Found] {
    var result: [Found] = []
    var reported: Set<String> = []
    for one in found {
      guard one.changes.count == 1, let day = one.changes[0].day else {
        result.append(one)
        continue
      }
      let path = one.changes[0].path
      let start = statedDay(path) ?? evaluation.sheet.facts.today
      guard reported.insert("\(path) \(day < start)").inserted else { continue }
      // An unstated day is compared with today, unless today itself reaches the goal.
      let isSufficient = day == start || found.contains { $0.changes == [one.changes[0].with(start)] }
      result.append(isSufficient ? one : try nearest(one.changes[0], day, to: start, one.decision))
    }
    return result
  }

  private func statedDay(_ path: String) -> CalendarDate? {
    if path == "today" { return evaluation.sheet.today }
    let plain = path.filter { $0 != "[" && $0 != "]" && !$0.isNumber }
    let stated = FactListing(evaluation.sheet).stated(at: plain).first { $0.path == path }
    return stated.flatMap { CalendarDate($0.value.unquoted) }
  }

  /// Distances in days that must all reach the goal before the result is "or later" or "or earlier".
  private static let probes = [
    1, 7, 31, 91, 183, 366, 731, 1096, 1461, 1827, 2192, 2557, 3653, 4018, 5479, 7305, 18263,
  ]

  /// Bisects between a day that reaches the goal and one that does not.
  private mutating func nearest(
    _ change: FactChange, _ day: CalendarDate, to stated: CalendarDate, _ decision: Decision
  ) throws(DiagnosticList) -> Found {
    var (good, bad) = (Int(day.daysSinceEpoch), Int(stated.daysSinceEpoch))
    while abs(good - bad) > 1 {
      let middle = (good + bad) / 2
      if try reachesGoal(change, on: middle) { good = middle } else { bad = middle }
    }
    let step = good < bad ? -1 : 1
    var others = true
    for probe in Self.probes where others { others = try reachesGoal(change, on: good + step * probe) }
    let changes = [change.with(CalendarDate(daysSinceEpoch: good))]
    return Found(
      changes: changes, decision: decision, alsoBefore: others && step < 0, alsoAfter: others && step > 0)
  }

  private mutating func reachesGoal(_ change: FactChange, on day: Int) throws(DiagnosticList) -> Bool {
    tried += 1
    guard let sheet = change.with(CalendarDate(daysSinceEpoch: day)).applied(to: evaluation.sheet),
      let decision = try decision(of: sheet)
    else { return false }
    return goal.isMet(by: decision)
  }
}
