/// Computes the last day of a time limit, Regulation (EEC, Euratom) 1182/71, article 3.
package enum TimeLimit {
  /// Returns the last day of a period in months: the same date, or the month's last, moved to a working day.
  ///
  /// Count an extended period from the same event in one step: two steps may move the day twice.
  package static func due(
    received: CalendarDate, months: Int, calendar: NonWorkingDays
  ) -> CalendarDate {
    calendar.firstWorkingDay(onOrAfter: received.adding(months: months))
  }

  /// Returns the last day of a period in days, without the day of the event, moved to a working day.
  ///
  /// By article 3(5) a period of two days or more has at least two working days; the national act has no
  /// such rule.
  package static func due(
    received: CalendarDate, days: Int, calendar: NonWorkingDays
  ) -> CalendarDate {
    let last = calendar.firstWorkingDay(onOrAfter: received.adding(days: days))
    guard calendar == .euList, days >= 2 else { return last }
    let first = calendar.firstWorkingDay(onOrAfter: received.adding(days: 1))
    return first < last ? last : calendar.firstWorkingDay(onOrAfter: first.adding(days: 1))
  }
}
