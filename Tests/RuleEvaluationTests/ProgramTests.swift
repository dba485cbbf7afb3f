import Foundation
import PrivacyCoding
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
    let cases = try CaseFiles.read([rulesFolder + "/../examples"], registers: engine.vocabularies)
    #expect(cases.count > 900)
    var costs = [0, 0]
    for (number, example) in cases.enumerated() {
      // Of every tenth case each fact is left out in turn, so that conditions are undecided.
      let variants = number % 10 == 0 ? try incomplete(example.facts, engine.vocabularies) : []
      for facts in [example.facts] + variants {
        let decisions = [engine, lua].enumerated().map { index, engine in
          Result {
            let decision = try engine.decide(facts, evidence: true)
            costs[index] += (decision.evidence ?? []).reduce(0) { $0 + $1.instructions }
            return withoutCosts(decision)
          }
        }
        switch (decisions[0], decisions[1]) {
        case (.success(let cells), .success(let interpreted)):
          #expect(cells == interpreted, "\(example.id): \(facts.json)")
        case (.failure(let cells), .failure(let interpreted)):
          #expect("\(cells)" == "\(interpreted)", "\(example.id)")
        default: Issue.record("\(example.id) fails in one of the two")
        }
      }
    }
    #expect(costs[0] < costs[1] * 9 / 10, "the programs ran")
  }

  /// The case without each of the facts of its subject and its request.
  private func incomplete(_ facts: CaseFacts, _ words: RegisterVocabularies) throws -> [CaseFacts] {
    let object = try JSONSerialization.jsonObject(with: Data(facts.json.utf8)) as? [String: Any] ?? [:]
    return try ["subject", "request"].flatMap { part in
      let record = object[part] as? [String: Any] ?? [:]
      return try record.keys.filter { $0 != "kind" || part == "subject" }.sorted().map { key in
        var changed = object
        changed[part] = record.filter { $0.key != key }
        let data = try JSONSerialization.data(withJSONObject: changed, options: .sortedKeys)
        return try CaseFacts(json: String(decoding: data, as: UTF8.self), vocabularies: words)
      }
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
