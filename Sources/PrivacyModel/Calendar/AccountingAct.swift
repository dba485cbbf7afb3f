/// How long accounts are kept at least, Accounting Act 1336/1997, chapter 2, section 10.
///
/// The last day is included and never rolled to a working day: what is not kept goes from the next day.
public enum AccountingAct {
  /// Vouchers: six years from the end of the calendar year in which the financial year ended.
  public static func voucherLastDay(financialYearEnd: CalendarDate) -> CalendarDate {
    financialYearEnd.adding(years: 6).endOfYear
  }

  /// Ledgers and financial statements: ten years from the end of the financial year.
  public static func ledgerLastDay(financialYearEnd: CalendarDate) -> CalendarDate {
    financialYearEnd.adding(years: 10)
  }
}
