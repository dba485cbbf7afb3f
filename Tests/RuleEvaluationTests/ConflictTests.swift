import PrivacyModel
import RuleEvaluation
import Testing

/// Where the notice and the law disagree, and formalities that the law lifts.
struct ConflictTests {
  private static let permit = #"permit "may go" {}"#
  private static let retain = #"retain "stays" {}"#

  @Test(arguments: [
    (Rules(notice: permit, mandatory: retain), ["name: may go (S1-1) / stays (GDPR 1) -> law"]),
    (Rules(notice: retain, mandatory: permit), ["name: stays (S1-1) / may go (GDPR 1) -> law"]),
    (Rules(notice: permit, byDefault: retain), ["name: may go (S1-1) / stays (GDPR 1) -> notice"]),
    (Rules(notice: #"permit "may go" { unless_law = true }"#, mandatory: retain), []),
    (Rules(notice: retain, mandatory: #"retain "too" {}"#), []),
    (Rules(notice: "\(permit)\n\(retain)"), []),
    (Rules(mandatory: permit, byDefault: retain), []),
    (
      Rules(
        notice: permit, mandatory: #"retain "past" { last_day = function() return date "2020-01-01" end }"#),
      []
    ),
  ])
  func saysBothViewsAndWhichPrevailed(_ rules: Rules, _ conflicts: [String]) throws {
    let decision = try rules.engine().decide(erasure())
    #expect(
      decision.conflicts.map { "\($0.about): \($0.notice.told) / \($0.law.told) -> \($0.prevailed.rawValue)" }
        == conflicts)
    #expect(decision.obligations.contains { $0.kind == "flag_notice_law_conflict" } == !conflicts.isEmpty)
  }

  private static let signed = #"""
    permit "may go" {}
    demand "signed" { requirement = "signed", asks = "a signature", when = function(c) return c.request.signed == "signed" end }
    """#
  private static let waiver =
    #"waive "known" { requirement = "signed", when = function(c) return c.subject.minor end }"#

  private func decide(_ rules: Rules, signed: String, minor: String? = nil) throws -> Decision {
    let minor = minor.map { "minor: \($0)" } ?? ""
    return try rules.engine().decide(
      facts("{ request: { kind: erasure, \(signed) }, subject: { data: [name], \(minor) } }"))
  }

  @Test func anUnmetRequirementAsksAndDecidesNothing() throws {
    let decision = try decide(Rules(notice: Self.signed), signed: "signed: none")
    #expect(decision.told == "needs_more_information")
    #expect(decision.rules == ["signed"])
    #expect(
      decision.missing == [Missing(fact: "request.signed", message: "a signature", requirement: .signed)])
  }

  @Test func anUnstatedRequirementIsAskedFor() throws {
    let decision = try decide(Rules(notice: Self.signed), signed: "")
    #expect(decision.told == "needs_more_information")
    #expect(decision.missing.map(\.fact) == ["request.signed"])
  }

  @Test func aMetRequirementIsNoReason() throws {
    let decision = try decide(Rules(notice: Self.signed), signed: "signed: signed")
    #expect(decision.told == "granted name=erase")
    #expect(decision.rules == ["may go"])
  }

  @Test func theLawLiftsARequirementOfTheNotice() throws {
    let decision = try decide(
      Rules(notice: Self.signed, mandatory: Self.waiver), signed: "signed: none", minor: "true")
    #expect(decision.told == "granted name=erase")
    #expect(Set(decision.rules) == ["may go", "known"])
    #expect(decision.conflicts.map(\.about) == ["signed"])
    #expect(decision.conflicts.map(\.prevailed) == [.law])
  }

  @Test(arguments: ["false", nil])
  func aWaiverThatDoesNotHoldLiftsNothing(_ minor: String?) throws {
    let decision = try decide(
      Rules(notice: Self.signed, mandatory: Self.waiver), signed: "signed: none", minor: minor)
    #expect(decision.told == "needs_more_information")
  }

  @Test func aWaiverLiftsNoRequirementOfAStrongerLayer() throws {
    let rules = Rules(
      notice: "\(Self.permitAndWaive)",
      mandatory: #"""
        demand "signed" { requirement = "signed", when = function(c) return c.request.signed == "signed" end }
        """#)
    #expect(try decide(rules, signed: "signed: none", minor: "true").told == "needs_more_information")
  }

  @Test func aNoticeThatOpensASecondDoorHasOpenedIt() throws {
    let decision = try decide(
      Rules(notice: "\(Self.signed)\n\(Self.waiver)"), signed: "signed: none", minor: "true")
    #expect(decision.told == "granted name=erase")
    #expect(decision.conflicts.isEmpty, "two doors of one notice are no disagreement with the law")
  }
  private static let permitAndWaive = "\(permit)\n\(waiver)"

  @Test func aWaiverLiftsOnlyItsOwnRequirement() throws {
    let other = #"waive "known" { requirement = "written" }"#
    let decision = try decide(Rules(notice: Self.signed, mandatory: other), signed: "signed: none")
    #expect(decision.told == "needs_more_information")
  }

  @Test func aPersonDecidesEvenWhereSomethingIsMissing() throws {
    let rules = Rules(notice: #"\#(Self.signed)"#, mandatory: #"review "look" {}"#)
    let decision = try decide(rules, signed: "signed: none")
    #expect(decision.told == "human_review name=review")
    #expect(decision.rules == ["look", "signed"])
  }
}

extension Conflict.View {
  fileprivate var told: String { "\(message) (\(cites.joined(separator: ", ")))" }
}
