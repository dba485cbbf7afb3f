internal import PrivacyModel
internal import RuleEngine
internal import SourceText

/// Looks for the fewest changes of facts that give another answer: all single ones, then pairs, then three together.
struct ChangeSearch {
  /// Several changes that together reach the goal.
  struct Found: Hashable {
    var changes: [FactChange]
    /// Where one change of a day will do: whether any day before it, or after it, does as well.
    var alsoBefore = false
    var alsoAfter = false
  }

  private struct Tried {
    var sheet: FactSheet
    var changes: [FactChange]
    var decision: Decision
  }

  /// The most decisions that it makes.
  private let most: Int
  private static let deepest = 3
  /// The most answers that are worth telling.
  private static let enough = 24

  private let evaluation: Scenario.Evaluation
  private let goal: DecisionGoal
  private let engine: RuleEngine
  private let limits: RuleEngine.Limits
  private let interruption: Interruption
  private let values: ExampleValues
  private let progress: @Sendable (String) -> Void
  private var seen: Set<SourceNode> = []
  /// How many decisions were made.
  private(set) var tried = 0
  /// Whether everything was tried that there was to try.
  private(set) var isComplete = true

  init(
    evaluation: Scenario.Evaluation, goal: DecisionGoal, engine: RuleEngine, limits: RuleEngine.Limits,
    values: ExampleValues, most: Int, progress: @escaping @Sendable (String) -> Void
  ) {
    self.most = most
    (self.evaluation, self.goal, self.engine) = (evaluation, goal, engine)
    (self.limits, self.values, self.progress) = (limits, values, progress)
    interruption = limits.interruption ?? Interruption()
  }

  /// The ways that need the fewest changes; empty where none was found.
  ///
  /// Throws where somebody interrupts.
  mutating func run() throws(DiagnosticList) -> [Found] {
    seen = [evaluation.sheet.tree]
    var frontier = [Tried(sheet: evaluation.sheet, changes: [], decision: evaluation.decision)]
    for depth in 1...Self.deepest {
      var found: [Found] = []
      var next: [Tried] = []
      for start in frontier {
        for change in CandidateChanges(start.sheet, start.decision, values: values).all {
          guard tried < most else {
            isComplete = false
            return try narrowed(found)
          }
          guard let one = try attempt(change, from: start) else { continue }
          if goal.isMet(by: one.decision) {
            found.append(Found(changes: one.changes))
          } else if one.decision.evidence != start.decision.evidence {
            next.append(one)
          }
        }
        if depth > 1 && found.count >= Self.enough { break }
      }
      if !found.isEmpty { return try narrowed(found) }
      // Nearest to an answer first, so that what is found before the last decision is worth finding.
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
    if tried % 100 == 0 { progress("\(tried) answers tried") }
    return try decision(of: sheet).map {
      Tried(sheet: sheet, changes: start.changes + [change], decision: $0)
    }
  }

  /// The answer; nil where a rule fails, which is no answer that anybody wants.
  ///
  /// Throws where somebody interrupts: then nothing is known of it.
  private func decision(of sheet: FactSheet) throws(DiagnosticList) -> Decision? {
    if interruption.isRaised {
      throw .problem("interrupted after \(tried) answers", kind: .interrupted)
    }
    var facts = sheet.facts
    facts.id = "the prompt"
    facts.register = evaluation.register
    do throws(Diagnostic) {
      return try engine.decide(facts, evidence: true, limits: limits)
    } catch {
      if error.kind == .interrupted {
        throw .problem("interrupted after \(tried) answers", kind: .interrupted)
      }
      return nil
    }
  }

  /// How many rules stand between a case and its grant.
  private static func obstacles(_ tried: Tried) -> Int {
    let bars: Set<String> = ["refuse", "retain", "withhold", "review"]
    return tried.decision.missing.count
      + (tried.decision.evidence ?? []).count {
        bars.contains($0.effect) && $0.outcome != .notHeld && $0.outcome != .notTried
      }
  }

  // MARK: Days

  /// Of one change of a day, the day nearest to the one that is stated; of several that differ in nothing else, one each way.
  private mutating func narrowed(_ found: [Found]) throws(DiagnosticList) -> [Found] {
    var result: [Found] = []
    var told: Set<String> = []
    for one in found {
      guard one.changes.count == 1, let day = one.changes[0].day else {
        result.append(one)
        continue
      }
      let path = one.changes[0].path
      let start = statedDay(path) ?? evaluation.sheet.facts.today
      guard told.insert("\(path) \(day < start)").inserted else { continue }
      // A day that nobody stated is told nearest to today, unless today itself will do.
      let willDo = day == start || found.contains { $0.changes == [one.changes[0].with(start)] }
      result.append(willDo ? one : try nearest(one.changes[0], day, to: start))
    }
    return result
  }

  private func statedDay(_ path: String) -> CalendarDate? {
    if path == "today" { return evaluation.sheet.today }
    let plain = path.filter { $0 != "[" && $0 != "]" && !$0.isNumber }
    let stated = FactListing(evaluation.sheet.tree).stated(at: plain).first { $0.path == path }
    return stated.flatMap { CalendarDate($0.value.unquoted) }
  }

  /// How far behind a day others are tried before it is said that all of them will do, in days.
  private static let probes = [
    1, 7, 31, 91, 183, 366, 731, 1096, 1461, 1827, 2192, 2557, 3653, 4018, 5479, 7305, 18263,
  ]

  /// Halves the days between one that will do and one that will not.
  private mutating func nearest(
    _ change: FactChange, _ day: CalendarDate, to stated: CalendarDate
  ) throws(DiagnosticList) -> Found {
    var (good, bad) = (Int(day.daysSinceEpoch), Int(stated.daysSinceEpoch))
    while abs(good - bad) > 1 {
      let middle = (good + bad) / 2
      if try willDo(change, on: middle) { good = middle } else { bad = middle }
    }
    let step = good < bad ? -1 : 1
    var others = true
    for probe in Self.probes where others { others = try willDo(change, on: good + step * probe) }
    return Found(
      changes: [change.with(CalendarDate(daysSinceEpoch: good))], alsoBefore: others && step < 0,
      alsoAfter: others && step > 0)
  }

  private mutating func willDo(_ change: FactChange, on day: Int) throws(DiagnosticList) -> Bool {
    tried += 1
    guard let sheet = change.with(CalendarDate(daysSinceEpoch: day)).applied(to: evaluation.sheet),
      let decision = try decision(of: sheet)
    else { return false }
    return goal.isMet(by: decision)
  }
}
