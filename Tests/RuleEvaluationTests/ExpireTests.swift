import PrivacyModel
import RuleEvaluation
import Testing

/// The last day of a notice's `expire` rule: it decides retention requests, and bars no requested erasure.
struct ExpireTests {
  private static let expire =
    #"keep_until "ten years" { last_day = function(c) local e = c.subject.relationship.ended return e and e + years(10) end }"#
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
  func expireDecidesRetentionRequests(
    _ ended: String, _ today: String, _ summary: String, _ day: String?
  ) throws {
    let decision = try decide(
      Rules(kind: "retention", notice: Self.expire), "retention", ended: ended, today: today)
    #expect(decision.summary == summary)
    #expect(decision.categories["name"]?.noticeUntil?.description == day)
    #expect(decision.categories["name"]?.until == nil, "`expire` is no bar")
  }

  @Test func expireDoesNotBarRequestedErasure() throws {
    let waive = #"waive "the longest, not the shortest" { requirement = "retention_period" }"#
    let decision = try decide(
      Rules(notice: "\(Self.permit)\n\(Self.expire)", mandatory: waive), "erasure", ended: "ended: 2020-06-30"
    )
    #expect(decision.summary == "granted name=erase")
    #expect(decision.categories["name"]?.noticeUntil?.description == "2030-06-30")
    #expect(decision.conflicts.map(\.about) == ["retention_period"])
    #expect(decision.conflicts.first?.notice.message == "ten years")
    #expect(decision.conflicts.first?.prevailed == .law)
  }

  @Test func passedPeriodIsNoConflict() throws {
    let waive = #"waive "the longest, not the shortest" { requirement = "retention_period" }"#
    let decision = try decide(
      Rules(notice: "\(Self.permit)\n\(Self.expire)", mandatory: waive), "erasure", ended: "ended: 2010-06-30"
    )
    #expect(decision.summary == "granted name=erase")
    #expect(decision.conflicts.isEmpty)
  }

  /// Data whose period has passed is erased, whether or not it is stated as still necessary.
  @Test(
    arguments: [
      ("ended: 2010-06-30", "granted name=erase"),
      ("ended: 2016-03-01", "granted name=erase"),
      ("ended: 2016-03-02", "refused name=retain"),
      ("ended: null", "refused name=retain"),
      ("began: 2010-01-01", "needs_more_information name=review"),
    ])
  func passedPeriodGrantsErasure(_ ended: String, _ summary: String) throws {
    let rules = Rules(notice: Self.expire, byDefault: #"retain "still necessary" { fallback = true }"#)
    let decision = try decide(rules, "erasure", ended: ended)
    #expect(decision.summary == summary)
    if decision.outcome == .granted { #expect(decision.rules == ["ten years"]) }
    if decision.outcome == .needsMoreInformation {
      #expect(decision.missing.map(\.fact) == ["subject.relationship.ended"])
    }
  }

  @Test(arguments: ["\(permit)\n\(expire)", "\(expire)\n\(permit)"])
  func permitPrecedesExpireAsReason(_ notice: String) throws {
    let decision = try decide(Rules(notice: notice), "erasure", ended: "ended: 2010-06-30")
    #expect(decision.rules == ["on request"])
  }

  @Test func mandatoryBarOutlastsExpire() throws {
    let retain = #"retain "books" { last_day = function() return date "2032-12-31" end }"#
    let decision = try decide(
      Rules(notice: Self.expire, mandatory: retain), "erasure", ended: "ended: 2010-06-30")
    #expect(decision.summary == "refused name=retain until 2032-12-31")
  }

  @Test func laterBarHoldsLonger() throws {
    let retain = #"retain "books" { last_day = function() return date "2032-12-31" end }"#
    let decision = try decide(
      Rules(kind: "retention", notice: Self.expire, mandatory: retain), "retention",
      ended: "ended: 2020-06-30")
    #expect(decision.summary == "refused name=retain until 2032-12-31")
    #expect(decision.categories["name"]?.noticeUntil?.description == "2030-06-30")
  }
}
