import Foundation
import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import Testing

@testable import RuleTesting

/// The specialised encoder writes the same bytes as `JSONEncoder`.
struct DecisionJSONTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test func everyExampleHasTheBytesOfTheEncoder() throws {
    let engine = try RuleEngine(rules: Self.root + "/rules")
    let cases = try CaseFiles.read([Self.root + "/examples"], registers: engine.vocabularies)
    #expect(cases.count > 900)
    for replayCase in cases {
      let decision = try engine.decide(replayCase.facts, evidence: true)
      #expect(decision.json == CanonicalJSON.text(decision), "\(replayCase.id)")
      #expect(
        decision.withoutEvidence.json == CanonicalJSON.text(decision.withoutEvidence), "\(replayCase.id)")
    }
  }

  @Test func specialCharactersMatchTheEncoder() {
    let odd =
      String(String.UnicodeScalarView((0..<0x180).compactMap { Unicode.Scalar($0 as UInt32) }))
      + "/\\\"\u{2028}😀"
    var decision = Decision(id: odd, register: odd, request: .access, today: .latest, outcome: .granted)
    decision.evidence = []
    decision.missing = [Missing(fact: odd)]
    decision.obligations = [Obligation(kind: odd, to: odd, by: .earliest, message: odd)]
    decision.conflicts = [
      Conflict(
        about: odd, notice: .init(code: odd, cites: [], message: odd),
        law: .init(code: odd, cites: [odd, ""], message: odd), prevailed: .law)
    ]
    decision.categories = [
      "b_c": CategoryDecision(action: .erase), "b": CategoryDecision(action: .use),
      "bb": .init(action: .stop),
    ]
    #expect(decision.json == CanonicalJSON.text(decision))
  }
}
