import PrivacyModel
import RuleEvaluation
import Testing

/// Lists of conditions: the order of the conditions never matters, and a no beats an undecided.
struct ConditionListTests {
  private static let facts = ["minor", "guardian", "contract_running"]
  private static let values: [Bool?] = [true, false, nil]
  private static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
  /// Every value of the three conditions.
  private static let triples = values.flatMap { a in values.flatMap { b in values.map { c in [a, b, c] } } }

  /// Returns an engine with the conditions `c1`, `c2` and `c3`, each about one fact; the rule begins on line 8.
  private func engine(_ rule: String) throws -> RuleEngine {
    let conditions = Self.facts.enumerated().map { number, fact in
      "local c\(number + 1) = condition(\"the \(fact)\", function(case) return case.subject.\(fact) end)\n"
    }
    return try RuleEngine(files: ["a/b.lua": conditions.joined() + Rules.register(rule)])
  }

  private func decide(_ engine: RuleEngine, _ values: [Bool?]) throws -> Decision {
    let facts = zip(Self.facts, values).compactMap { fact, value in value.map { "\(fact): \($0)" } }
    return try engine.decide(
      RuleEvaluationTests.facts(
        "{ request: { kind: erasure, categories: [name], signed: none }, subject: { data: [name], \(facts.joined(separator: ", ")) } }"
      ), evidence: true)
  }

  private func names(_ order: [Int]) -> String { order.map { "c\($0 + 1)" }.joined(separator: ", ") }

  private func evidence(_ decision: Decision, _ name: String = "p") throws -> RuleEvidence {
    try #require(decision.evidence?.first { $0.rule.hasSuffix("/\(name)") })
  }

  /// Whether all are true, by Kleene's logic.
  private func all(_ values: [Bool?]) -> Bool? {
    values.contains(false) ? false : values.contains(nil) ? nil : true
  }

  private func status(_ value: Bool?) -> RuleStatus { value.map { $0 ? .held : .notHeld } ?? .undecided }

