/// The last day of a time limit, Regulation (EEC, Euratom) 1182/71, article 3.
package enum TimeLimit {
  /// The last day of a period in months: the same date, or the month's last, rolled to a working day.
  ///
  /// An extended limit is counted from the same event in one step, for two steps may roll twice.
  package static func due(
    received: CalendarDate, months: Int, calendar: NonWorkingDays
  ) -> CalendarDate {
    calendar.firstWorkingDay(onOrAfter: received.adding(months: months))
  }

  /// The last day of a period in days, the day of the event not counted, rolled to a working day.
  ///
  /// By article 3(5) a period of two days or more has at least two working days; the national act knows no
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
