import PrivacyModel
import Testing

@Suite struct AccountingActTests {
  @Test(arguments: [
    ("2017-04-30", "2023-12-31", "2027-04-30"), ("2024-03-31", "2030-12-31", "2034-03-31"),
    ("2022-12-31", "2028-12-31", "2032-12-31"), ("2024-02-29", "2030-12-31", "2034-02-28"),
    ("2018-02-28", "2024-12-31", "2028-02-28"),
  ]) func lastDays(end: String, voucher: String, ledger: String) throws {
    let end = try #require(CalendarDate(end))
    #expect(AccountingAct.voucherLastDay(financialYearEnd: end).description == voucher)
    #expect(AccountingAct.ledgerLastDay(financialYearEnd: end).description == ledger)
  }

  @Test(arguments: [
    ("12-31", "2022-05-02", "2022-12-31"), ("12-31", "2022-12-31", "2022-12-31"),
    ("04-30", "2022-04-30", "2022-04-30"), ("04-30", "2022-05-01", "2023-04-30"),
    ("02-29", "2024-02-29", "2024-02-29"), ("02-29", "2024-03-01", "2025-02-28"),
    ("02-29", "2023-02-28", "2023-02-28"), ("02-28", "2024-02-29", "2025-02-28"),
    ("06-30", "2025-12-24", "2026-06-30"),
  ]) func financialYears(end: String, day: String, closes: String) throws {
    let end = try #require(FinancialYearEnd(end))
    #expect(end.end(containing: try #require(CalendarDate(day))).description == closes)
    #expect(FinancialYearEnd(end.description) == end)
  }

  @Test(arguments: ["02-30", "13-01", "1-1", "", "12-31-", "2022-12-31", "00-10"])
  func whatIsNoDayOfTheYear(text: String) {
    #expect(FinancialYearEnd(text) == nil)
  }
}
