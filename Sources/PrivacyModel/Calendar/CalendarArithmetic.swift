extension CalendarDate {
  /// Returns the day `days` later, or earlier if negative; stops at the ends of the calendar.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: Int(daysSinceEpoch) + Self.bounded(days))
  }

  /// Returns the same day `months` later, or the month's last day if it has no such day.
  ///
  /// Regulation 1182/71 counts months so, article 3(2)(c).
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = parts
    let total = year * 12 + (month - 1) + Self.bounded(months)
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    guard newYear >= 1 else { return .earliest }
    guard newYear <= 9999 else { return .latest }
    let newMonth = total - newYear * 12 + 1
    let last = Self.lastDay(ofMonth: newMonth, year: newYear)
    return CalendarDate(validYear: newYear, month: newMonth, day: min(day, last))
  }

  /// Returns the same day `years` later; 28 February for a missing 29 February.
  public func adding(years: Int) -> CalendarDate { adding(months: Self.bounded(years) * 12) }

  /// Returns the full years since an earlier day, as ages are counted.
  public func years(since earlier: CalendarDate) -> Int {
    let (now, then) = (parts, earlier.parts)
    let reached = (now.month, now.day) >= (then.month, then.day)
    return now.year - then.year - (reached ? 0 : 1)
  }

  /// Limits a span to prevent overflow; every longer span leaves the calendar anyway.
  private static func bounded(_ count: Int) -> Int { min(max(count, -5_000_000), 5_000_000) }
}
