import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// The last days of bars and of laws.
struct LastDayTests {
  private static func until(_ date: String) -> String { #"last_day = function() return date "\#(date)" end"# }

  @Test(arguments: [
    ("2026-03-03", "refused name=retain until 2026-03-03"),
    ("2026-03-02", "refused name=retain until 2026-03-02"),
    ("2026-03-01", "granted name=erase"),
  ])
  func barHoldsThroughItsLastDay(_ lastDay: String, _ summary: String) throws {
    let rules = Rules(
      notice: #"permit "may go" {}"#, mandatory: #"retain "stays" { \#(Self.until(lastDay)) }"#)
    #expect(try rules.engine().decide(erasure()).summary == summary)
  }

  /// Accounting Act 1336/1997, 2:10: vouchers six years from the end of the calendar year in which the financial year ended,
  /// ledgers ten years from the end of the financial year; the law in `rules/law` computes both.
  @Test(arguments: [
    ("2017-04-30", "2023-12-31", "2027-04-30"), ("2024-03-31", "2030-12-31", "2034-03-31"),
    ("2022-12-31", "2028-12-31", "2032-12-31"), ("2024-02-29", "2030-12-31", "2034-02-28"),
    ("2018-02-28", "2024-12-31", "2028-02-28"),
  ])
  func vouchersAndLedgersAreKeptForYears(_ end: String, _ voucher: String, _ ledger: String) throws {
    let engine = try RuleEngine(
      rules: rulesFolder,
      adding: [
        "a/b.lua": Rules.register("").replacing(
          "\"invoice_voucher\", follows", with: "\"ledger\", \"invoice_voucher\", follows")
      ])
    let decision = try engine.decide(
      facts(
        """
        today: \(end)
        request: { kind: erasure, identity: sufficient }
        subject: { kind: natural_person, data: [], invoices: [ { financial_year_end: \(end), status: paid } ] }
        """))
    #expect(decision[.invoiceVoucher]?.until?.description == voucher)
    #expect(decision[.ledger]?.until?.description == ledger)
  }

  @Test func planOfAnotherEngineIsRefused() throws {
    let rules = Rules(notice: #"permit "may go" {}"#)
    let plan = try rules.engine().plan(erasure())
    let problem = #expect(throws: Diagnostic.self) { try rules.engine().resolve(plan) }
    #expect(problem?.message.hasSuffix("was made by another engine") == true)
  }

  @Test func latestOfSeveralLastDaysApplies() throws {
    let rules = Rules(
      notice: #"retain "longer" { \#(Self.until("2031-12-31")) }"#,
      mandatory: #"retain "shorter" { \#(Self.until("2028-12-31")) }"#)
    let decision = try rules.engine().decide(erasure())
    #expect(decision.summary == "refused name=retain until 2031-12-31")
    #expect(decision.rules == ["shorter", "longer"], "both are reasons, the stronger first")
  }

  @Test(arguments: ["", "last_day = function() return nil end"])
  func barWithoutLastDayHasNoEnd(_ field: String) throws {
    let rules = Rules(
      notice: #"retain "open end" { \#(field) }"#,
      mandatory: #"retain "ends" { \#(Self.until("2028-12-31")) }"#)
    #expect(try rules.engine().decide(erasure()).summary == "refused name=retain")
  }

  @Test func endedBarDoesNotExtendTheLastDay() throws {
    let rules = Rules(
      notice: #"retain "ended" { \#(Self.until("2026-03-01")) }"#,
      mandatory: #"retain "goes on" { \#(Self.until("2028-12-31")) }"#)
    let decision = try rules.engine().decide(erasure())
    #expect(decision.summary == "refused name=retain until 2028-12-31")
    #expect(decision.rules == ["goes on"])
  }

  @Test func undecidedLastDayLeavesTheEndOpen() throws {
    let rules = Rules(
      notice: #"permit "may go" {}"#,
      mandatory:
        #"retain "vouchers" { last_day = function(c) return c.subject.invoices:latest "closes_financial_year" end }"#
    )
    let decision = try rules.engine().decide(
      erasure("invoices: [ { issued: 2020-05-02 }, { status: paid } ]"))
    #expect(decision.summary == "needs_more_information invoice_voucher=review name=review")
    #expect(decision.missing.map(\.fact) == ["subject.invoices[2].financial_year_end"])
  }

  @Test func laterErasureIsDueOnTheNextDay() throws {
    let rules = Rules(
      notice: """
        retain "stays" { \(Self.until("2028-12-31")) }
        oblige "later" { on_action = "retain", obliges = "schedule_erasure", last_day_is = "known" }
        oblige "look again" { on_action = "retain", obliges = "review_later", last_day_is = "unknown" }
        """)
    let obligations = try rules.engine().decide(erasure()).obligations
    #expect(obligations == [Obligation(kind: "schedule_erasure", by: CalendarDate("2029-01-01"))])
  }

  @Test(arguments: [
    (#"{ from = "2026-03-02" }"#, true), (#"{ from = "2026-03-03" }"#, false),
    (#"{ from = "2020-01-01", through = "2026-03-02" }"#, true),
    (#"{ from = "2020-01-01", through = "2026-03-01" }"#, false),
  ])
  func lawAppliesFromFirstThroughLastDay(_ dates: String, _ applies: Bool) throws {
    let summary = applies ? "refused name=retain" : "granted name=erase"
    var rules = Rules(notice: #"permit "may go" {}"#, mandatory: #"retain "stays" {}"#)
    rules.inForce = dates
    #expect(try rules.engine().decide(erasure()).summary == summary, "the document's dates")
    rules.inForce = #"{ from = "2000-01-01" }"#
    rules.mandatory = #"retain "stays" { in_force = \#(dates) }"#
    #expect(try rules.engine().decide(erasure()).summary == summary, "the rule's own dates")
  }

  @Test func oneEngineDecidesForEveryDay() throws {
    var rules = Rules(notice: #"permit "may go" {}"#, mandatory: #"retain "stays" {}"#)
    rules.inForce = #"{ from = "2023-01-01", through = "2023-12-31" }"#
    let engine = try rules.engine()
    let outcomes = try ["2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01"].map {
      try engine.decide(erasure(today: $0)).outcome
    }
    #expect(outcomes == [.granted, .refused, .refused, .granted])
  }
}

/// The last day of a notice's own period, where the law's default may keep the data as well.
struct NoticePeriodTests {
  private func decide(_ necessary: String) throws -> Decision {
    let rules = Rules(
      kind: "retention",
      notice:
        #"retain "the period of the notice" { last_day = function(case) return case.subject.relationship.ended + years(2) end }"#,
      byDefault: #"retain "still necessary" { when = function(_, held) return held.necessary end }"#)
    return try rules.engine().decide(
      facts(
        """
        { request: { kind: retention }, subject: { relationship: { ended: 2025-03-31 }, \
        data: [{ category: name\(necessary) }] } }
        """))
  }

  @Test func undecidedDefaultLeavesTheDayOfTheNotice() throws {
    #expect(try decide("").summary == "refused name=retain until 2027-03-31")
  }

  @Test func defaultThatHoldsHasNoEnd() throws {
    #expect(try decide(", necessary: true").summary == "refused name=retain")
  }
}
