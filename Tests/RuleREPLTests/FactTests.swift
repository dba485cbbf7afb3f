import CaseChanges
import LuaSandbox
import RuleEvaluation
import SourceText
import Testing

@testable import RuleREPL

/// Lines of facts and Lua.
struct FactTests {
  @Test func factCanBeSetAndRead() throws {
    var session = try makeSession("rautavaara")
    let text = try run(
      &session, #"today = "2027-01-01""#, #"request.kind = "erasure""#,
      #"subject.relationship.ended = "2025-01-31""#,
      "subject.relationship.ended + years(1)")
    #expect(text == "2026-01-31")
    #expect(try run(&session, "subject.relationship") == "{ ended = 2025-01-31 }")
    #expect(try run(&session, "_ ") == "{ ended = 2025-01-31 }")
  }

  @Test func unstatedDiffersFromFalseAndNull() throws {
    var session = try makeSession("rautavaara")
    #expect(
      try run(&session, #"today = "2027-01-01""#, "subject.invoices = {}", "subject.contract_running")
        == "unstated: subject.contract_running")
    #expect(
      try run(&session, "subject.relationship.ended = null", "subject.relationship.ended == nil") == "true")
    #expect(
      try run(&session, "subject.relationship.ended = nil", "subject.relationship.ended")
        == "unstated: subject.relationship.ended")
    #expect(
      try failure(&session, "subject.minor = subject.contract_running").contains(
        "is not stated, so this has no value"))
  }

  @Test func listsGrowElementByElement() throws {
    var session = try makeSession("rautavaara")
    let text = try run(
      &session, #"today = "2026-03-02""#, #"subject.invoices[1] = { number = "A", status = "overdue" }"#,
      #"subject.invoices[2].status = "paid""#,
      #"request.categories = { "name", "email" }; subject.data = { "name" }"#,
      #"subject.invoices:count "is_open", #subject.invoices, #request.categories, subject.data[1].category"#)
    #expect(text == "1\n2\n2\n\"name\"")
    #expect(
      try failure(&session, #"subject.invoices[4].status = "paid""#).contains(
        "the list has 2 elements: the next index is [3]"))
    #expect(try run(&session, "subject.invoices[1] = nil", "#subject.invoices") == "1")
  }

  @Test(arguments: [
    (#"subject.invoices[1].statsu = "paid""#, "1:21", "did you mean `status`?"),
    (#"subject.invoices[1].status = "payd""#, "1:30", "did you mean `paid`?"),
    (#"subject.invoices.status = "paid""#, "1:18", "add an index: `subject.invoices[1].status`"),
    (#"subject.kind.x = 1"#, "1:14", ""),
    (#"subject.invoices[1].is_open = true"#, "1:21", ""),
    (#"subject.relationship.ended = "2025-02-30""#, "1:30", ""),
    (#"subject = { relationship = { ended = "2025-02-30" } }"#, "1:38", ""),
    (#"subject = { relationsip = {} }"#, "1:13", "did you mean `relationship`?"),
    (#"subject = 5"#, "1:11", ""),
    (#"subject.kind = function () end"#, "1:16", ""),
    (#"subject.kind = "a", "b""#, "1:16", ""),
    (#"register = "rautavara""#, "1:12", ""),
    (#"sybject.kind"#, "1:1", "did you mean `subject`?"),
    (#"1 + * 2"#, "1:5", ""),
    (#"f(("#, "", ""),
  ])
  func mistakeHasItsLocation(_ line: String, place: String, help: String) throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, #"today = "2026-03-02""#)
    let output = session.evaluate(line)
    if place.isEmpty {
      #expect(output.isIncomplete)
    } else {
      #expect(output.isError)
      #expect(output.text.hasPrefix("input:\(place): error:"), "\(output.text)")
      #expect(output.text.contains("\n   | "), "a caret: \(output.text)")
    }
    #expect(output.text.contains(help))
    #expect(session.scenario.sheet.tree["subject"] == nil, "nothing was stated")
  }

  @Test func incompleteStatementContinues() throws {
    var session = try makeSession("rautavaara")
    #expect(session.evaluate("function later(day)").isIncomplete)
    #expect(session.prompt == "… ")
    #expect(session.evaluate("  return day + years(1)").isIncomplete)
    #expect(session.evaluate("end").text == "")
    #expect(try run(&session, #"later(date "2024-02-29")"#) == "2025-02-28")
    #expect(session.evaluate("subject.invoices = {").isIncomplete)
    #expect(session.evaluate(#"  { status = "paid" } }"#).text == "")
    #expect(session.evaluate("1 +").isIncomplete)
    session.discardPendingLines()
    #expect(try run(&session, "2") == "2")
  }

  @Test func endlessLoopStopsAndVariablesStay() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, #"today = "2026-03-02""#, "x = today + days(1)", "function f() return x end")
    #expect(try failure(&session, "while true do end").contains("[instruction_limit]"))
    #expect(try run(&session, "f()") == "2026-03-03")
    #expect(try failure(&session, #"string.rep("a", 1 << 40)"#).contains("error:"))
    #expect(try run(&session, "today") == "2026-03-02")
  }

  @Test func errorInAFunctionNamesItsLine() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, "function f(a) return a.b.c end")
    let text = try failure(&session, "f({})")
    #expect(text.contains("attempt to index a nil value"), "\(text)")
  }

  @Test func printedTextPrecedesTheError() throws {
    var session = try makeSession("rautavaara")
    #expect(try run(&session, #"print "a""#) == "a")
    #expect(try failure(&session, #"print "b" error "c""#).hasPrefix("b\n"))
  }

  @Test func controlCharactersAreEscaped() throws {
    var session = try makeSession("rautavaara")
    #expect(try !run(&session, #"print "\27[2J""#).contains("\u{1B}"))
    #expect(try !run(&session, #""\27[2J""#).contains("\u{1B}"))
  }

  // MARK: Regressions

  @Test func whatIfLeavesTheSessionUnchanged() throws {
    var session = try makeSession()
    _ = try run(&session, debtor, "kept = subject.invoices[1]")
    let text = try run(
      &session, #":what-if subject.data = {}; today = (function() print "hello" return "2026-03-03" end)()"#)
    #expect(text.contains("hello"))
    #expect(try run(&session, "kept.status") == "\"overdue\"")
    #expect(
      try failure(&session, ":what-if today = \"2026-03-03\"; leaked = 1").contains("takes facts and values"))
    #expect(try failure(&session, "leaked").contains("nothing is called `leaked`"))
  }

  @Test(arguments: ["_ENV[print] = 1", "_ENV[{}] = 1", "_ENV[1] = 1", "_ENV[true] = 2"])
  func onlyNamesCanBeDefined(_ line: String) throws {
    var session = try makeSession()
    #expect(try failure(&session, line).contains("only names can be defined here"))
    #expect(try run(&session, "1 + 1") == "2")
  }

  @Test func replayedLinesUseTheirOriginalFacts() throws {
    var session = try makeSession()
    _ = try run(
      &session, debtor, "t = {}", "t.a = 1", "table.insert(t, 2)", "y = subject.invoices[1].status", "41",
      "z = _ + 1",
      #"subject.invoices[1].status = "paid""#)
    _ = try failure(&session, "while true do end")
    #expect(try run(&session, "t.a, t[1], y, z") == "1\n2\n\"overdue\"\n42")
  }

  @Test func lineThatNoLongerTerminatesIsDropped() throws {
    var session = try makeSession()
    _ = try run(&session, debtor, "n = 5; for i = 1, 20000 do n = n + 1 end", "kept = 1")
    session.luaSession.limits.instructions = 50_000
    _ = try failure(&session, "while true do end")
    #expect(session.evaluate("kept").text == "1\nlost values: n")
    #expect(try run(&session, "kept + 1") == "2")
  }

  @Test func functionsAreShownWithTheirLocation() throws {
    var session = try makeSession()
    _ = try run(&session, "1", "2", "f = function() end", "3")
    #expect(try run(&session, "f") == "function (input:1)")
    let condition = try run(&session, "(use \"shared/conditions\").requester_is_identified")
    #expect(condition.hasPrefix("condition \"the requester is identified"), "\(condition)")
    #expect(condition.contains("/rules/shared/conditions.lua:"), "\(condition)")
  }

  @Test func statementsBeforeAnIncompleteOneRunOnce() throws {
    var session = try makeSession()
    _ = try run(&session, "n = 0")
    #expect(
      session.evaluate(#"today = (function() n = n + 1 return "2026-03-02" end)(); f = function()"#)
        .isIncomplete)
    #expect(try run(&session, "return 1 end", "n") == "1")
    #expect(try run(&session, "f()") == "1")
  }

  @Test(arguments: ["request.recipient = 1/0", #"request.recipient = "\xff""#])
  func invalidValuesAreRejected(_ line: String) throws {
    var session = try makeSession("rautavaara")
    #expect(try failure(&session, line).contains("a fact is a text"))
  }

  @Test func shownValuesCanBeEntered() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, #"today = "2026-03-02""#, #"request.recipient = "a\"b\\c\n""#)
    let shown = try run(&session, ":facts request.recipient")
    #expect(shown.contains(#"= "a\"b\\c\n""#), "\(shown)")
  }

  @Test(arguments: [
    ("request.received = 2026-05-04", "in quotation marks: \"2026-05-04\""),
    ("subject.age = \"12\"", "without quotation marks: 12"),
    ("help", "did you mean `:help`?"), ("exit", "`:quit` ends the session"),
    ("if true then subject.kind = \"deceased\" end", "set a fact in a line of its own"),
    ("subject.kind = \"natural_person", "unfinished string"),
  ])
  func commonMistakesHaveHints(_ line: String, help: String) throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, #"today = "2026-03-02""#, "subject.data = {}")
    #expect(try failure(&session, line).contains(help))
  }

  @Test func timePerLineDoesNotGrow() throws {
    var session = try makeSession("rautavaara")
    for number in 1...600 { _ = session.evaluate("x = \(number)", number: number) }
    #expect(session.evaluate("x = = 1", number: 70_000).text.hasPrefix("input:70000:5: error:"))
    #expect(try run(&session, "x") == "600")
  }
}
