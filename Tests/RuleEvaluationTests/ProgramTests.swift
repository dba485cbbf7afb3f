import Foundation
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import Testing

/// The shipped conditions answer alike on the cells of the facts and in Lua, which an engine that counts lines runs for all.
struct ProgramTests {
  @Test func everyExampleHasTheSameEvidenceInLua() throws {
    let engine = try RuleEngine(rules: rulesFolder)
    let lua = try RuleEngine(rules: rulesFolder, measuring: .lines)
    let cases = try CaseFiles.read([rulesFolder + "/../examples"], registers: engine.registerNames)
    #expect(cases.count > 900)
    for example in cases {
      let decisions = try [engine, lua].map { try withoutCosts($0.decide(example.facts, evidence: true)) }
      #expect(decisions[0] == decisions[1], "\(example.id)")
    }
  }

  private func withoutCosts(_ decision: Decision) -> Decision {
    var decision = decision
    decision.evidence = decision.evidence?.map { piece in
      var piece = piece
      piece.instructions = 0
      piece.conditions = piece.conditions.map {
        var condition = $0
        condition.instructions = 0
        return condition
      }
      return piece
    }
    return decision
  }
}
