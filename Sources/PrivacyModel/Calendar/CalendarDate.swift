/// A day of the Gregorian calendar, years 1 to 9999, without time of day or time zone.
///
/// The value is one number, so that comparing and counting days are cheap; year, month and day are computed.
public struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let daysSinceEpoch: Int32

  /// The first day, 0001-01-01.
  public static let earliest = CalendarDate(unchecked: -719_162)
  /// The last day, 9999-12-31.
  public static let latest = CalendarDate(unchecked: 2_932_896)

  private init(unchecked days: Int32) { daysSinceEpoch = days }

  /// Creates a day from its number; a number outside the calendar gives the first or the last day.
  public init(daysSinceEpoch days: Int) {
    let bounded = min(max(days, Int(Self.earliest.daysSinceEpoch)), Int(Self.latest.daysSinceEpoch))
    self.init(unchecked: Int32(bounded))
  }

  /// Creates a day from its parts; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lastDay(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Creates a day from valid parts.
  ///
  /// Counts years from March, in eras of 400 years, so that the leap day is the last of its year.
  init(validYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(unchecked: Int32(era * 146_097 + dayOfEra - 719_468))
  }
}

extension CalendarDate {
  /// Year, month and day, in one computation.
  public var parts: (year: Int, month: Int, day: Int) {
    let days = Int(daysSinceEpoch) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The year, 1 to 9999.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// The day of the week as ISO 8601 counts: Monday is 1, Sunday is 7.
  public var weekday: Int {
    let fromMonday = (Int(daysSinceEpoch) + 3) % 7
    return (fromMonday + 7) % 7 + 1
  }

  /// Returns the number of days in a month, 1 to 12.
  public static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29th of February.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CalendarDate: Comparable {
  /// Orders days from the earlier to the later.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}
