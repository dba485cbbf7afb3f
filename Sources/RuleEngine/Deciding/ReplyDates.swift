internal import PrivacyModel

/// When the reply is due, and when what is granted is to be done.
struct ReplyDates: Sendable {
  private(set) var respondBy: CalendarDate?
  private(set) var extended: CalendarDate?
  private(set) var performBy: CalendarDate?

  init(_ results: RuleResults) {
    guard let received = results.prepared.received else { return }
    func speaking(_ rules: [Int]) -> [Rule] {
      rules.filter { results.answer($0, 0).isHeld }.map { results.rules[$0] }
    }
    if let deadline = speaking(results.phase.deadlines).max(by: { $0.rank < $1.rank })?.deadline {
      respondBy = deadline.within.map { Self.due(received, $0, deadline.calendar) }
      extended = deadline.extended.map { Self.due(received, $0, deadline.calendar) }
    }
    // A promise counts calendar days: it is kept on the day, working or not. Without a time of its own, what is promised
    // "without delay" is done by the reply at the latest. Where notice and law both promise, the earlier day keeps both.
    performBy =
      speaking(results.phase.promises).compactMap(\.deadline)
      .compactMap { $0.within.map { received.adding(months: $0.months).adding(days: $0.days) } ?? respondBy }
      .min()
  }

  private static func due(
    _ received: CalendarDate, _ period: Rule.Period, _ calendar: NonWorkingDays
  ) -> CalendarDate {
    period.months > 0
      ? TimeLimit.due(received: received, months: period.months, calendar: calendar)
      : TimeLimit.due(received: received, days: period.days, calendar: calendar)
  }
}
