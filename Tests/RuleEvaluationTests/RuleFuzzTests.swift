import Foundation
import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// Random rules with lists of random conditions over the facts of the examples: errors have documented kinds, decisions are
/// repeatable, an added bar grants nothing, and the order of conditions has no effect.
///
/// Runs 40 pairs of engines, or a quarter of `SELOSTE_FUZZ` if that is more.
struct RuleFuzzTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let rounds =
    ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap(Int.init).map { max(40, $0 / 4) } ?? 40

  private func engine(_ conditions: String, _ rules: [String]) throws -> RuleEngine {
    let text = rules.enumerated().map { $1.replacing("NAME", with: "r\($0)") }.joined(separator: "\n")
    return try RuleEngine(files: ["a/b.lua": conditions + Rules.register(text)])
  }

  /// A rule of one kind of request or two, with its lists of conditions.
  private struct Listing {
    var opening: String
    var when, unless: [String]

    init(_ kind: RequestKind, _ verb: String, _ generator: inout ConditionGenerator<SeededOrder>) {
      let kinds =
        Bool.random(using: &generator.random) ? kind.rawValue : "any_of(retention, \(kind.rawValue))"
      opening = "\(kinds).\(verb) \"NAME\" { code = \"own_use\", data = everything"
      when = generator.list(1...3)
      unless = generator.list(0...2)
    }

    var text: String {
      let unless = unless.isEmpty ? "" : ", unless = { \(unless.joined(separator: ", ")) }"
      return "\(opening), when = { \(when.joined(separator: ", ")) }\(unless) },"
    }

    func reordered(_ random: inout SeededOrder) -> Listing {
      var copy = self
      copy.when.shuffle(using: &random)
      copy.unless.shuffle(using: &random)
      return copy
    }
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
    let registers = try RuleEngine(opening: Self.root + "/rules").vocabularies
    let examples = try CaseFiles.read([Self.root + "/examples"], registers: registers).map(\.facts).filter {
      // Cases with words of their organisation mean nothing to the random register.
      (try? registers.vocabulary(ofRegister: $0.register))?.declared.isEmpty ?? false
    }
    var generator = ConditionGenerator(random: SeededOrder(seed: 11))
    var (decided, compared) = (0, 0)
    for round in 0..<Self.rounds {
      let kind: RequestKind = round % 2 == 0 ? .disclosure : .erasure
      let cases = examples.filter { $0.requestKind == kind }
      let conditions = generator.declarations(6)
      var rules = (0..<4).map { _ in Listing(kind, "permit", &generator) }
      let before = try engine(conditions, rules.map(\.text))
      let other = try engine(conditions, rules.map { $0.reordered(&generator.random).text })
      rules.append(Listing(kind, kind == .erasure ? "retain" : "refuse", &generator))
      let after = try engine(conditions, rules.map(\.text))
      for _ in 0..<25 {
        guard var facts = cases.randomElement(using: &generator.random) else { continue }
        facts.register = "a/b"
        let first = try run(facts, before)
        #expect(try run(facts, before).text == first.text, "round \(round), \(facts.id)")
        let barred = try run(facts, after)
        #expect(
          grants(barred.decision) <= grants(first.decision), "round \(round), \(facts.id): a bar granted")
        // A condition after the one that decides may fail.
        if let summary = first.decision?.summary, let same = try run(facts, other).decision?.summary {
          #expect(same == summary, "round \(round), \(facts.id): the order of conditions matters")
          compared += 1
        }
        decided += first.decision == nil ? 0 : 1
      }
    }
    #expect(decided > Self.rounds, "\(decided) of \(Self.rounds * 25) were decided")
    #expect(compared > Self.rounds, "\(compared) were compared")
  }
}
