import PrivacyModel
import RuleEvaluation
import Testing

/// The dates of the shipped rules, compared with tables from another calendar library.
struct DeadlineTests {
  /// Received, reply by, extended: Regulation 1182/71 with the holidays that Finland notified.
  static let replies = """
    2026-02-03  2026-03-03  2026-05-04
    2026-01-30  2026-03-02  2026-04-30  28 February is a Saturday
    2025-12-06  2026-01-07  2026-03-06  Epiphany
    2026-05-19  2026-06-22  2026-08-19  Midsummer Eve
    2025-11-24  2025-12-24  2026-02-24  Christmas Eve counts as a working day
    2026-03-31  2026-04-30  2026-06-30  the month has no 31st
    2026-04-14  2026-05-15  2026-07-14  Ascension Day
    2026-10-30  2026-11-30  2027-02-01
    2024-01-31  2024-02-29  2024-04-30  a leap year
    2027-11-06  2027-12-07  2028-02-07  Independence Day is a Monday
    2031-11-25  2031-12-29  2032-02-25  Christmas Day and Boxing Day
    2024-02-29  2024-04-02  2024-05-29  Good Friday 2024
    2024-03-01  2024-04-02  2024-06-03  Easter Monday 2024
    2024-04-09  2024-05-10  2024-07-09  Ascension Day 2024
    2024-05-21  2024-06-24  2024-08-21  Midsummer Eve 2024
    2025-03-18  2025-04-22  2025-06-18  Good Friday 2025
    2025-03-21  2025-04-22  2025-06-23  Easter Monday 2025
    2025-04-29  2025-05-30  2025-07-29  Ascension Day 2025
    2025-05-20  2025-06-23  2025-08-20  Midsummer Eve 2025
    2026-03-03  2026-04-07  2026-06-03  Good Friday 2026
    2026-03-06  2026-04-07  2026-06-08  Easter Monday 2026
    2026-04-14  2026-05-15  2026-07-14  Ascension Day 2026
    2026-05-19  2026-06-22  2026-08-19  Midsummer Eve 2026
    2027-02-26  2027-03-30  2027-05-26  Good Friday 2027
    2027-02-28  2027-03-30  2027-05-28  Easter Monday 2027
    2027-04-06  2027-05-07  2027-07-06  Ascension Day 2027
    2027-05-25  2027-06-28  2027-08-25  Midsummer Eve 2027
    2028-03-14  2028-04-18  2028-06-14  Good Friday 2028
    2028-03-17  2028-04-18  2028-06-19  Easter Monday 2028
    2028-04-25  2028-05-26  2028-07-25  Ascension Day 2028
    2028-05-23  2028-06-26  2028-08-23  Midsummer Eve 2028
    2029-02-28  2029-03-28  2029-05-28  Good Friday 2029
    2029-03-02  2029-04-03  2029-06-04  Easter Monday 2029
    2029-04-10  2029-05-11  2029-07-10  Ascension Day 2029
    2029-05-22  2029-06-25  2029-08-22  Midsummer Eve 2029
    2030-03-19  2030-04-23  2030-06-19  Good Friday 2030
    2030-03-22  2030-04-23  2030-06-24  Easter Monday 2030
    2030-04-30  2030-05-31  2030-07-30  Ascension Day 2030
    2030-05-21  2030-06-24  2030-08-21  Midsummer Eve 2030
    2031-03-11  2031-04-15  2031-06-11  Good Friday 2031
    2031-03-14  2031-04-15  2031-06-16  Easter Monday 2031
    2031-04-22  2031-05-23  2031-07-22  Ascension Day 2031
    2031-05-20  2031-06-23  2031-08-20  Midsummer Eve 2031
    2032-02-26  2032-03-30  2032-05-26  Good Friday 2032
    2032-02-29  2032-03-30  2032-05-31  Easter Monday 2032
    2032-04-06  2032-05-07  2032-07-06  Ascension Day 2032
    2032-05-25  2032-06-28  2032-08-25  Midsummer Eve 2032
    2033-03-15  2033-04-19  2033-06-15  Good Friday 2033
    2033-03-18  2033-04-19  2033-06-20  Easter Monday 2033
    2033-04-26  2033-05-27  2033-07-26  Ascension Day 2033
    2033-05-24  2033-06-27  2033-08-24  Midsummer Eve 2033
    2034-03-07  2034-04-11  2034-06-07  Good Friday 2034
    2034-03-10  2034-04-11  2034-06-12  Easter Monday 2034
    2034-04-18  2034-05-19  2034-07-18  Ascension Day 2034
    2034-05-23  2034-06-26  2034-08-23  Midsummer Eve 2034
    2035-02-23  2035-03-27  2035-05-23  Good Friday 2035
    2035-02-26  2035-03-27  2035-05-28  Easter Monday 2035
    2035-04-03  2035-05-04  2035-07-03  Ascension Day 2035
    2035-05-22  2035-06-25  2035-08-22  Midsummer Eve 2035
    """.rows

