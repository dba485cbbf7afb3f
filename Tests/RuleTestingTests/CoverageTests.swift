import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

/// Coverage of a small rule document, compared with counts by hand.
struct CoverageTests {
  /// Line 6 has two rules; line 9 runs only if line 8 is false; no case requests access.
  private static let register = """
    return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "E" { says_nothing = "S1-5" },
      section "H" {
        says "S1-4" "only informs" { informs = "who" }, says "S1-2" "two" {},
        says "S1-1" "one" {
          erasure.permit "goes" { code = "erasure_on_request", data = everything }, erasure.retain "child" { code = "minor_involved", data = everything, cites = "S1-2", when = function(case) return case.subject.minor end } },
        says "S1-3" "three" { erasure.review "odd" { code = "legal_basis_unclear", data = everything, when = function(case)
            if case.subject.kind == "deceased" then return true end
            return case.subject.kind == "legal_person"
          end },

          -- no case requests access
          access.permit "own data" { code = "right_of_access", data = everything },
        },
      },
    }
    """

  /// Replays cases with these subjects, each an erasure.
  private func coverage(_ subjects: [String]) async throws -> (RuleCoverage, RuleEngine) {
    let engine = try RuleEngine(files: ["a/b.lua": Self.register], measuring: .lines)
    let cases = subjects.enumerated().map { number, subject in
      """
        - case: number \(number)
          subject: { data: [ name ], \(subject) }
          request: { kind: erasure }
          expect: { outcome: granted }
      """
    }
    let folder = try Folder([
      "a.yaml": "register: a/b\ntoday: 2026-03-02\ncases:\n" + cases.joined(separator: "\n")
    ])
    var coverage = RuleCoverage(engine: engine)
    await ReplayRunner(engine: engine, jobs: 2).run(try folder.read()) { coverage.add($0) }
    return (coverage, engine)
  }

  private func seen(_ coverage: RuleCoverage, _ rule: String) -> [Int] {
    let seen = coverage.seen("a/b/erasure/\(rule)", in: "a/b")
    return [seen.holding, seen.notHolding]
  }

  @Test func countsHoldingAndNotHolding() async throws {
    let (coverage, _) = try await coverage([
      "minor: false, kind: natural_person", "minor: true, kind: natural_person",
      "minor: false, kind: deceased",
      "kind: natural_person",
    ])
    // It permits only in the first case: a bar, a review and an undecided rule prevail in the others.
    #expect(seen(coverage, "goes") == [1, 3])
    #expect(seen(coverage, "child") == [1, 3], "not to know is not to hold")
    #expect(seen(coverage, "odd") == [1, 3])
    let own = coverage.seen("a/b/access/own data", in: "a/b")
    #expect(own.holding == 0 && own.notHolding == 0)
    #expect(coverage.cases(of: "a/b", .erasure) == 4 && coverage.cases(of: "a/b", .access) == 0)
    #expect(coverage.outcomes == [.granted, .refused, .humanReview, .needsMoreInformation])
  }

  @Test func shortCircuitLeavesALineUnrun() async throws {
    let (coverage, engine) = try await coverage([
      "minor: false, kind: deceased", "minor: false, kind: deceased",
    ])
    let hits = Dictionary(
      uniqueKeysWithValues: engine.lineCoverage(of: ["a/b"])[0].hits.map { ($0.line, $0.count) })
    // Line 6 ran once on loading, and its function in both cases; line 8 in both; line 9 never; line 10 is an `end`.
    #expect(hits[6] == 3)
    #expect(hits[8] == 2)
    #expect(hits[9] == 0)
    let lines = LCOVText(coverage, engine: engine).text.split(separator: "\n").map(String.init)
    #expect(lines.contains("DA:9,0") && lines.contains("DA:8,2"))
    #expect(lines.contains("FN:6,a/b/erasure/goes") && lines.contains("FN:6,a/b/erasure/child"))
    #expect(lines.contains("FNDA:0,a/b/access/own data"))
    #expect(lines.contains("BRDA:6,0,0,0") && lines.contains("BRDA:6,0,1,2"), "\(lines)")
  }

  @Test func commentLineHasNoCount() throws {
    let files = ["a/b.lua": "-- what this is\n" + Self.register]
    let engine = try RuleEngine(files: files, measuring: .lines)
    let hits = engine.lineCoverage(of: ["a/b"])[0].hits
    #expect(hits.first?.line == 2, "the first line, and what Lua does before it, is no code")
  }

  @Test func lineCountsAddUpOverLuaStates() async throws {
    let (_, one) = try await coverage(["minor: false, kind: natural_person"])
    let subjects = Array(repeating: "minor: false, kind: natural_person", count: 300)
    let (_, many) = try await coverage(subjects)
    func hits(_ engine: RuleEngine) -> [Int: Int] {
      Dictionary(uniqueKeysWithValues: engine.lineCoverage(of: ["a/b"])[0].hits.map { ($0.line, $0.count) })
    }
    #expect(hits(one)[9] == 1 && hits(many)[9] == 300)
    #expect(hits(one)[13] == 1 && hits(many)[13] == 1, "loading counts once")
  }

  @Test func gatesReportShortfalls() async throws {
    let (coverage, engine) = try await coverage([
      "minor: false, kind: natural_person", "minor: true, kind: deceased",
    ])
    let sum = CoverageSum(coverage, engine: engine)
    // Rules: "goes" held once, "child" and "odd" held and did not hold, "own data" was never evaluated. Statements: S1-1 to S1-3.
    #expect(sum.shares[.rules].map { [$0.covered, $0.total] } == [3, 4])
    #expect(sum.shares[.statements].map { [$0.covered, $0.total] } == [3, 3])
    #expect(sum.shares[.requests].map { [$0.covered, $0.total] } == [1, 16])
    let gate = try CoverageGate("rules=80, statements=100")
    #expect(gate.failures(sum) == ["rules 75.0 % of 80.0 % (3 of 4)"])
    #expect(try CoverageGate("rules=75").failures(sum) == [])
  }

  @Test(arguments: [
    "rule=1", "rules", "rules=", "rules=101", "rules=-1", "rules=a", "rules=1,,", "", "rules=1,rules=2",
  ])
  func invalidGatesAreReported(_ text: String) {
    #expect(throws: Diagnostic.self) { try CoverageGate(text) }
  }
}
