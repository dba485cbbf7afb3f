import PrivacyModel
import RuleEvaluation
import Testing

/// Conflicts between the notice and the law, and formalities that the law waives.
struct ConflictTests {
  private static let permit = #"permit "may go" {}"#
  private static let retain = #"retain "stays" {}"#

  @Test(arguments: [
    (Rules(notice: permit, mandatory: retain), ["name: may go (S1-1) / stays (GDPR 1) -> law"]),
    (Rules(notice: retain, mandatory: permit), ["name: stays (S1-1) / may go (GDPR 1) -> law"]),
    (Rules(notice: permit, byDefault: retain), []),
    (Rules(notice: #"permit "may go" { reports_conflict = false }"#, mandatory: retain), []),
    (Rules(notice: retain, mandatory: #"retain "too" {}"#), []),
    (Rules(notice: "\(permit)\n\(retain)"), []),
    (Rules(mandatory: permit, byDefault: retain), []),
    (
      Rules(
        notice: permit, mandatory: #"retain "past" { last_day = function() return date "2020-01-01" end }"#),
      []
    ),
  ])
  func conflictStatesBothViewsAndThePrevailingLayer(_ rules: Rules, _ conflicts: [String]) throws {
    let decision = try rules.engine().decide(erasure())
    #expect(
      decision.conflicts.map {
        "\($0.about): \($0.notice.summary) / \($0.law.summary) -> \($0.prevailed.rawValue)"
      }
        == conflicts)
    #expect(decision.obligations.contains { $0.kind == "flag_notice_law_conflict" } == !conflicts.isEmpty)
  }

  private static let signed = #"""
    permit "may go" {}
    require "signed" { requirement = "signed", asks = "a signature", met = function(c) return c.request.signed == "signed" end }
    """#
  private static let waiver =
    #"waive "known" { requirement = "signed", when = function(c) return c.subject.minor end }"#

  private func decide(_ rules: Rules, signed: String, minor: String? = nil) throws -> Decision {
    let minor = minor.map { "minor: \($0)" } ?? ""
    return try rules.engine().decide(
      facts("{ request: { kind: erasure, \(signed) }, subject: { data: [name], \(minor) } }"))
  }

  @Test func unmetRequirementNeedsMoreInformation() throws {
    let decision = try decide(Rules(notice: Self.signed), signed: "signed: none")
    #expect(decision.summary == "needs_more_information")
    #expect(decision.rules == ["signed"])
    #expect(
      decision.missing == [
        Missing(fact: "request.signed", message: "a signature", requirement: .signed, from: "requester")
      ])
  }

  @Test func unstatedRequirementIsMissing() throws {
    let decision = try decide(Rules(notice: Self.signed), signed: "")
    #expect(decision.summary == "needs_more_information")
    #expect(decision.missing.map(\.fact) == ["request.signed"])
  }

  @Test func metRequirementIsNoReason() throws {
    let decision = try decide(Rules(notice: Self.signed), signed: "signed: signed")
    #expect(decision.summary == "granted name=erase")
    #expect(decision.rules == ["may go"])
  }

  @Test func lawWaivesRequirementOfTheNotice() throws {
    let decision = try decide(
      Rules(notice: Self.signed, mandatory: Self.waiver), signed: "signed: none", minor: "true")
    #expect(decision.summary == "granted name=erase")
    #expect(Set(decision.rules) == ["may go", "known"])
    #expect(decision.conflicts.map(\.about) == ["signed"])
    #expect(decision.conflicts.map(\.prevailed) == [.law])
  }

  @Test(arguments: ["false", nil])
  func falseWaiverHasNoEffect(_ minor: String?) throws {
    let decision = try decide(
      Rules(notice: Self.signed, mandatory: Self.waiver), signed: "signed: none", minor: minor)
    #expect(decision.summary == "needs_more_information")
  }

  @Test func weakerLayerCannotWaiveRequirement() throws {
    let rules = Rules(
      notice: "\(Self.permitAndWaive)",
      mandatory: #"""
        require "signed" { requirement = "signed", met = function(c) return c.request.signed == "signed" end }
        """#)
    #expect(try decide(rules, signed: "signed: none", minor: "true").summary == "needs_more_information")
  }

  @Test func noticeCanWaiveItsOwnRequirement() throws {
    let decision = try decide(
      Rules(notice: "\(Self.signed)\n\(Self.waiver)"), signed: "signed: none", minor: "true")
    #expect(decision.summary == "granted name=erase")
    #expect(decision.conflicts.isEmpty, "a waiver of the notice itself is no conflict")
  }
  private static let permitAndWaive = "\(permit)\n\(waiver)"

  @Test func waiverAppliesToItsRequirementOnly() throws {
    let other = #"waive "known" { requirement = "written" }"#
    let decision = try decide(Rules(notice: Self.signed, mandatory: other), signed: "signed: none")
    #expect(decision.summary == "needs_more_information")
  }

  @Test func reviewPrecedesUnmetRequirement() throws {
    let rules = Rules(notice: #"\#(Self.signed)"#, mandatory: #"review "look" {}"#)
    let decision = try decide(rules, signed: "signed: none")
    #expect(decision.summary == "human_review name=review")
    #expect(decision.rules == ["look", "signed"])
  }
}

extension Conflict.View {
  fileprivate var summary: String { "\(message) (\(cites.joined(separator: ", ")))" }
}
