/// The days on which a time limit does not end.
package enum NonWorkingDays: String, CaseIterable, Codable, Hashable, Sendable {
  /// The list that Finland notified under Regulation 1182/71; Christmas Eve is a working day on it.
  case euList
  /// Act 150/1930, section 5, for time limits of national law; Christmas Eve is not a working day under it.
  case nationalAct

  /// Returns whether a day is a Saturday, a Sunday or a holiday of the list.
  package func contains(_ date: CalendarDate) -> Bool {
    if date.weekday >= 6 { return true }
    guard FinnishHolidays.name(of: date) != nil else { return false }
    return self == .nationalAct || !Self.isChristmasEve(date)
  }

  /// Returns the day itself, or the first working day after it.
  package func firstWorkingDay(onOrAfter date: CalendarDate) -> CalendarDate {
    var day = date
    while contains(day), day < .latest { day = day.adding(days: 1) }
    return day
  }

  /// Returns the last of some working days after a day; with none, the day itself.
  package func workingDay(_ number: Int, after date: CalendarDate) -> CalendarDate {
    var day = date
    for _ in 0..<number where day < .latest { day = firstWorkingDay(onOrAfter: day.adding(days: 1)) }
    return day
  }

  private static func isChristmasEve(_ date: CalendarDate) -> Bool {
    let (_, month, day) = date.parts
    return month == 12 && day == 24
  }
}
