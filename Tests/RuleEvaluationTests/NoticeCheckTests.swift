import RuleCompiler
import RuleEvaluation
import Testing

/// The check of a register against its notice, statement by statement.
struct NoticeCheckTests {
  private func findings(
    stated: String = #"["S1-1"] = { "H", "decides" }"#, more: String = "", cites: String = "S1-1"
  ) throws -> [String] {
    let register = """
      return register "a/b" { title = "R",
        controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        notice = { stated = { \(stated) }, \(more) }, holds = {},
        erasure { permit "goes" { code = "own_use", cites = "\(cites)" } } }
      """
    let statutes = """
      return statutes { ["GDPR"] = { title = "(EU) 2016/679" },
        ["Old Act"] = { title = "523/1999", from = "1999-06-01", to = "2018-12-31" } }
      """
    let law = """
      return law "L" { title = "T", in_force = { from = "1999-06-01", to = "2018-05-24" },
        erasure { permit "of that day" { code = "own_use", cites = "Old Act 29" } } }
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
    (
      #"["S1-1"] = { "H", "decides" }, ["S1-2"] = { "H", "too" }"#, "", "S1-1",
      "warning uncited_statement S1-2"
    ),
    (#"["S1-1"] = { "H", "d", informs = "who" }"#, "", "S1-1", "warning cited_information S1-1"),
    (
      #"["S1-1"] = { "H", "d" }, ["S1-2"] = { "H", "d", informs = "who" }"#, "", "S1-1",
      "note information S1-2"
    ),
    (#"["S1-1"] = { "H", "d" }"#, #"empty = { ["S1-2"] = "H" }"#, "S1-1", "note empty_clause S1-2"),
    (#"["S1-1"] = { "H", "d" }"#, #"truncated = { "S1-1" }"#, "S1-1", "note truncated_clause S1-1"),
    (#"["S1-1"] = { "H", "d" }"#, #"absent = { "erasure" }"#, "S1-1", "note absent_clause -"),
    (#"["S1-1"] = { "H", "d" }"#, #"rests_on = "Old Act""#, "S1-1", "note outdated_basis -"),
  ])
  func findingIsReported(_ stated: String, _ more: String, _ cites: String, _ finding: String) throws {
    #expect(try findings(stated: stated, more: more, cites: cites) == [finding])
  }

  @Test func citationOfEmptyClauseIsAWarning() throws {
    let found = try findings(stated: "", more: #"empty = { ["S1-1"] = "H" }"#)
    #expect(found == ["warning cited_empty_clause S1-1"])
  }

  @Test func citationOfRepealedActIsAWarning() throws {
    let found = try findings(stated: #"["S1-1"] = { "H", "d", informs = "who" }"#, cites: "Old Act 29")
    #expect(found == ["warning repealed_citation -", "note information S1-1"])
  }

  @Test func shippedNoticesHaveNoWarnings() throws {
    let found = try RuleEngine(rules: rulesFolder).findings()
    #expect(found.filter { $0.kind.severity == .warning } == [])
    #expect(Set(found.map(\.register)).count == 5)
  }
}
