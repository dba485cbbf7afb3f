import SourceTree
import Testing

@testable import RulePrompt

/// Facts and Lua, typed.
struct FactTests {
  @Test func aFactIsStatedAndRead() throws {
    var prompt = try prompt("rautavaara")
    let text = try said(
      &prompt, #"today = "2027-01-01""#, #"request.kind = "erasure""#,
      #"subject.relationship.ended = "2025-01-31""#,
      "subject.relationship.ended + years(1)")
    #expect(text == "2026-01-31")
    #expect(try said(&prompt, "subject.relationship") == "{ ended = 2025-01-31 }")
    #expect(try said(&prompt, "_ ") == "{ ended = 2025-01-31 }")
  }

  @Test func unstatedIsNotNoAndNullIsNone() throws {
    var prompt = try prompt("rautavaara")
    #expect(
      try said(&prompt, #"today = "2027-01-01""#, "subject.invoices = {}", "subject.contract_running")
        == "unstated: subject.contract_running")
    #expect(
      try said(&prompt, "subject.relationship.ended = null", "subject.relationship.ended == nil") == "true")
    #expect(
      try said(&prompt, "subject.relationship.ended = nil", "subject.relationship.ended")
        == "unstated: subject.relationship.ended")
    #expect(
      try refusal(&prompt, "subject.minor = subject.contract_running").contains(
        "is not stated, so this has no value"))
  }

  @Test func listsGrowElementByElement() throws {
    var prompt = try prompt("rautavaara")
    let text = try said(
      &prompt, #"today = "2026-03-02""#, #"subject.invoices[1] = { number = "A", status = "overdue" }"#,
      #"subject.invoices[2].status = "paid""#,
      #"request.categories = { "name", "email" }; subject.data = { "name" }"#,
      #"subject.invoices:count "is_open", #subject.invoices, #request.categories, subject.data[1].category"#)
    #expect(text == "1\n2\n2\n\"name\"")
    #expect(
      try refusal(&prompt, #"subject.invoices[4].status = "paid""#).contains(
        "the list has 2: the next is [3]"))
    #expect(try said(&prompt, "subject.invoices[1] = nil", "#subject.invoices") == "1")
  }

  @Test(arguments: [
    (#"subject.invoices[1].statsu = "paid""#, "1:21", "did you mean `status`?"),
    (#"subject.invoices[1].status = "payd""#, "1:30", "did you mean `paid`?"),
    (#"subject.invoices.status = "paid""#, "1:18", "say which: `subject.invoices[1].status`"),
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
  func aMistakeHasItsPlace(_ line: String, place: String, help: String) throws {
    var prompt = try prompt("rautavaara")
    _ = try said(&prompt, #"today = "2026-03-02""#)
    let output = prompt.evaluate(line)
    if place.isEmpty {
      #expect(output.isIncomplete)
    } else {
      #expect(output.isError)
      #expect(output.text.hasPrefix("input:\(place): error:"), "\(output.text)")
      #expect(output.text.contains("\n   | "), "a caret: \(output.text)")
    }
    #expect(output.text.contains(help))
    #expect(prompt.experiment.sheet.tree["subject"] == nil, "nothing was stated")
  }

  @Test func textGoesOnUntilItIsWhole() throws {
    var prompt = try prompt("rautavaara")
    #expect(prompt.evaluate("function later(day)").isIncomplete)
    #expect(prompt.invitation == "… ")
    #expect(prompt.evaluate("  return day + years(1)").isIncomplete)
    #expect(prompt.evaluate("end").text == "")
    #expect(try said(&prompt, #"later(date "2024-02-29")"#) == "2025-02-28")
    #expect(prompt.evaluate("subject.invoices = {").isIncomplete)
    #expect(prompt.evaluate(#"  { status = "paid" } }"#).text == "")
    #expect(prompt.evaluate("1 +").isIncomplete)
    prompt.abandon()
    #expect(try said(&prompt, "2") == "2")
  }

  @Test func aRunawayLineIsStoppedAndNothingIsLost() throws {
    var prompt = try prompt("rautavaara")
    _ = try said(&prompt, #"today = "2026-03-02""#, "x = today + days(1)", "function f() return x end")
    #expect(try refusal(&prompt, "while true do end").contains("[instruction_limit]"))
    #expect(try said(&prompt, "f()") == "2026-03-03")
    #expect(try refusal(&prompt, #"string.rep("a", 1 << 40)"#).contains("error:"))
    #expect(try said(&prompt, "today") == "2026-03-02")
  }

  @Test func theLineThatDefinedAFunctionIsToldWhereItFails() throws {
    var prompt = try prompt("rautavaara")
    _ = try said(&prompt, "function f(a) return a.b.c end")
    let text = try refusal(&prompt, "f({})")
    #expect(text.contains("attempt to index a nil value"), "\(text)")
  }

  @Test func whatIsPrintedIsShownBeforeTheError() throws {
    var prompt = try prompt("rautavaara")
    #expect(try said(&prompt, #"print "a""#) == "a")
    #expect(try refusal(&prompt, #"print "b" error "c""#).hasPrefix("b\n"))
  }

  @Test func aTextCannotMoveTheCursor() throws {
    var prompt = try prompt("rautavaara")
    #expect(try !said(&prompt, #"print "\27[2J""#).contains("\u{1B}"))
    #expect(try !said(&prompt, #""\27[2J""#).contains("\u{1B}"))
  }
}
