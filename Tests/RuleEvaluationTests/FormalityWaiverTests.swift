import PrivacyModel
import RuleEvaluation
import Testing

/// The law waives a notice's formalities: for every right of an identified requester, and for every request to stop
/// processing.
struct FormalityWaiverTests {
  private static let rights = RequestKind.shared.filter {
    $0.isAskedBySubject && $0 != .anonymisation
  }

  /// A company whose notice requires a written and signed request.
  private func engine(kind: String = "company") throws -> RuleEngine {
    let form = RequestKind.shared.filter(\.isAskedBySubject).map {
      #"form(\#($0.rawValue)) { written = true, signed = "signed" }"#
    }
    let text = Rules.register(form.joined(separator: ", ")).replacing(
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
  func identifiedRequesterNeedsNoForm(_ kind: RequestKind) throws {
    let decision = try engine().decide(request(kind, "identity: sufficient, situation: a small town"))
    let asked = decision.missing.compactMap(\.requirement)
    #expect(!asked.contains(.signed) && !asked.contains(.written), "\(kind): \(decision.summary)")
    #expect(decision.obligations.contains { $0.kind == "do_not_refuse_for_form" })
  }

  @Test(arguments: rights)
  func unidentifiedRequesterProvesIdentityAloneExceptToStopProcessing(_ kind: RequestKind) throws {
    let decision = try engine().decide(request(kind, "identity: low"))
    let stops = kind == .marketingBan || kind == .consentWithdrawal
    let asked = decision.missing.compactMap(\.requirement)
    // No law lets the controller ask for proof of identity before a ban on publication.
    let proof: Requirement = kind == .publicationBan ? .signed : .identity
    #expect(asked.contains(proof) != stops, "\(kind): \(decision.summary)")
    #expect(!(asked.contains(.identity) && asked.contains(.signed)), "\(kind): \(asked)")
  }

  @Test func marketingObjectionNeedsNoForm() throws {
    let decision = try engine().decide(request(.objection, "identity: low, purposes: [direct_marketing]"))
    #expect(decision.summary == "granted")
  }

  @Test func formStaysForRequestsBeyondTheLaw() throws {
    let decision = try engine().decide(request(.anonymisation, "identity: sufficient"))
    #expect(decision.missing.contains { $0.requirement == .signed })
  }
}
