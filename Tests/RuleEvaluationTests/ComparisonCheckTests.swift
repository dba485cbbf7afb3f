import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Comparisons of values that are never equal, or that have no order.
struct ComparisonCheckTests {
  @Test func dateWithAText() throws {
    let message = "`today` is a date and cannot be compared with a text"
    try ValueFindings.expect(
      .impossibleOperation, #"return case.today > "2026-01-01""#, at: #""2026-01-01""#, message,
      #"write `date "2026-01-01"`"#)
    try ValueFindings.expect(
      .impossibleOperation, #"local limit = "2025-05-25" return case.today >= (limit)"#, at: "(limit)",
      message, #"write `date "2025-05-25"`"#)
    try ValueFindings.expect(
      .misreadFact, #"return "2026-01-01" == case.today"#, at: #""2026-01-01""#,
      "`today` is a date and is never equal to a text", #"write `date "2026-01-01"`"#)
    try ValueFindings.expect(
      .misreadFact, #"return case.subject.invoices:latest "due" ~= "soon""#, at: #""soon""#,
      "a date is never equal to a text", #"write `date "2026-03-02"`"#)
  }

  /// `fact == "text"` is found by the check of facts, once.
  @Test func findingsOfOtherChecksAreNotRepeated() throws {
    try ValueFindings.expect(
      .misreadFact, #"return case.subject.invoices:any(function(loan) return loan.due == "2026-01-01" end)"#,
      at: #""2026-01-01""#, "`subject.invoices.due` is a date and is never equal to a text",
      #"write date "2026-01-01""#)
    try ValueFindings.expect(
      .misreadFact, "return case.sbject.minor", at: "sbject", "a case has no fact `sbject`",
      "did you mean `subject`?")
  }

  @Test func numberWithAText() throws {
    let any = "return case.subject.invoices:any(function(i) return i.amount_open "
    try ValueFindings.expect(
      .misreadFact, any + #"== "5" end)"#, at: #""5""#,
      "`subject.invoices.amount_open` is a number and is never equal to a text",
      "write 5 without quotation marks")
    try ValueFindings.expect(
      .impossibleOperation, any + #"> "5" end)"#, at: #"i.amount_open > "5""#,
      "`subject.invoices.amount_open` is a number and cannot be compared with a text",
      "write 5 without quotation marks")
    try ValueFindings.expect(
      .misreadFact, #"return case.today.year == "2026""#, at: #""2026""#, "a number is never equal to a text",
      "write 2026 without quotation marks")
  }

  @Test func textOrCodeWithANumber() throws {
    try ValueFindings.expect(
      .misreadFact, "return case.request.law_cited == 621", at: "621",
      "`request.law_cited` is a text and is never equal to a number", #"write "621""#)
    try ValueFindings.expect(
      .misreadFact, "return case.request.kind ~= 3", at: "3",
      "`request.kind` is a text and is never equal to a number", nil)
    try ValueFindings.expect(
      .misreadFact, #"return "erasre" == case.request.kind"#, at: #""erasre""#,
      "`request.kind` is never `erasre`",
      "did you mean `erasure`?")
  }

  @Test func flagWithAText() throws {
    let message = "`subject.minor` is true or false and is never equal to a text"
    try ValueFindings.expect(
      .misreadFact, #"return case.subject.minor == "true""#, at: #""true""#, message,
      "write `case.subject.minor`")
    try ValueFindings.expect(
      .misreadFact, #"return case.subject.minor == "false""#, at: #""false""#, message,
      "write `not case.subject.minor`")
    try ValueFindings.expect(
      .misreadFact, #"return case.subject.minor ~= "yes""#, at: #""yes""#, message,
      "compare it with true or false")
  }

  @Test func listAndPeriod() throws {
    try ValueFindings.expect(
      .misreadFact, #"return case.request.purposes == "billing""#, at: #""billing""#,
      "`request.purposes` is a list and is never equal to a text",
      #"write `case.request.purposes:includes "billing"`"#)
    try ValueFindings.expect(
      .impossibleOperation, "return case.request.purposes > 2", at: "case.request.purposes > 2",
      "`request.purposes` is a list and cannot be compared with a number",
      "write `#case.request.purposes` for the number of its elements")
    try ValueFindings.expect(
      .impossibleOperation, "return months(1) < days(40)", at: "months(1) < days(40)",
      "a period cannot be compared with a period",
      "add both to a date: `case.today + months(1) < case.today + days(40)`")
    try ValueFindings.expect(
      .impossibleOperation, "return case.today > 2026", at: "case.today > 2026",
      "`today` is a date and cannot be compared with a number",
      "compare a date with a date, or its `year`, `month` or `day` with a number")
  }

  @Test(arguments: [
    #"return case.today > date "2026-01-01""#, "return case.today.year >= 2026",
    "return months(1) == days(30)",
    #"return case.request.law_cited == "621/1999""#, #"return case.request.law_cited < "b""#,
    "return case.subject.minor == true", "return case.subject.relationship.ended ~= nil",
    "return #case.request.purposes > 2", #"local day = "x" day = case.today return day > case.today"#,
    #"local limit = case.subject.minor and "x" or case.today return limit == "x""#,
    "return tonumber('5') == '5'", "local t = { today = 1 } return t.today > 0 and t.today == 'x'",
    #"local function later(a, b) return a > b end return later("b", "a") and later(case.today, case.today)"#,
    #"return (case.subject.minor and "x") == "x""#,
    #"return case.request.categories:any(function(one) return one == held.category end)"#,
    "return case.subject.invoices[1] == case.subject.invoices[2]",
  ])
  func rightAndUncertainComparisonsAreFine(_ body: String) throws {
    #expect(try ValueFindings.all(body).isEmpty)
  }
}
