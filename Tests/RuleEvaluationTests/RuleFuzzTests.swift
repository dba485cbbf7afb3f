import Foundation
import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// Random rules over the facts of the examples: errors have documented kinds, decisions are repeatable, and an added bar grants
/// nothing.
///
/// Runs 40 pairs of engines, or a quarter of `SELOSTE_FUZZ` if that is more.
struct RuleFuzzTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let rounds =
    ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap(Int.init).map { max(40, $0 / 4) } ?? 40

  private func engine(_ rules: [String], kind: String) throws -> RuleEngine {
    let text = rules.enumerated().map { number, rule in
      rule.replacing("NAME", with: "r\(number)")
    }.joined(separator: "\n")
    return try RuleEngine(files: ["a/b.lua": Rules.register("\(kind) {\n\(text)\n}")])
  }

  private func rule(_ verb: String, _ condition: String) -> String {
    "\(verb) \"NAME\" { code = \"own_use\", cites = \"S1-1\", when = function(case) return \(condition) end },"
  }

  /// Returns the decision and its JSON, or no decision and the error's message.
  private func run(_ facts: CaseFacts, _ engine: RuleEngine) throws -> (decision: Decision?, text: String) {
    do throws(Diagnostic) {
      let decision = try engine.decide(facts, evidence: true)
      return (decision, decision.json)
    } catch {
      let documented: [Diagnostic.Kind] = [.runtime, .badRule, .instructionLimit, .memoryLimit, .timeLimit]
      #expect(documented.contains(error.kind), "\(error)")
      return (nil, error.message)
    }
  }

  /// Returns the number of grants in a decision.
  private func grants(_ decision: Decision?) -> Int {
    guard let decision else { return 0 }
    let closed: Set<CategoryAction> = [.retain, .withhold, .review]
    if decision.outcome == .granted && decision.categories.isEmpty { return .max }
    return decision.categories.values.count { !closed.contains($0.action) }
      + (decision.outcome == .granted ? 1 : 0)
  }

  @Test func randomRulesFailClosed() throws {
    let registers = try RuleEngine(rules: Self.root + "/rules").registerNames
    let examples = try CaseFiles.read([Self.root + "/examples"], registers: registers).map(\.facts)
    var generator = ConditionGenerator(random: SeededOrder(seed: 11))
    var decided = 0
    for round in 0..<Self.rounds {
      let kind: RequestKind = round % 2 == 0 ? .disclosure : .erasure
      let cases = examples.filter { $0.requestKind == kind }
      var rules = (0..<4).map { _ in rule("permit", generator.condition()) }
      let before = try engine(rules, kind: kind.rawValue)
      rules.append(rule(kind == .erasure ? "retain" : "refuse", generator.condition()))
      let after = try engine(rules, kind: kind.rawValue)
      for _ in 0..<25 {
        guard var facts = cases.randomElement(using: &generator.random) else { continue }
        facts.register = "a/b"
        let first = try run(facts, before)
        #expect(try run(facts, before).text == first.text, "round \(round), \(facts.id)")
        let barred = try run(facts, after)
        #expect(
          grants(barred.decision) <= grants(first.decision), "round \(round), \(facts.id): a bar granted")
        decided += first.decision == nil ? 0 : 1
      }
    }
    #expect(decided > Self.rounds, "\(decided) of \(Self.rounds * 25) were decided")
  }
}
