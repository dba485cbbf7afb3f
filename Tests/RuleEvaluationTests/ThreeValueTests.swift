import PrivacyModel
import RuleEvaluation
import Testing

/// An unstated fact never counts as false.
struct ThreeValueTests {
  private static let anyOpen =
    #"function(c) return c.subject.invoices:any(function(i) return i.status == "open" end) end"#
  private static let allPaid =
    #"function(c) return c.subject.invoices:all(function(i) return i.status == "paid" end) end"#

  @Test func undecidedBarAsksForItsFact() throws {
    let rules = Rules(notice: "permit \"may go\" {}\nretain \"open invoices\" { when = \(Self.anyOpen) }")
    let decision = try rules.engine().decide(
      erasure("invoices: [ { status: paid }, { issued: 2022-01-01 } ]"))
    #expect(decision.summary == "needs_more_information invoice_voucher=review name=review")
    #expect(decision.missing.map(\.fact) == ["subject.invoices[2].status"])
    #expect(decision.reasons.map(\.effect) == ["undecided"])
    #expect(
      decision.reasons.map(\.message) == ["open invoices: open until `subject.invoices[2].status` is stated"])
  }

  @Test(
    arguments: [
      ("open", "paid", "refused"), ("paid", "paid", "granted"), ("open", nil, "refused"),
      ("paid", nil, "needs_more_information"), (nil, "open", "refused"),
      (nil, "paid", "needs_more_information"),
    ] as [(String?, String?, String)])
  func anyIsTrueIfOneElementIs(_ first: String?, _ second: String?, _ outcome: String) throws {
    let rules = Rules(notice: "permit \"may go\" {}\nretain \"open\" { when = \(Self.anyOpen) }")
    #expect(try decide(rules, first, second).outcome.rawValue == outcome)
  }

  @Test(
    arguments: [
      ("paid", "paid", "granted"), ("paid", "open", "refused"), ("open", nil, "refused"),
      ("paid", nil, "needs_more_information"), (nil, "open", "refused"),
      (nil, "paid", "needs_more_information"),
    ] as [(String?, String?, String)])
  func allIsFalseIfOneElementIs(_ first: String?, _ second: String?, _ outcome: String) throws {
    let rules = Rules(
      notice: "permit \"settled\" { when = \(Self.allPaid) }\nretain \"else it stays\" { fallback = true }")
    #expect(try decide(rules, first, second).outcome.rawValue == outcome)
  }

  private func decide(_ rules: Rules, _ first: String?, _ second: String?) throws -> Decision {
    let invoices = [first, second].map { status in status.map { "{ status: \($0) }" } ?? "{ number: A-1 }" }
    return try rules.engine().decide(
      facts(
        """
        request: { kind: erasure, categories: [name] }
        subject: { invoices: [ \(invoices.joined(separator: ", ")) ] }
        """))
  }

  @Test func unstatedListIsNotEmpty() throws {
    let rules = Rules(notice: "permit \"may go\" {}\nretain \"open\" { when = \(Self.anyOpen) }")
    let decision = try rules.engine().decide(erasure())
    #expect(decision.missing.map(\.fact) == ["subject.invoices"])
    #expect(try rules.engine().decide(erasure("invoices: []")).summary == "granted name=erase")
    #expect(try rules.engine().decide(erasure("invoices: null")).summary == "granted name=erase")
  }

  @Test func undecidedWeakerBarRemovesOnlyTheLastDay() throws {
    let bar = #"retain "law" { last_day = function() return date "2028-12-31" end }"#
    let open = #"retain "notice" { when = function(c) return c.subject.minor end }"#
    let engine = try Rules(notice: open, mandatory: bar).engine()
    #expect(try engine.decide(erasure("minor: false")).summary == "refused name=retain until 2028-12-31")
    let decision = try engine.decide(erasure())
    #expect(decision.summary == "refused name=retain")
    #expect(decision.rules == ["law"])
    #expect(decision.missing.isEmpty)
  }

  @Test func undecidedPermitBesideAnotherHasNoEffect() throws {
    let decision = try Rules(
      notice: """
        permit "known" {}
        permit "perhaps" { when = function(c) return c.subject.minor end }
        """
    ).engine().decide(erasure())
    #expect(decision.summary == "granted name=erase")
    #expect(decision.rules == ["known"])
  }

  @Test func undecidedReviewAsksForItsFactFirst() throws {
    let rules = Rules(
      notice: #"permit "may go" {}"#,
      byDefault: #"review "look" { when = function(c) return c.subject.minor end }"#)
    #expect(try rules.engine().decide(erasure()).summary == "needs_more_information name=review")
    #expect(try rules.engine().decide(erasure("minor: false")).summary == "granted name=erase")
    #expect(try rules.engine().decide(erasure("minor: true")).summary == "human_review name=review")
  }

  @Test func derivedFactReportsItsMissingSource() throws {
    let bar = "retain \"off duty\" { when = function(c) return not c.request.staff.in_duty end }"
    let engine = try Rules(notice: "permit \"may go\" {}\n\(bar)").engine()
    let missing = try engine.decide(
      facts("request: { kind: erasure, categories: [name], staff: { since: 2020-01-01 } }")
    ).missing.map(\.fact)
    #expect(missing == ["request.staff.until"])
  }

  @Test func pcallCannotCatchUnstatedFact() throws {
    let swallow =
      "function(c) local ok, value = pcall(function() return c.subject.minor end) return ok and value end"
    let rules = Rules(notice: "permit \"may go\" {}\nretain \"child\" { when = \(swallow) }")
    #expect(try rules.engine().decide(erasure()).summary == "needs_more_information name=review")
  }

  @Test func factOfWhichNothingIsAssumedIsAskedFor() throws {
    let asks = #"function(c) return c.subject:assume "minor" end"#
    let rules = Rules(notice: "permit \"may go\" {}\nretain \"child\" { when = \(asks) }")
    #expect(try rules.engine().decide(erasure()).summary == "needs_more_information name=review")
    #expect(try rules.engine().decide(erasure("minor: true")).summary == "refused name=retain")
  }

  @Test func conditionReadsTheRecordOfItsCategory() throws {
    let rules = Rules(
      notice: "permit \"may go\" {}\nretain \"needed\" { when = function(_, held) return held.necessary end }"
    )
    let data = "{ category: name, necessary: true }, { category: email, necessary: false }, phone"
    let decision = try rules.engine().decide(erasure(data: data))
    #expect(decision.summary == "needs_more_information email=erase name=retain phone=review")
    #expect(decision.missing.map(\.fact) == ["subject.data[3].necessary"])
  }
}
