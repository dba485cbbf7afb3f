import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Arguments that the methods of lists refuse, and what a finding means when a case reaches it.
struct ArgumentCheckTests {
  private static let function = "write a function, as in `any(function(one) return … end)`"

  @Test func factOfAnotherType() throws {
    try ValueFindings.expect(
      .impossibleOperation, #"return case.subject.invoices:any "status""#, at: #""status""#,
      "`any` takes a fact that is true or false, and `subject.invoices.status` is a text", Self.function)
    try ValueFindings.expect(
      .impossibleOperation, #"return case.subject.invoices:latest("is_open") == nil"#, at: #""is_open""#,
      "`latest` takes a fact that is a date, and `subject.invoices.is_open` is true or false",
      "write a function, as in `latest(function(one) return … end)`")
    try ValueFindings.expect(
      .impossibleOperation, #"return case.request.purposes:any "billing""#, at: #""billing""#,
      "the elements of `request.purposes` have no facts", Self.function)
  }

  @Test func functionThatReturnsAnotherType() throws {
    try ValueFindings.expect(
      .impossibleOperation, "return case.subject.invoices:all(function(i) return i.status end)",
      at: "i.status",
      "the function of `all` must return true or false, found a text", nil)
    try ValueFindings.expect(
      .impossibleOperation, "return case.subject.invoices:earliest(function(i) return i.due.year end) == nil",
      at: "i.due.year", "the function of `earliest` must return a date, found a number", nil)
  }

  @Test func neitherFunctionNorName() throws {
    try ValueFindings.expect(
      .impossibleOperation, "return case.subject.invoices:any()", at: "any",
      "`any` takes a function or the name of a fact, found nothing", "write `any \"is_open\"`")
    try ValueFindings.expect(
      .impossibleOperation, "return case.request.purposes:count(3) == 1", at: "3",
      "`count` takes a function or the name of a fact, found a number", nil)
  }

  @Test(arguments: [
    #"return case.subject.invoices:any "is_open""#, #"return case.subject.invoices:latest "due" ~= nil"#,
    "return case.subject.invoices:any(function(i) return i.due < case.today end)",
    "return case.request.purposes:any(function(p) return p == 'billing' end)",
    "local f = function(i) return i.is_open end return case.subject.invoices:any(f)",
    "return case.subject.invoices:any(function(i) if i.is_open then return true end return false end)",
    "local t = { any = function() return true end } return t:any('status') and held.linked",
    "return case.subject.invoices:latest(function(i) return i.due + days(1) end) ~= nil",
    "local name = 'is_' .. 'open' return case.subject.invoices:any(name)",
  ])
  func rightArgumentsAreFine(_ body: String) throws { #expect(try ValueFindings.all(body).isEmpty) }

  /// Each of these is found, and fails when a case reaches it.
  @Test(arguments: [
    #"case.request.purposes:contains "billing""#, #"case.request:sttes "purposes""#, "case.request:kind()",
    "case.today.yaer", "case.today:addd(days(1))", "case.today:year()", "case.today['yaer']",
    "months(1).months",
    "case.subject.minor.x", "case.subject.minor()", "case.request.law_cited:trim()",
    "case.request.law_cited.trim",
    "string.fnord", "math.tpyo(1)", "string.dump(type)", "os.time()", "io.open('x')", "require 'x'",
    "load('x')",
    #"case.subject.invoices:any "status""#, #"case.request.purposes:any "billing""#,
    #"case.subject.invoices:latest "status""#, "case.subject.invoices:any()", "case.subject.invoices:any(3)",
    "case.subject.invoices:any(function(i) return i.status end)", "-case.today", "#case.request",
    "-months(1)",
    "#case.subject.minor", "case.today.year.x", "case.subject.invoices[1].amount_open.x",
  ])
  func findingMeansAFailure(_ expression: String) throws {
    let found = try ValueFindings.all("local x = \(expression) return held.linked")
    #expect(found.count == 1 && found.first?.kind.severity == .error, "\(found)")
    let rule = """
      erasure.permit "ran" { code = "own_use", data = everything,
        when = function(case) return (pcall(function() local x = \(expression) end)) end },
      erasure.permit "always" { code = "own_use", data = everything, obliges = "erase" },
      """
    let facts = try facts(
      """
      { today: 2026-03-02, subject: { minor: true, data: [name],
          invoices: [{ number: a, issued: 2026-01-01, due: 2026-02-01, status: paid, amount_open: 5 }] },
        request: { kind: erasure, law_cited: "5", law_checked: true, purposes: [billing] } }
      """)
    let decision = try RuleEngine(files: ["a/b.lua": Rules.register(rule)]).decide(facts)
    #expect(decision.rules == ["always"])
  }
}
