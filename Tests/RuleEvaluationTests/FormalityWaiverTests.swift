import PrivacyModel
import RuleEvaluation
import Testing

/// A form that a notice asks for gives way to the law: to whoever is known, for every right; to whoever wants something stopped, at once.
struct FormalityWaiverTests {
  private static let rights = RequestKind.allCases.filter {
    $0.isAskedBySubject && $0 != .anonymisation
  }

  /// A company whose notice wants every request written and signed.
  private func engine(kind: String = "company") throws -> RuleEngine {
    let form = RequestKind.allCases.filter(\.isAskedBySubject).map {
      #"\#($0.rawValue) = { written = { true, cites = "S1-1" }, signed = { "signed", cites = "S1-1" } }"#
    }
    let text = Rules.register("form = { \(form.joined(separator: ", ")) }").replacing(
      "kind = \"municipality\"", with: "kind = \"\(kind)\"")
    return try RuleEngine(rules: rulesFolder, adding: ["a/b.lua": text])
  }

  private func request(_ kind: RequestKind, _ more: String) throws -> CaseFacts {
    try facts(
      """
      subject: { kind: natural_person, data: [name] }
      request:
        { kind: \(kind.rawValue), received: 2026-03-01, made_by: subject, channel: phone, signed: none, \(more),
          items: [ { category: name, ground: incorrect } ], restriction_ground: unlawful }
      """)
  }

  @Test(arguments: rights)
  func whoIsKnownNeedNotSignNorWrite(_ kind: RequestKind) throws {
    let decision = try engine().decide(request(kind, "identity: sufficient, situation: a small town"))
    let asked = decision.missing.compactMap(\.requirement)
    #expect(!asked.contains(.signed) && !asked.contains(.written), "\(kind): \(decision.told)")
    #expect(decision.obligations.contains { $0.kind == "do_not_refuse_for_form" })
  }

  @Test(arguments: rights)
  func whoIsNotKnownSignsUnlessItIsToStopSomething(_ kind: RequestKind) throws {
    let decision = try engine().decide(request(kind, "identity: low"))
    let stops = kind == .marketingBan || kind == .consentWithdrawal
    #expect(decision.missing.contains { $0.requirement == .signed } != stops, "\(kind): \(decision.told)")
  }

  @Test func anObjectionToMarketingIsOne() throws {
    let decision = try engine().decide(request(.objection, "identity: low, purposes: [direct_marketing]"))
    #expect(decision.told == "granted")
  }

  @Test func whatTheLawDoesNotGiveTheNoticeGivesInItsForm() throws {
    let decision = try engine().decide(request(.anonymisation, "identity: sufficient"))
    #expect(decision.missing.contains { $0.requirement == .signed })
  }
}
