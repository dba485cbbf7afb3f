import PrivacyModel
import RuleEvaluation
import Testing

/// Mandatory law over the notice over the law's default; a bar over a permission.
struct LayerTests {
  private static let permit = #"permit "may go" {}"#
  private static let retain = #"retain "stays" {}"#

  @Test func mandatoryLawBeatsWhatTheNoticePermits() throws {
    let decision = try Rules(notice: Self.permit, mandatory: Self.retain).engine().decide(erasure())
    #expect(decision.told == "refused name=retain")
    #expect(decision.reasons.map(\.layer) == [.law])
  }

  @Test func theNoticeMayPromiseMoreThanTheLawsDefault() throws {
    let decision = try Rules(notice: Self.permit, byDefault: Self.retain).engine().decide(erasure())
    #expect(decision.told == "granted name=erase")
    #expect(decision.reasons.map(\.layer) == [.notice])
  }

  @Test func theNoticeCannotTakeAwayWhatTheLawGrants() throws {
    let decision = try Rules(notice: Self.retain, mandatory: Self.permit).engine().decide(erasure())
    #expect(decision.told == "granted name=erase")
    #expect(decision.reasons.map(\.layer) == [.law])
  }

  @Test func theLawsDefaultSpeaksWhereTheNoticeIsSilent() throws {
    let decision = try Rules(byDefault: Self.retain).engine().decide(erasure())
    #expect(decision.told == "refused name=retain")
    #expect(decision.reasons.map(\.layer) == [.default])
  }

  @Test(arguments: [
    Rules(notice: "\(permit)\n\(retain)"), Rules(mandatory: "\(permit)\n\(retain)"),
    Rules(byDefault: "\(retain)\n\(permit)"),
  ])
  func inOneRankTheBarWins(_ rules: Rules) throws {
    #expect(try rules.engine().decide(erasure()).told == "refused name=retain")
  }

  @Test func otherwiseSpeaksOnlyWhereNoOtherRuleAnswers() throws {
    let engine = try Rules(
      notice: """
        permit "name may go" { of = "name" }
        retain "all else stays" { otherwise = true }
        """
    ).engine()
    #expect(try engine.decide(erasure(data: "name, email")).told == "partly_granted email=retain name=erase")
    #expect(try engine.decide(erasure(data: "name")).rules == ["name may go"])
  }

  @Test func otherwiseGivesWayEvenToAWeakerLayer() throws {
    let rules = Rules(notice: #"retain "else it stays" { otherwise = true }"#, byDefault: Self.permit)
    #expect(try rules.engine().decide(erasure()).told == "granted name=erase")
  }

  @Test func aReviewOfTheWeakestLayerComesBeforeTheNotice() throws {
    let rules = Rules(notice: Self.retain, byDefault: #"review "look" { of = "name" }"#)
    let decision = try rules.engine().decide(erasure(data: "name, email"))
    #expect(decision.told == "human_review email=retain name=review")
    #expect(decision.rules.first == "look")
  }

  @Test func aReviewThatFillsASilenceIsHeardThoughItAlsoCautions() throws {
    let rules = Rules(notice: #"review "look" { of = "name", otherwise = true, cautions = true }"#)
    let decision = try rules.engine().decide(erasure())
    #expect(decision.told == "human_review name=review")
    #expect(decision.rules == ["look"])

    let asking = Rules(
      notice:
        #"review "look" { otherwise = true, cautions = true, when = function(case) return case.subject.minor end }"#
    )
    let undecided = try asking.engine().decide(erasure())
    #expect(undecided.told == "needs_more_information name=review")
    #expect(undecided.missing.map(\.fact) == ["subject.minor"])
  }

  /// No person may decide what a law forbids outright.
  @Test func aBarOfMandatoryLawStandsBeforeAReview() throws {
    let rules = Rules(
      notice: Self.permit, mandatory: #"retain "stays" { of = "name" }"#, byDefault: #"review "look" {}"#)
    let decision = try rules.engine().decide(erasure(data: "name, email"))
    #expect(decision.told == "human_review email=review name=retain")
    #expect(try rules.engine().decide(erasure(data: "name")).told == "refused name=retain")
  }

  @Test func aPersonDecidesWhereNothingAnswers() throws {
    let rules = Rules(notice: #"permit "may go" { of = "email" }"#)
    let decision = try rules.engine().decide(erasure(data: "name, email"))
    #expect(decision.told == "human_review email=erase name=review")
    let silent = try Rules(notice: #"permit "may go" { of = "email" }"#).engine().decide(erasure())
    #expect(silent.told == "human_review name=review")
    #expect(silent.reasons.isEmpty)
  }

  @Test func aPermissionMayDoSomethingElseThanWasAsked() throws {
    let rules = Rules(notice: #"permit "made anonymous" { action = "anonymise" }"#)
    #expect(try rules.engine().decide(erasure()).told == "granted name=anonymise")
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
  func theOutcomeSumsUpTheCategories(_ data: String, _ told: String) throws {
    let engine = try Rules(
      notice: """
        permit "name may go" { of = { "name" } }
        retain "email stays" { of = { "email" } }
        permit "phone, if a child" { of = { "phone" }, when = function(case) return case.subject.minor end }
        review "orders" { of = { "orders" } }
        """
    ).engine()
    #expect(try engine.decide(erasure(data: data)).told == told)
  }
}
