import RuleCompiler
import RuleEvaluation
import Testing

/// The check of a register against its notice, statement by statement.
struct NoticeCheckTests {
  private static let rule = #"erasure.permit "goes" { code = "own_use", data = everything }"#

  private func findings(
    _ first: String = "", more: String = "", others: String = "", rule: String = Self.rule
  ) throws -> [String] {
    let register = """
      return register "a/b" { title = "R",
        controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        \(more) section "H" { says "S1-1" "decides" { \(first) \(rule) }, \(others) } }
      """
    let statutes = """
      return statutes { ["GDPR"] = { title = "(EU) 2016/679" },
        ["Old Act"] = { title = "523/1999", from = "1999-06-01", through = "2018-12-31" } }
      """
    let law = """
      return law "L" { title = "T", in_force = { from = "1999-06-01", through = "2018-05-24" },
        checked = "2026-11-30", confidence = "M",
        erasure.permit "of that day" { code = "own_use", data = everything, cites = "Old Act 29" } }
      """
    let engine = try RuleEngine(files: [
      "a/b.lua": register, "law/statutes.lua": statutes, "law/l.lua": law,
    ])
    return engine.findings().map { "\($0.kind.severity) \($0.kind.rawValue) \($0.statement ?? "-")" }
  }

  @Test func completeRegisterHasNoFindings() throws {
    #expect(try findings() == [])
  }

  @Test(arguments: [
    ("", "", #"says "S1-2" "too" {}"#, "warning uncited_statement S1-2"),
    (#"informs = "who","#, "", "", "warning cited_information S1-1"),
    ("", "", #"says "S1-2" "too" { informs = "who" }"#, "note information S1-2"),
    ("", "", #"says "S1-2" "to be summarised: Tietoja ei …" {}"#, "warning unwritten_statement S1-2"),
    ("truncated = true,", "", "", "note truncated_clause S1-1"),
    ("", #"lacks = "erasure","#, "", "note absent_clause -"),
    ("", #"written_under = "Old Act","#, "", "note outdated_basis -"),
    ("", #"section "E" { says_nothing = "S1-2" },"#, "", "note empty_clause S1-2"),
  ])
  func findingIsReported(_ first: String, _ more: String, _ others: String, _ finding: String) throws {
    #expect(try findings(first, more: more, others: others) == [finding])
  }

  @Test func rulesAndSubjectsDoNotReplaceTheSummary() throws {
    let unwritten = #"says "S1-2" "to be summarised: Tietoja ei …""#
    #expect(
      try findings(others: #"\#(unwritten) { informs = "who" }"#) == [
        "warning unwritten_statement S1-2", "note information S1-2",
      ])
    let rule = #"erasure.retain "stays" { code = "own_use", data = "name" }"#
    #expect(try findings(others: "\(unwritten) { \(rule) }").contains("warning unwritten_statement S1-2"))
  }

  @Test func citationOfEmptyClauseIsAWarning() throws {
    let rule = Self.rule.replacing("everything", with: #"everything, cites = "S1-2""#)
    let found = try findings(more: #"section "E" { says_nothing = "S1-2" },"#, rule: rule)
    #expect(found == ["warning cited_empty_clause S1-2"])
  }

  @Test func citationOfRepealedActIsAWarning() throws {
    let rule = Self.rule.replacing("everything", with: #"everything, cites = "Old Act 29""#)
    #expect(try findings(rule: rule) == ["warning repealed_citation -"])
  }

  @Test func shippedNoticesHaveNoWarnings() throws {
    let found = try RuleEngine(rules: rulesFolder).findings()
    #expect(found.filter { $0.kind.severity == .warning } == [])
    #expect(Set(found.compactMap(\.register)).count == 8)
  }
}
