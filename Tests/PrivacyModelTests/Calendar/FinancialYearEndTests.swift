import PrivacyModel
import Testing

/// The ends of financial years.
struct FinancialYearEndTests {
  @Test(arguments: [
    ("12-31", "2022-05-02", "2022-12-31"), ("12-31", "2022-12-31", "2022-12-31"),
    ("04-30", "2022-04-30", "2022-04-30"), ("04-30", "2022-05-01", "2023-04-30"),
    ("02-29", "2024-02-29", "2024-02-29"), ("02-29", "2024-03-01", "2025-02-28"),
    ("02-29", "2023-02-28", "2023-02-28"), ("02-28", "2024-02-29", "2025-02-28"),
    ("06-30", "2025-12-24", "2026-06-30"),
  ]) func endOfFinancialYearContainingDay(end: String, day: String, closes: String) throws {
    let end = try #require(FinancialYearEnd(end))
    #expect(end.end(containing: try #require(CalendarDate(day))).description == closes)
    #expect(FinancialYearEnd(end.description) == end)
  }

  @Test(arguments: ["02-30", "13-01", "1-1", "", "12-31-", "2022-12-31", "00-10"])
  func otherTextIsNoFinancialYearEnd(text: String) {
    #expect(FinancialYearEnd(text) == nil)
  }
}
