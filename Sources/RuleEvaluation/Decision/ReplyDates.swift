internal import PrivacyModel
internal import RuleCompiler

/// The last day for the reply, and the day by which a granted request is carried out.
struct ReplyDates: Sendable {
  private(set) var respondBy: CalendarDate?
  private(set) var extended: CalendarDate?
  private(set) var performBy: CalendarDate?

  /// Computes the days.
  /// - Parameters:
  ///   - grants: Whether something is granted, so that a promise counts.
  ///   - granted: Returns the categories whose data are acted on; nil for a request as a whole.
  init(_ results: RuleResults, grants: Bool, granted: () -> Set<DataCategory>?) {
    guard let received = results.plan.facts.received else { return }
    func holding(_ rules: [Int]) -> [Rule] {
      rules.filter { rule in results.targets.indices.contains { results.result(rule, $0).isHeld } }
        .map { results.rules[$0] }
    }
    if let deadline = holding(results.plan.rules.deadlines).max(by: { $0.rank < $1.rank })?.deadline {
      respondBy = deadline.within.map { Self.due(received, $0, deadline.calendar) }
      extended = deadline.extended.map { Self.due(received, $0, deadline.calendar) }
    }
    // An organisation's own kind of request may have an earlier day than the law's.
    if let reply = results.plan.facts.traits.reply {
      let day = Self.due(received, reply, .euList)
      respondBy = min(respondBy ?? day, day)
    }
    guard grants else { return }
    // A promise without a period ("without delay") is kept by the reply at the latest. Of several promises the earliest day
    // keeps all.
    performBy =
      holding(results.plan.rules.promises)
      .filter { rule in
        guard let about = rule.categories, let granted = granted() else { return true }
        return !about.isDisjoint(with: granted)
      }
      .compactMap(\.deadline).compactMap { $0.performBy(after: received) ?? respondBy }.min()
  }

  private static func due(
    _ received: CalendarDate, _ period: Period, _ calendar: NonWorkingDays
  ) -> CalendarDate {
    period.months > 0
      ? TimeLimit.due(received: received, months: period.months, calendar: calendar)
      : TimeLimit.due(received: received, days: period.days, calendar: calendar)
  }
}

extension Rule.Deadline {
  /// The last day of a promise; nil for one without a period.
  fileprivate func performBy(after received: CalendarDate) -> CalendarDate? {
    guard let within else { return nil }
    return countsWorkingDays
      ? NonWorkingDays.nationalAct.workingDay(within.days, after: received)
      : received.adding(months: within.months).adding(days: within.days)
  }
}
