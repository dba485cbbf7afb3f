import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

/// The coverage of law by two registers, compared with counts by hand.
struct LawCoverageTests {
  private static let law = """
    return law "L" { title = "T", in_force = { from = "2018-05-25" },
      erasure.retain "child" { code = "minor_involved", data = everything, cites = { "GDPR 8", "GDPR 17(3)(b)" },
        when = function(case) return case.subject.minor end },
      erasure.retain "dead" { code = "legal_basis_unclear", data = everything, cites = "GDPR 9",
        when = function(case) return case.subject.kind == "deceased" end },
      erasure.oblige "tell" { obliges = "confirm_to_subject", cites = "GDPR 12(3)", on_outcome = "granted" },
      erasure.retain "later" { code = "legal_basis_unclear", data = everything, in_force = { from = "2027-01-01" },
        cites = "GDPR 10", when = function(case) return case.subject.minor end },
      access.refuse "never asked" { code = "legal_basis_unclear", data = everything, cites = "GDPR 15(4)",
        when = function(case) return case.subject.minor end },
    }
    """
  private static let statutes = #"return statutes { GDPR = { title = "T", last = 99 } }"#

  private static let accepted = SourceFile(
    name: "accepted.yaml",
    text: """
      - { file: law/l.lua, rule: dead, because: nobody dies here }
      - { file: law/l.lua, rule: child, because: not needed }
      - { file: law/l.lua, rule: gone, because: not needed }
      """)

  private static func register(_ name: String) -> String {
    """
    return register "\(name)" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "one" { erasure.permit "goes" { code = "erasure_on_request", data = everything } } } }
    """
  }

