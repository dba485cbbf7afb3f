import PrivacyModel
import RuleEvaluation
import Testing

/// What a request must still contain, and who is asked for it.
struct DemandTests {
  private func decide(_ requirement: String, _ bar: String, kind: String = "disclosure") throws -> Decision {
    let rules = Rules(
      kind: kind,
      notice: #"permit "given" {}"# + "\n"
        + #"require "demanded" { requirement = "\#(requirement)", met = function(case) return case.request.protection_described end }"#,
      mandatory: bar)
    return try rules.engine().decide(
      facts("{ request: { kind: \(kind), categories: [name] }, subject: { data: [name] } }"))
  }

  @Test func demandComesFirstWhereSomethingCouldBeGranted() throws {
    let decision = try decide("protection", "")
    #expect(decision.outcome == .needsMoreInformation)
    #expect(decision.missing.map(\.fact) == ["request.protection_described"])
  }

  @Test func demandDoesNotComeBeforeABarThatNoAnswerChanges() throws {
    let decision = try decide("protection", #"refuse "forbidden" {}"#)
    #expect(decision.summary == "refused name=withhold" && decision.missing == [])
  }

  @Test func whoAsksComesBeforeARefusal() throws {
    #expect(try decide("identity", #"refuse "forbidden" {}"#).outcome == .needsMoreInformation)
  }

  @Test func fallbackBarMayFallByTheAnswer() throws {
    let decision = try decide("protection", #"refuse "forbidden" { fallback = true }"#)
    #expect(decision.outcome == .needsMoreInformation)
  }

  @Test(arguments: [
    ("disclosure", "request.protection_described", "recipient"),
    ("access", "request.identity", "requester"),
    ("marketing_use", "request.marketing_channel", "controller"),
    ("disclosure", "request.law_checked", "controller"),
    ("erasure", "subject.invoices", "controller"),
  ])
  func factIsAskedOfWhoKnowsIt(_ kind: String, _ fact: String, _ from: String) throws {
    let read = "case.\(fact)"
    let engine = try Rules(
      kind: kind, notice: #"permit "given" { when = function(case) return \#(read) == 1 end }"#
    ).engine()
    let decision = try engine.decide(
      facts("{ request: { kind: \(kind), categories: [name] }, subject: { data: [name] } }"))
    #expect(decision.missing.map(\.fact) == [fact] && decision.missing.map(\.from) == [from])
  }
}
