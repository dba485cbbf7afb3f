import RegisterModel
import RuleEngine
import Testing

/// Whether words that are given as a law name one: what names none opens nothing.
struct CitationTests {
  /// Rautavaara gives what a law obliges to, and nothing else to an authority.
  private func decide(_ words: String, _ more: String = "") throws -> Decision {
    try RuleEngine(rules: rulesFolder).decide(
      facts(
        """
        subject: { kind: natural_person, non_disclosure_order: false, data: [name], invoices: [], bans: [] }
        request:
          kind: disclosure
          categories: [name]
          recipient_kind: authority
          purposes: [legal_obligation]
          protection_described: true
          law_cited: "\(words)"
          \(more)
        """, register: "rautavaara/asiakasrekisteri"))
  }

  @Test(arguments: [
    "Enforcement Code 705/2007 ch. 3 s. 66", "Code of Judicial Procedure 17", "Constitution 12",
    "Act on Residential Leases 481/1995", "Auditing Act", "Act of my own", "Regulation (EU) 2019/1148",
    "Accounting Act 2:10", "kirjanpitolaki 2 luku", "verotusmenettelylain mukaan", "ulosottokaari 3:66",
    "pykälä 19", "19 §", "19 pykälän nojalla", "section 19", "s. 19", "1558/1995", "bokföringslagen",
    "rättegångsbalken 17 kap", "oikeudenkäymiskaaren mukaan", "offentlig upphandlingslag", "luku 3",
    "Dnro 45/2026, 1558/1995",
  ])
  func aLawThatIsNamedObliges(_ words: String) throws {
    let decision = try decide(words)
    #expect(decision.told == "granted name=disclose")
    #expect(decision.reasons.first?.code == "mandatory_legal_duty")
  }

  @Test(arguments: [
    "because we need it", "the law", "laki velvoittaa", "lain mukaan", "enligt lagen", "please act quickly",
    "vårt aktiebolag", "vd:s förslag", "our bylaws", "a court order", "Act now", "Act on this request",
    "we will explain", "a complaint, to complain", "raise a flag", "2 kappaletta", "Postal Code 00100",
    "at 12:30", "Dnro 45/2026", "case no. 45/2026", "lasku A-12/2026", "ref: 123/2025", "laki vaatii tästä",
    "yes", "1.3.2026", "12",
  ])
  func otherWordsOpenNothing(_ words: String) throws {
    let decision = try decide(words)
    #expect(decision.told == "human_review name=review")
    #expect(decision.reasons.first?.code == "legal_basis_unclear")
  }

  @Test func whoCheckedKnowsBetter() throws {
    #expect(try decide("a court order", "law_checked: true").told == "granted name=disclose")
    #expect(try decide("a court order", "law_checked: false").told == "refused name=withhold")
  }

  /// What mandatory law bars, no person may open either.
  @Test func aBarOfTheLawStands() throws {
    let decision = try decide("because we need it", "country: US\n  transfer_tool: none")
    #expect(decision.told == "refused name=withhold")
  }
}
