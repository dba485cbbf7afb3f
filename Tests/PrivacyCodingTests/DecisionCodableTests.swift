import Foundation
import PrivacyModel
import Testing

/// Decisions written and read by `Codable`.
struct DecisionCodableTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func parse<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test func emptyKeysAreOmitted() throws {
    let today = CalendarDate("2026-03-02")
    let decision = Decision(
      id: "a", register: "b", request: .erasure, today: today, outcome: .granted)
    let text = try json(decision)
    #expect(
      text
        == #"{"case":"a","outcome":"granted","register":"b","request":"erasure","today":"2026-03-02"}"#)
    #expect(try parse(Decision.self, text) == decision)
  }

  @Test func fullDecisionRoundTrips() throws {
    let today = CalendarDate("2026-03-02")
    let decision = Decision(
      id: "a", register: "b", request: .erasure, today: today, outcome: .partlyGranted,
      categories: [
        "name": CategoryDecision(action: .erase, because: ["forgotten"]),
        "ledger": CategoryDecision(action: .retain, until: today, noticeUntil: today),
      ],
      reasons: [
        Reason(
          code: "retention_ledger", rule: "ledger", layer: .law, effect: "retain",
          cites: [Citation(id: "GDPR 17(3)(b)", heading: "Erasure", says: "not where", dpv: "A17-3-b")],
          message: "kept", at: "law/a.lua:3")
      ],
      missing: [Missing(fact: "request.identity", message: "who are you")],
      obligations: [Obligation(kind: "erase", to: "subject", by: today)],
      respondBy: today, extendedRespondBy: today, performBy: today,
      conflicts: [
        Conflict(
          about: "form", notice: .init(code: "own_use", cites: ["S1-1"], message: "signed"),
          law: .init(code: "own_use", cites: ["GDPR 1"], message: "any"), prevailed: .law)
      ],
      evidence: [
        RuleEvidence(
          rule: "ledger", at: "law/a.lua:3", effect: "retain", obliges: ["erase"], status: .notHeld,
          category: "ledger",
          reads: ["subject.invoices"], instructions: 12)
      ])
    let text = try json(decision)
    #expect(try parse(Decision.self, text) == decision)
    for key in ["respond_by", "extended_respond_by", "perform_by", "notice_until", "\"not_held\"", "cites"] {
      #expect(text.contains(key))
    }
    #expect(text.contains(#""missing":[{"fact":"request.identity","message":"who are you"}]"#))
  }
}
