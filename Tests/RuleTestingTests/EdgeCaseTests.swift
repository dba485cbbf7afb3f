import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// Cases at the edges of the calendar of a rule.
struct EdgeCaseTests {
  @Test func daysAroundATurnAreNamed() {
    let days = TurnDays(around: ["2027-03-01"], from: "2026-01-01", through: "2066-01-01").days
    #expect(
      days.map { "\($0.day) \($0.name)" } == [
        "2027-02-28 the day before", "2027-03-01 the day of the change", "2027-03-02 the day after",
        "2027-03-31 the end of the month", "2028-02-29 29 February",
      ])
    let early = TurnDays(around: ["2028-02-29", "2028-03-01"], from: "2028-02-29", through: "2028-03-15").days
    #expect(
      early.map { "\($0.day) \($0.name)" } == [
        "2028-02-29 the day of the change", "2028-03-01 the day of the change", "2028-03-02 the day after",
      ])
    let century = TurnDays(around: ["2097-05-05"], from: "2097-05-01", through: "2130-01-01").days
    #expect(century.last.map { "\($0.day)" } == "2104-02-29", "2100 is no leap year")
  }

  private func cases(_ expect: String = "expect: { outcome: granted }") throws -> [ReplayCase] {
    try Folder(["a.yaml": file(customer(expect))]).read()
  }

  /// The debt of the register of these tests keeps the name until 2030-12-31.
  @Test func aWrittenFileReadsBackWithTheSameFactsAndPasses() async throws {
    let dated = try engine().measuring(.dates)
    let rules = Set(dated.rules(of: "a/b").filter { $0.name == "debts" }.map(\.id))
    #expect(rules.count == 1)
    let original = try cases()[0]
    let edges = try #require(try EdgeCase(of: original, rules: rules, engine: dated))
    let written = try Folder(["edges.yaml": EdgeCase.file([edges])]).read()
    #expect(edges.count == 5)
    #expect(
      written.map(\.change) == [
        "2030-12-31, the day before", "2031-01-01, the day of the change", "2031-01-02, the day after",
        "2031-01-31, the end of the month", "2032-02-29, 29 February",
      ])
    for one in written {
      var facts = one.facts
      (facts.id, facts.today) = (original.facts.id, original.facts.today)
      #expect(facts == original.facts)
      #expect(one.title.hasPrefix("asked, at the edges of the calendar: "))
    }
    #expect(
      written.map { $0.expectation?.outcome } == [.partlyGranted] + Array(repeating: .granted, count: 4))
    var passed = 0
    await ReplayRunner(engine: try engine(), jobs: 1).run(written) { passed += $0.isPassed ? 1 : 0 }
    #expect(passed == 5)
  }

  @Test func aRuleThatBeginsLaterHasEdges() throws {
    let law = """
      return law "L" { title = "T", in_force = { from = "2030-01-01" },
        erasure.retain "kept" { code = "own_use", data = everything, cites = "GDPR 17" },
      }
      """
    let dated = try engine(law: law).measuring(.dates)
    let rules = Set(dated.rules(of: "a/b").filter { $0.name == "kept" }.map(\.id))
    let edges = try #require(try EdgeCase(of: try cases()[0], rules: rules, engine: dated))
    #expect(EdgeCase.file([edges]).contains("2029-12-31, the day before"), "\(EdgeCase.file([edges]))")
  }

  @Test func aRuleThatNoDayChangesHasNoEdges() throws {
    let dated = try engine().measuring(.dates)
    let rules = Set(dated.rules(of: "a/b").filter { ["child", "fails"].contains($0.name) }.map(\.id))
    #expect(rules.count == 2)
    #expect(try EdgeCase(of: cases()[0], rules: rules, engine: dated) == nil)
  }
}