  @Test(arguments: orders, [0, 1, 2, 3])
  func everyOrderGivesTheSameStatus(_ order: [Int], _ whens: Int) throws {
    let (when, unless) = (Array(order.prefix(whens)), Array(order.dropFirst(whens)))
    let lists = [("when", when), ("unless", unless)].filter { !$0.1.isEmpty }
      .map { "\($0) = { \(names($1)) }" }.joined(separator: ", ")
    let engine = try engine("erasure.permit \"p\" { code = \"own_use\", data = everything, \(lists) }")
    for values in Self.triples {
      let answers = when.map { values[$0] } + unless.map { values[$0].map { !$0 } }
      let decision = try decide(engine, values)
      let evidence = try evidence(decision)
      #expect(evidence.status == status(all(answers)), "\(lists): \(values)")
      #expect((decision.outcome == .granted) == (all(answers) == true))
      let asked = (answers.firstIndex(of: false) ?? 2) + 1
      #expect(evidence.conditions.map(\.role) == when.map { _ in .when } + unless.map { _ in .unless })
      #expect(evidence.conditions.map(\.condition) == order.map { "c\($0 + 1)" })
      #expect(
        evidence.conditions.map(\.status)
          == order.enumerated().map {
            $0 < asked ? status(values[$1]) : .notTried
          }, "not asked after the one that decided: \(values)")
      #expect(
        evidence.conditions.map(\.reads)
          == order.enumerated().map {
            $0 < asked ? ["subject", "subject.\(Self.facts[$1])"] : []
          })
      #expect(Set(evidence.reads) == Set(evidence.conditions.flatMap(\.reads)))
      if evidence.status == .undecided, let first = answers.firstIndex(of: nil) {
        #expect(
          decision.missing.map(\.fact) == ["subject.\(Self.facts[order[first]])"], "the first undecided one")
      }
    }
  }

  /// A requirement is open where each of `when` holds, none of `unless`, and not each of `met`.
  @Test(arguments: ["wum", "wmm", "umm", "mmm", "wwm", "uum", "m"], [false, true])
  func requirementIsOpenWhereItAppliesAndIsNotMet(_ roles: String, _ isReversed: Bool) throws {
    func listed(_ role: Character) -> [Int] {
      let found = zip(roles, 0...).compactMap { $0 == role ? $1 : nil }
      return isReversed ? found.reversed() : found
    }
    let lists = [("when", "w"), ("unless", "u"), ("met", "m")].map { ($0, listed($1)) }.filter {
      !$0.1.isEmpty
    }
    .map { "\($0) = { \(names($1)) }" }.joined(separator: ", ")
    let engine = try engine(
      """
      erasure.permit "go" { code = "own_use", data = everything },
      erasure.require "p" { code = "unsigned", requirement = "signed", asks = "a signature", \(lists) },
      """)
    for values in Self.triples where roles.count == 3 || values[1] == true && values[2] == true {
      let applies = all(listed("w").map { values[$0] } + listed("u").map { values[$0].map { !$0 } })
      let unmet = all(listed("m").map { values[$0] }).map { !$0 }
      let decision = try decide(engine, values)
      // The requirement holds where it is met or does not apply.
      let isOpen = all([applies, unmet])
      #expect(try evidence(decision).status == status(isOpen.map { !$0 }), "\(lists): \(values)")
      #expect((decision.outcome == .granted) == (isOpen == false), "\(decision.summary)")
      if isOpen == true { #expect(decision.missing.map(\.fact) == ["request.signed"]) }
      if isOpen == nil {
        let undecided = (applies == nil ? listed("w") + listed("u") : listed("m")).first { values[$0] == nil }
        #expect(decision.missing.map(\.fact) == undecided.map { ["subject.\(Self.facts[$0])"] }, "\(values)")
      }
    }
  }

  @Test func evidenceHasTheSentenceThePlaceAndTheCost() throws {
    let rule =
      "erasure.permit \"p\" { code = \"own_use\", data = everything, when = { c2, function(case) for i = 1, 20000 do end return true end }, unless = c1 }"
    let engine = try engine(rule)
    let conditions = try evidence(try decide(engine, [false, true, nil])).conditions
    #expect(conditions.map(\.says) == ["the guardian", nil, "the minor"])
    #expect(conditions.map(\.condition) == ["c2", nil, "c1"])
    #expect(conditions.map(\.at) == ["rules/a/b.lua:2", "rules/a/b.lua:8", "rules/a/b.lua:1"])
    #expect(conditions.map(\.role) == [.when, .when, .unless])
    #expect(conditions.map(\.status) == [.held, .held, .notHeld])
    #expect(conditions[1].instructions > 15_000 && conditions[0].instructions < 5000)
  }

  /// Of two records of one category, the evidence is that of the first that decided.
  @Test(
    arguments: [
      ("false", "true", RuleStatus.held), ("true", "false", .held), ("false", "false", .notHeld),
      ("false", nil, .undecided), (nil, "true", .held),
    ] as [(String?, String?, RuleStatus)])
  func evidenceOfTwoRecordsIsThatOfTheOneThatDecided(
    _ first: String?, _ second: String?, _ status: RuleStatus
  ) throws {
    let text =
      "local c = condition('the data are necessary', function(case, held) return held.necessary end) "
      + Rules.register("erasure.retain \"p\" { code = \"own_use\", data = \"name\", when = c }")
    let data = [first, second].map { "{ category: name\($0.map { ", necessary: \($0)" } ?? "") }" }
    let decision = try RuleEngine(files: ["a/b.lua": text]).decide(
      erasure(data: data.joined(separator: ", ")), evidence: true)
    let evidence = try evidence(decision)
    #expect(evidence.status == status)
    #expect(evidence.conditions.map(\.status) == [status])
  }
}