  /// Received, reply by, extended: the Openness Act's fourteen days, by Act 150/1930.
  static let authority = """
    2026-03-02  2026-03-16  2026-04-02
    2025-12-10  2025-12-29  2026-01-12  Christmas Eve to Boxing Day, then a weekend
    2026-06-05  2026-06-22  2026-07-06  Midsummer Eve
    2026-03-20  2026-04-07  2026-04-20  Good Friday
    2027-03-12  2027-03-30  2027-04-12  Good Friday
    2026-04-17  2026-05-04  2026-05-18  May Day
    2025-12-23  2026-01-07  2026-01-23  Epiphany
    """.rows

  /// Invoice issued, end of financial years, last day of the voucher, last day of the ledger.
  static let accounts = """
    2017-04-30  04-30  2023-12-31  2027-04-30
    2024-03-31  03-31  2030-12-31  2034-03-31
    2022-05-02  12-31  2028-12-31  2032-12-31
    2022-12-31  12-31  2028-12-31  2032-12-31
    2023-01-01  12-31  2029-12-31  2033-12-31
    2023-06-30  06-30  2029-12-31  2033-06-30
    2023-07-01  06-30  2030-12-31  2034-06-30
    2024-02-29  02-29  2030-12-31  2034-02-28
    2024-03-01  02-29  2031-12-31  2035-02-28
    2020-05-31  05-31  2026-12-31  2030-05-31
    2020-06-01  05-31  2027-12-31  2031-05-31
    2019-12-24  09-30  2026-12-31  2030-09-30
    """.rows

  @Test(arguments: replies) func replyDatesToDataSubjects(row: [String]) throws {
    let decision = try decide(
      "{ today: \(row[0]), request: { kind: marketing_ban, received: \(row[0]) } }",
      "rautavaara/asiakasrekisteri")
    #expect(decision.respondBy?.description == row[1], "\(row)")
    #expect(decision.extendedRespondBy?.description == row[2], "\(row)")
  }

  @Test(arguments: authority) func replyDatesOfAuthorities(row: [String]) throws {
    let decision = try decide(
      "{ today: \(row[0]), request: { kind: disclosure, received: \(row[0]) } }", "meri-lappi/myyntireskontra"
    )
    #expect(decision.respondBy?.description == row[1], "\(row)")
    #expect(decision.extendedRespondBy?.description == row[2], "\(row)")
  }

  @Test(arguments: accounts) func lastDaysOfVouchersAndLedgers(row: [String]) throws {
    let decision = try decide(
      """
      today: 2024-06-01
      controller: { financial_year_end: "\(row[1])" }
      subject: { data: [], invoices: [ { issued: \(row[0]), status: paid } ] }
      request: { kind: retention }
      """, "proleader/laskutusrekisteri")
    let voucher = decision.categories["invoice_voucher"]
    let isOver = row[2] < "2024-06-01"
    #expect(voucher?.until?.description == (isOver ? nil : row[2]), "\(row)")
    #expect(decision.categories["ledger"]?.until?.description == row[3], "\(row)")
  }

  @Test func tablesAreLongEnough() {
    #expect(Self.replies.count + Self.authority.count + 2 * Self.accounts.count >= 60)
  }

  private static let engine = Result { try RuleEngine(rules: rulesFolder) }

  private func decide(_ yaml: String, _ register: String) throws -> Decision {
    try Self.engine.get().decide(try facts(yaml, register: register))
  }
}

extension String {
  /// The lines, each split at spaces.
  fileprivate var rows: [[String]] {
    split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}
