internal import PrivacyModel

/// The days on which something may change: around given days, the ends of months, 29 February and holidays.
struct EdgeDays {
  /// The given days, such as those that a case states.
  let days: Set<CalendarDate>

  /// The periods of laws and notices, in months.
  private static let months = [1, 2, 3, 6, 12, 24, 36, 48, 60, 72, 84, 96, 120, 132, 180, 240, 600]
  /// The same in days.
  private static let counts = [7, 14, 30, 90]

  /// The given days, and those before and after each.
  var around: [CalendarDate] { days.flatMap { Self.around($0) }.sortedOnce }

  /// The days on which a period of a law or a notice ends that began on a given day, and those after.
  var endsOfPeriods: [CalendarDate] {
    let ends = days.flatMap { day in
      Self.months.map { day.adding(months: $0) } + Self.counts.map { day.adding(days: $0) }
    }
    return ends.flatMap { [$0, $0.adding(days: 1)] }.sortedOnce
  }

  /// The days on which a period began that ends on a given day, or on the day before or after.
  var beginningsOfPeriods: [CalendarDate] {
    days.flatMap { day in
      (Self.months.map { day.adding(months: -$0) } + Self.counts.map { day.adding(days: -$0) })
        .flatMap { Self.around($0) }
    }.sortedOnce
  }

  /// The days of the calendar that are easily got wrong near each given day, with those before and after them.
  var ofCalendar: [CalendarDate] {
    days.flatMap { day -> [CalendarDate] in
      let month = CalendarDate.lastDay(ofMonth: day.month, year: day.year)
      let leap = (day.year...day.year + 8).first { CalendarDate.isLeap($0) } ?? day.year
      let holiday = (0..<200).lazy.map { day.adding(days: $0) }.first { FinnishHolidays.name(of: $0) != nil }
      return [
        CalendarDate(year: day.year, month: day.month, day: month),
        CalendarDate(year: leap, month: 2, day: 29),
        CalendarDate(year: day.year, month: 12, day: 31), holiday,
      ].compactMap(\.self).flatMap { Self.around($0) }
    }.sortedOnce
  }

  /// Every edge, those that matter most first.
  var all: [CalendarDate] {
    var seen: Set<CalendarDate> = []
    return (around + ofCalendar + endsOfPeriods + beginningsOfPeriods).filter { seen.insert($0).inserted }
  }

  private static func around(_ day: CalendarDate) -> [CalendarDate] {
    [day.adding(days: -1), day, day.adding(days: 1)]
  }
}

extension [CalendarDate] {
  fileprivate var sortedOnce: [CalendarDate] { Set(self).sorted() }
}
