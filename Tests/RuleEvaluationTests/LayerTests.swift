import PrivacyModel
import RuleEvaluation
import Testing

/// Precedence of the layers: mandatory law, the notice, default law; in one layer, a bar over a permit.
struct LayerTests {
  private static let permit = #"permit "may go" {}"#
  private static let retain = #"retain "stays" {}"#

  @Test func mandatoryLawOverridesPermitOfTheNotice() throws {
    let decision = try Rules(notice: Self.permit, mandatory: Self.retain).engine().decide(erasure())
    #expect(decision.summary == "refused name=retain")
    #expect(decision.reasons.map(\.layer) == [.law])
  }

  @Test func noticeOverridesDefaultLaw() throws {
    let decision = try Rules(notice: Self.permit, byDefault: Self.retain).engine().decide(erasure())
    #expect(decision.summary == "granted name=erase")
    #expect(decision.reasons.map(\.layer) == [.notice])
  }

  @Test func noticeCannotBarARightOfMandatoryLaw() throws {
    let decision = try Rules(notice: Self.retain, mandatory: Self.permit).engine().decide(erasure())
    #expect(decision.summary == "granted name=erase")
    #expect(decision.reasons.map(\.layer) == [.law])
  }

  @Test func defaultLawAppliesIfTheNoticeIsSilent() throws {
    let decision = try Rules(byDefault: Self.retain).engine().decide(erasure())
    #expect(decision.summary == "refused name=retain")
    #expect(decision.reasons.map(\.layer) == [.default])
  }

  @Test(arguments: [
    Rules(notice: "\(permit)\n\(retain)"), Rules(mandatory: "\(permit)\n\(retain)"),
    Rules(byDefault: "\(retain)\n\(permit)"),
  ])
  func barOverridesPermitOfTheSameRank(_ rules: Rules) throws {
    #expect(try rules.engine().decide(erasure()).summary == "refused name=retain")
  }

  @Test func fallbackAppliesOnlyWithoutOtherRules() throws {
    let engine = try Rules(
      notice: """
        permit "name may go" { data = "name" }
        retain "all else stays" { fallback = true }
        """
    ).engine()
    #expect(
      try engine.decide(erasure(data: "name, email")).summary == "partly_granted email=retain name=erase")
    #expect(try engine.decide(erasure(data: "name")).rules == ["name may go"])
  }

  @Test func weakerLayerOverridesFallback() throws {
    let rules = Rules(notice: #"retain "else it stays" { fallback = true }"#, byDefault: Self.permit)
    #expect(try rules.engine().decide(erasure()).summary == "granted name=erase")
  }

  @Test func reviewOfDefaultLawPrecedesTheNotice() throws {
    let rules = Rules(notice: Self.retain, byDefault: #"review "look" { data = "name" }"#)
    let decision = try rules.engine().decide(erasure(data: "name, email"))
    #expect(decision.summary == "human_review email=retain name=review")
    #expect(decision.rules.first == "look")
  }

  @Test func fallbackReviewWithCautionsApplies() throws {
    let rules = Rules(notice: #"review "look" { data = "name", fallback = true, unless_refused = true }"#)
    let decision = try rules.engine().decide(erasure())
    #expect(decision.summary == "human_review name=review")
    #expect(decision.rules == ["look"])

    let asking = Rules(
      notice:
        #"review "look" { fallback = true, unless_refused = true, when = function(case) return case.subject.minor end }"#
    )
    let undecided = try asking.engine().decide(erasure())
    #expect(undecided.summary == "needs_more_information name=review")
    #expect(undecided.missing.map(\.fact) == ["subject.minor"])
  }

  /// A person cannot grant a request that mandatory law forbids.
  @Test func mandatoryBarPrecedesReview() throws {
    let rules = Rules(
      notice: Self.permit, mandatory: #"retain "stays" { data = "name" }"#, byDefault: #"review "look" {}"#)
    let decision = try rules.engine().decide(erasure(data: "name, email"))
    #expect(decision.summary == "human_review email=review name=retain")
    #expect(try rules.engine().decide(erasure(data: "name")).summary == "refused name=retain")
  }

  @Test func undecidedCategoryNeedsReview() throws {
    let rules = Rules(notice: #"permit "may go" { data = "email" }"#)
    let decision = try rules.engine().decide(erasure(data: "name, email"))
    #expect(decision.summary == "human_review email=erase name=review")
    let silent = try Rules(notice: #"permit "may go" { data = "email" }"#).engine().decide(erasure())
    #expect(silent.summary == "human_review name=review")
    #expect(silent.reasons.isEmpty)
  }

  @Test func permitCanSetAnotherAction() throws {
    let rules = Rules(notice: #"permit "made anonymous" { action = "anonymise" }"#)
    #expect(try rules.engine().decide(erasure()).summary == "granted name=anonymise")
  }

  @Test(arguments: [
    ("name", "granted name=erase"),
    ("name, email", "partly_granted email=retain name=erase"),
    ("email", "refused email=retain"),
    ("name, phone", "needs_more_information name=erase phone=review"),
    ("email, phone", "needs_more_information email=retain phone=review"),
    ("name, email, phone, orders", "human_review email=retain name=erase orders=review phone=review"),
    ("phone, orders", "human_review orders=review phone=review"),
  ])
  func outcomeCombinesTheCategories(_ data: String, _ summary: String) throws {
    let engine = try Rules(
      notice: """
        permit "name may go" { data = { "name" } }
        retain "email stays" { data = { "email" } }
        permit "phone, if a child" { data = { "phone" }, when = function(case) return case.subject.minor end }
        review "orders" { data = { "orders" } }
        """
    ).engine()
    #expect(try engine.decide(erasure(data: data)).summary == summary)
  }
}
