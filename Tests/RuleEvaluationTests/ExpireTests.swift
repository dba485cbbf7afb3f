import PrivacyModel
import RuleEvaluation
import Testing

/// The notice's own latest day: it ends what nobody asks for, and bars nothing that somebody does.
struct ExpireTests {
  private static let expire =
    #"expire "ten years" { last_day = function(c) local e = c.subject.relationship.ended return e and e + years(10) end }"#
  private static let permit = #"permit "on request" { }"#

  private func decide(
    _ rules: Rules, _ kind: String, ended: String, today: String = "2026-03-02"
  ) throws -> Decision {
    try rules.engine().decide(
      facts(
        "{ today: \(today), request: { kind: \(kind) }, subject: { data: [name], relationship: { \(ended) } } }"
      ))
  }

  @Test(
    arguments: [
      ("ended: 2020-06-30", "2026-03-02", "refused name=retain", "2030-06-30"),
      ("ended: 2020-06-30", "2030-06-30", "refused name=retain", "2030-06-30"),
      ("ended: 2020-06-30", "2030-07-01", "granted name=erase", nil),
      ("ended: null", "2026-03-02", "refused name=retain", nil),
      ("began: 2020-01-01", "2026-03-02", "needs_more_information name=review", nil),
    ] as [(String, String, String, String?)])
  func decidesWhatNobodyAsksFor(_ ended: String, _ today: String, _ told: String, _ day: String?) throws {
    let decision = try decide(
      Rules(kind: "retention", notice: Self.expire), "retention", ended: ended, today: today)
    #expect(decision.told == told)
    #expect(decision.categories["name"]?.noticeUntil?.description == day)
    #expect(decision.categories["name"]?.until == nil, "a default is no bar")
  }

  @Test func barsNoErasureThatIsAskedFor() throws {
    let waive = #"waive "the longest, not the shortest" { requirement = "retention_period" }"#
    let decision = try decide(
      Rules(notice: "\(Self.permit)\n\(Self.expire)", mandatory: waive), "erasure", ended: "ended: 2020-06-30"
    )
    #expect(decision.told == "granted name=erase")
    #expect(decision.categories["name"]?.noticeUntil?.description == "2030-06-30")
    #expect(decision.conflicts.map(\.about) == ["retention_period"])
    #expect(decision.conflicts.first?.notice.message == "ten years")
    #expect(decision.conflicts.first?.prevailed == .law)
  }

  @Test func isNoDisagreementOnceItHasPassed() throws {
    let waive = #"waive "the longest, not the shortest" { requirement = "retention_period" }"#
    let decision = try decide(
      Rules(notice: "\(Self.permit)\n\(Self.expire)", mandatory: waive), "erasure", ended: "ended: 2010-06-30"
    )
    #expect(decision.told == "granted name=erase")
    #expect(decision.conflicts.isEmpty)
  }

  /// What the notice's own time has run out for is let go, whether or not somebody says that it is still necessary.
  @Test(
    arguments: [
      ("ended: 2010-06-30", "granted name=erase"),
      ("ended: 2016-03-01", "granted name=erase"),
      ("ended: 2016-03-02", "refused name=retain"),
      ("ended: null", "refused name=retain"),
      ("began: 2010-01-01", "needs_more_information name=review"),
    ])
  func letsGoWhatIsAskedForAfterItsDay(_ ended: String, _ told: String) throws {
    let rules = Rules(notice: Self.expire, byDefault: #"retain "still necessary" { otherwise = true }"#)
    let decision = try decide(rules, "erasure", ended: ended)
    #expect(decision.told == told)
    if decision.outcome == .granted { #expect(decision.rules == ["ten years"]) }
    if decision.outcome == .needsMoreInformation {
      #expect(decision.missing.map(\.fact) == ["subject.relationship.ended"])
    }
  }

  @Test(arguments: ["\(permit)\n\(expire)", "\(expire)\n\(permit)"])
  func isNoReasonWhereOneMayAskOnAnyDay(_ notice: String) throws {
    let decision = try decide(Rules(notice: notice), "erasure", ended: "ended: 2010-06-30")
    #expect(decision.rules == ["on request"])
  }

  @Test func aMandatoryBarOutlastsIt() throws {
    let retain = #"retain "books" { last_day = function() return date "2032-12-31" end }"#
    let decision = try decide(
      Rules(notice: Self.expire, mandatory: retain), "erasure", ended: "ended: 2010-06-30")
    #expect(decision.told == "refused name=retain until 2032-12-31")
  }

  @Test func aBarThatEndsLaterHoldsLonger() throws {
    let retain = #"retain "books" { last_day = function() return date "2032-12-31" end }"#
    let decision = try decide(
      Rules(kind: "retention", notice: Self.expire, mandatory: retain), "retention",
      ended: "ended: 2020-06-30")
    #expect(decision.told == "refused name=retain until 2032-12-31")
    #expect(decision.categories["name"]?.noticeUntil?.description == "2030-06-30")
  }
}
