package import PrivacyModel
package import RuleEvaluation
package import SourceText

/// The days on which the answer to a case changes, from the day of the case on, while its facts stay as they are.
///
/// The days are not tried one by one. The engine notes how rules compute dates from the day of the case. As long as all dates
/// of a decision are in the same order, the answer is the same; the case is decided again for the first later day on which the
/// order of any two changes.
package struct Timeline: Sendable {
  /// How it ends.
  package enum End: Hashable, Sendable {
    /// No later day changes the answer.
    case settled
    /// The first day after the last one that was asked for on which the answer may change; it need not.
    case open(CalendarDate)
  }

  /// The answer on the day of the case, and then on each day on which it changes.
  package private(set) var answers: [Decision]
  /// How it ends.
  package private(set) var end = End.settled
  /// The last day that was asked for.
  package let until: CalendarDate
  /// The number of decisions that it took.
  package private(set) var decisions = 1

  /// The last day where none is asked for: forty years after the day of the case.
  package static func standardEnd(from day: CalendarDate) -> CalendarDate { day.adding(years: 40) }

  /// The calendar and so the order of dates repeats itself after so many years.
  private static let cycle = 400

  /// Finds the days.
  /// - Parameters:
  ///   - facts: The case.
  ///   - engine: The rules; it measures `dates`.
  ///   - until: The last day.
  ///   - rules: The ids of rules, for the days on which one of them begins or ceases to hold; nil for those on which the answer changes.
  ///   - limits: The limits of each decision; those of the engine where nil.
  /// - Throws: what `decide` throws, with the day on which it does.
  package init(
    of facts: CaseFacts, engine: RuleEngine, until: CalendarDate, of rules: Set<String>? = nil,
    limits: RuleEngine.Limits? = nil
  ) throws(Diagnostic) {
    func decided(_ day: CalendarDate) throws(Diagnostic) -> RuleEngine.DatedDecision {
      var facts = facts
      facts.today = day
      do throws(Diagnostic) {
        return try engine.decideWithDates(facts, evidence: rules != nil, limits: limits)
      } catch {
        throw error.decided(for: day)
      }
    }
    self.until = until
    var last = try decided(facts.today)
    answers = [last.decision]
    while let day = try last.nextDay(through: until, limits) {
      let eve = day.adding(days: -1)
      // Without a date that moves, the day before has the last answer.
      if rules == nil, last.showsMovingDates, last.decision.today < eve {
        last = try decided(eve)
        decisions += 1
      }
      let next = try decided(day)
      decisions += 1
      let isSame =
        rules.map { last.decision.statuses(of: $0) == next.decision.statuses(of: $0) }
        ?? last.isSameAnswer(as: next)
      if !isSame { answers.append(next.decision) }
      last = next
    }
    let far = max(until, last.decision.today).adding(years: Self.cycle)
    if let day = try last.nextDay(through: far, limits) { end = .open(day) }
  }
}

extension RuleEngine.DatedDecision {
  fileprivate func nextDay(
    through day: CalendarDate, _ limits: RuleEngine.Limits?
  ) throws(Diagnostic) -> CalendarDate? {
    try dates.nextDay(
      through: day, shown: Set(decision.shownDates), limits: limits)
  }
}

extension Diagnostic {
  /// The problem with the day that the case was decided for.
  fileprivate func decided(for day: CalendarDate) -> Diagnostic {
    guard kind != .interrupted else { return self }
    var problem = self
    problem.message = "on \(day): \(message)"
    return problem
  }
}

extension Decision {
  /// Which of some rules held, by rule and category.
  fileprivate func statuses(of rules: Set<String>) -> [String] {
    (evidence ?? []).filter { rules.contains($0.rule) }.map {
      "\($0.rule) \($0.category ?? "") \($0.status.rawValue)"
    }
  }
}
