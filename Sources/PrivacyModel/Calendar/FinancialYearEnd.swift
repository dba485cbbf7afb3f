/// The day on which a controller's financial years end, written `MM-DD`.
///
/// `02-29` means the last day of February in every year.
public struct FinancialYearEnd: Hashable, Sendable {
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The end of the calendar year, `12-31`.
  public static let calendarYear = FinancialYearEnd(validMonth: 12, day: 31)

  private init(validMonth month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// Creates a day from its parts; nil if no year has such a day.
  public init?(month: Int, day: Int) {
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    self.init(validMonth: month, day: day)
  }

  /// Reads exactly `MM-DD`; nil for any other form.
  public init?(_ text: String) {
    guard let date = CalendarDate("2000-" + text) else { return nil }
    self.init(validMonth: date.month, day: date.day)
  }

  /// Returns the end of the financial year that contains a day: the first one on or after it.
  public func end(containing date: CalendarDate) -> CalendarDate {
    let year = date.year
    let sameYear = end(inYear: year)
    return date <= sameYear || year == 9999 ? sameYear : end(inYear: year + 1)
  }

  private func end(inYear year: Int) -> CalendarDate {
    let last = CalendarDate.lastDay(ofMonth: month, year: year)
    return CalendarDate(validYear: year, month: month, day: min(day, last))
  }
}

extension FinancialYearEnd: CustomStringConvertible, LosslessStringConvertible {
  /// The day as `MM-DD`.
  public var description: String {
    String(CalendarDate(validYear: 2000, month: month, day: day).description.dropFirst(5))
  }
}
