import PrivacyModel
import Testing

/// Days as numbers, parts and texts, and arithmetic on them.
struct CalendarDateTests {
  @Test func daysRoundTripThroughPartsAndText() throws {
    let first = CalendarDate("1900-01-01")
    let last = CalendarDate("2100-12-31")
    #expect(first.weekday == 1)
    var expected = (year: 1900, month: 1, day: 1)
    for number in Int(first.daysSinceEpoch)...Int(last.daysSinceEpoch) {
      let date = CalendarDate(daysSinceEpoch: number)
      let parts = date.parts
      guard parts == expected,
        CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date,
        CalendarDate(date.description) == date,
        date.weekday == (number - Int(first.daysSinceEpoch)) % 7 + 1
      else {
        Issue.record("\(date) is not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > Self.days(inMonth: expected.month, ofYear: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(expected == (2101, 1, 1))
  }

  /// Returns the days in a month by a second implementation, to check the module's.
  private static func days(inMonth month: Int, ofYear year: Int) -> Int {
    let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-03-02", 20_514, 1),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("1969-12-31", -1, 3),
  ]) func numberAndWeekdayOfKnownDays(text: String, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.daysSinceEpoch == Int32(number))
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "0000-01-01",
    "1900-02-29", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", " 2026-01-01", "2026-01-01 ",
    "2026-01-011", "+026-01-01", "2026-01-0a", "", "٢٠٢٦-٠١-٠١", "2026-01-01T00:00",
  ]) func otherTextIsNoDate(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-12-31", 2, "2027-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-05-31", 12, "2027-05-31"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-02-28", 1, "2026-03-28"),
  ]) func monthsAreAddedByRegulation(from: String, months: Int, to: String) throws {
    #expect(try #require(CalendarDate(from)).adding(months: months).description == to)
  }

  @Test func sumsStayInTheCalendar() throws {
    let date = CalendarDate("2026-03-02")
    #expect(date.adding(days: .max) == .latest)
    #expect(date.adding(months: .min) == .earliest)
    #expect(date.adding(years: .max) == .latest)
    #expect(date.adding(days: -61).description == "2025-12-31")
    #expect(CalendarDate(daysSinceEpoch: .max) == .latest)
  }

  @Test func yearsSinceCountsFullYears() throws {
    let born = CalendarDate("2008-03-03")
    #expect(CalendarDate("2026-03-02").years(since: born) == 17)
    #expect(CalendarDate("2026-03-03").years(since: born) == 18)
  }
}