  /// Two registers cover one rule together.
  ///
  /// In `a/b` the child's data are kept, in `c/d` an adult's are erased: "child" held and did not hold. "dead" did not hold, "tell" held in `c/d`, "later" is not in force, and no case asks for access.
  @Test func lawCountsOnceForAllRegisters() async throws {
    let files = [
      "law/l.lua": Self.law, "law/statutes.lua": Self.statutes, "a/b.lua": Self.register("a/b"),
      "c/d.lua": Self.register("c/d"),
    ]
    let engine = try RuleEngine(files: files)
    let folder = try Folder([
      "a.yaml": """
      register: a/b
      today: 2026-03-02
      cases:
        - case: a child
          subject: { data: [ name ], minor: true, kind: natural_person }
          request: { kind: erasure }
          expect: { outcome: refused }
        - case: an adult
          register: c/d
          subject: { data: [ name ], minor: false, kind: natural_person }
          request: { kind: erasure }
          expect: { outcome: granted }
      """
    ])
    var coverage = RuleCoverage(engine: engine, accepting: try AcceptedGaps(Self.accepted))
    let cases = try CaseFiles.read([folder.path], registers: engine.vocabularies)
    await ReplayRunner(engine: engine, jobs: 2).run(cases) {
      #expect($0.isPassed, "\($0.status)")
      coverage.add($0)
    }
    let sum = CoverageSum(coverage, engine: engine)
    #expect(sum.shares[.law].map { [$0.covered, $0.total] } == [3, 5], "child and tell; dead is accepted")
    // 8 and 17(3)(b) by the reason, 12(3) by the obligation; not 9, 10 and 15(4).
    #expect(sum.shares[.articles].map { [$0.covered, $0.total] } == [3, 6])
    #expect(
      try CoverageGate("law=70,articles=50").failures(sum) == ["law 60.0 % of 70.0 % (3 of 5)"])
    let text = CoverageText(coverage, engine: engine).lines.map(\.text)
    #expect(text.contains("law: covered 3 of 5 rules, 3 of 6 articles"), "\(text)")
    #expect(
      text.contains {
        $0.hasPrefix("  never held: erasure: retain \"dead\" (accepted: nobody dies here)  rules/law/l.lua:4")
      })
    #expect(coverage.unusedAcceptance([]).map(\.text) == ["child", "gone"], "one is covered, one is no rule")
    for why in [
      #"erasure: retain "later" (in force on the day of no case: from 2027-01-01)"#,
      #"access: refuse "never asked" (no case makes such a request)"#,
    ] {
      #expect(text.contains { $0.hasPrefix("  never evaluated: \(why)") }, "\(text)")
    }
    #expect(text.contains("  articles never cited: GDPR 10, GDPR 15(4), GDPR 9"))
  }

  /// What a decision does not try neither holds nor fails in it.
  ///
  /// The cases hold a name alone: "addresses" is about other data. "numbers" is tried only where a telephone number is held.
  @Test func untriedRulesAreNotCovered() async throws {
    let law = """
      return law "L" { title = "T", in_force = { from = "2018-05-25" },
        erasure.retain "addresses" { code = "minor_involved", data = "email", cites = "GDPR 8",
          when = function(case) return case.subject.minor end },
        erasure.retain "numbers" { code = "minor_involved", data = "phone", cites = "GDPR 8",
          when = function(case) return case.subject.minor end },
      }
      """
    let (coverage, engine) = try await Self.coverage(
      ["law/l.lua": law], held: ["name", "name, phone"], accepting: AcceptedGaps())
    let sum = CoverageSum(coverage, engine: engine)
    #expect(sum.shares[.law].map { [$0.covered, $0.total] } == [0, 2])
    let text = CoverageText(coverage, engine: engine).lines.map(\.text)
    for gap in [
      "never evaluated: erasure: retain \"addresses\"", "always held: erasure: retain \"numbers\"",
    ] {
      #expect(text.contains { $0.hasPrefix("  \(gap)") }, "\(text)")
    }
    let numbers = coverage.seen("law/l/erasure/numbers", in: "a/b")
    #expect([numbers.holding, numbers.notHolding] == [1, 0])
    #expect(coverage.answers("law/l/erasure/addresses", in: "a/b") == nil)
  }

  /// A requirement holds where it is met: one that no request fails is not covered.
  @Test(arguments: [
    (["true"], [1, 0]), (["false"], [0, 1]), (["true", "false"], [1, 1]),
  ])
  func requirementsAreMetAndNotMet(_ matters: [String], _ expected: [Int]) async throws {
    let law = """
      return law "L" { title = "T", in_force = { from = "2018-05-25" },
        erasure.require "the matter is on file" { requirement = "other", code = "minor_involved", cites = "GDPR 8",
          asks = "the matter", met = function(case) return case.subject.credit_matter end },
      }
      """
    let (coverage, _) = try await Self.coverage(
      ["law/l.lua": law], held: ["name"], matters: matters, accepting: AcceptedGaps())
    let seen = coverage.seen("law/l/erasure/the matter is on file", in: "a/b")
    #expect([seen.holding, seen.notHolding] == expected)
    #expect(coverage.lawGaps.isEmpty == (expected == [1, 1]))
  }

  /// A rule is accepted for one file, and not for another whose path ends with the same words.
  @Test func acceptanceNamesAWholePath() async throws {
    let law = """
      return law "L" { title = "T", in_force = { from = "2018-05-25" },
        erasure.retain "dead" { code = "legal_basis_unclear", data = everything, cites = "GDPR 9",
          when = function(case) return case.subject.kind == "deceased" end },
      }
      """
    let accepted = """
      - { file: law/l.lua, rule: dead, because: nobody dies here }
      - { file: b/law/l.lua, rule: dead, because: no such folder }
      """
    let (coverage, _) = try await Self.coverage(
      ["a/law/l.lua": law], held: ["name"],
      accepting: AcceptedGaps(SourceFile(name: "accepted.yaml", text: accepted)))
    #expect(coverage.lawGaps.map(\.rule.name) == ["dead"])
    #expect(coverage.unusedAcceptance([]).map(\.file) == ["law/l.lua", "b/law/l.lua"])
    let own = try await Self.coverage(
      ["a/law/l.lua": law], held: ["name"],
      accepting: AcceptedGaps(
        SourceFile(name: "accepted.yaml", text: "- { file: a/law/l.lua, rule: dead, because: nobody dies }")))
    #expect(own.0.lawGaps.isEmpty && own.0.unusedAcceptance([]).isEmpty)
  }

  /// Replays an erasure of a child's data in the register `a/b` for each list of held data and each answer about a matter.
  private static func coverage(
    _ law: [String: String], held: [String], matters: [String] = ["true"], accepting accepted: AcceptedGaps
  ) async throws -> (RuleCoverage, RuleEngine) {
    let files = law.merging(["law/statutes.lua": statutes, "a/b.lua": register("a/b")]) { $1 }
    let engine = try RuleEngine(files: files)
    let cases = held.flatMap { data in
      matters.map { matter in
        """
          - case: a child with \(data), \(matter)
            subject: { data: [ \(data) ], minor: true, kind: natural_person, credit_matter: \(matter) }
            request: { kind: erasure }
            expect: { perform_by: null }
        """
      }
    }
    let folder = try Folder([
      "a.yaml": "register: a/b\ntoday: 2026-03-02\ncases:\n" + cases.joined(separator: "\n")
    ])
    var coverage = RuleCoverage(engine: engine, accepting: accepted)
    let all = try CaseFiles.read([folder.path], registers: engine.vocabularies)
    await ReplayRunner(engine: engine, jobs: 2).run(all) {
      #expect($0.isPassed, "\($0.status)")
      coverage.add($0)
    }
    return (coverage, engine)
  }
}
