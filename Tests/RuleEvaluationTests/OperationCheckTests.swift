import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Arithmetic, lengths and concatenations that the sandbox refuses.
struct OperationCheckTests {
  @Test(arguments: [
    ("months(1) * 2", "cannot multiply a period and a number", "write `months(2)`"),
    ("3 * days(5)", "cannot multiply a number and a period", "write `days(15)`"),
    (
      "days(1) * #case.request.purposes", "cannot multiply a period and a number",
      "multiply the number in the period, as in `days(2 * n)`"
    ),
    (
      "months(1) + months(2)", "cannot add a period and a period",
      "add one after the other to a date: `date + months(1) + months(2)`"
    ),
    ("months(1) - case.today", "cannot subtract a period and a date", "write the date first"),
    ("case.today + 14", "cannot add a date and a number", "write `case.today + days(14)`"),
    ("14 + case.today", "cannot add a number and a date", "write `case.today + days(14)`"),
    (#"case.today - "2026-01-01""#, "cannot subtract a date and a text", #"write `date "2026-01-01"`"#),
    (
      "case.today + case.today", "cannot add a date and a date",
      "add a period, such as `days(14)`; the days between two dates are their difference"
    ),
    (
      "years(2) / 2", "cannot divide a period and a number",
      "a period can only be added to a date, or subtracted from one"
    ),
    ("#case.today", "`today` is a date and has no length", nil),
    (
      "-days(3)", "a period cannot be negative",
      "subtract the period from a date, or write a negative number in it"
    ),
    ("case.request + 1", "cannot add a record and a number", nil),
    ("case.subject.minor + 1", "cannot add true or false and a number", nil),
  ])
  func refusedOperation(_ operation: String, _ message: String, _ help: String?) throws {
    try ValueFindings.expect(
      .impossibleOperation, "return (\(operation)) == nil", at: operation, message, help)
  }

  @Test func concatenation() throws {
    try ValueFindings.expect(
      .impossibleOperation, #"return "on " .. case.today == "x""#, at: "case.today",
      "`today` is a date and cannot be joined to a text", "write `tostring(case.today)`")
    try ValueFindings.expect(
      .impossibleOperation, #"return case.request.purposes .. "" == "x""#, at: "case.request.purposes",
      "`request.purposes` is a list and cannot be joined to a text", nil)
  }

  @Test func findingIsMarkedInAFunctionOfSeveralLines() throws {
    let body = "local limit = case.today +\n  14\n  return limit > case.today"
    let found = try ValueFindings.all(body)
    #expect(found.map(\.message) == ["cannot add a date and a number"])
    #expect(found.first?.location.line == 6 && found.first?.width == 4, "the first token")
  }

  @Test(arguments: [
    "return case.today + months(1) + days(2) > case.today", "return case.today - case.today > 14",
    "return months(1) + case.today > case.today - years(1)", #"return "5" + 1 == 6"#,
    "return (case.subject.relationship.ended or case.today) + years(1) < case.today",
    "return case.today.year + 1 == 2027", #"return "in " .. case.today.year == "in 2026""#,
    "return #case.subject.invoices + 1 == 2",
    "local n = months n = function() return 1 end return n(1) * 2 == 2",
    "local function months(n) return n end return months(1) * 2 == 2",
    "local t = setmetatable({}, { __add = function() return 1 end }) return case.today ~= nil and t + 1 == 1",
    "return -5 + case.today.day == 3", "return case.today + years(1 * 2) > case.today",
  ])
  func possibleAndUncertainOperationsAreFine(_ body: String) throws {
    #expect(try ValueFindings.all(body).isEmpty)
  }

  /// Every operator with every pair of values: a finding says exactly that the sandbox refuses it.
  @Test(arguments: ["+", "-", "*", "/", "//", "%", "^", "..", "<", "<=", ">", ">="])
  func findingMeansThatTheSandboxRefuses(_ sign: String) throws {
    let values = [
      "case.today", "months(1)", "5", "\"5\"", "case.subject.minor", "case.request.law_cited", "case.request",
      "case.request.purposes", "case.subject.invoices[1].amount_open",
    ]
    for left in values {
      let rules = values.enumerated().map { number, right in
        """
        erasure.permit "p\(number)" { code = "own_use", data = everything,
          when = function(case) return (pcall(function() local x = \(left) \(sign) \(right) end)) end },
        """
      }
      let engine = try RuleEngine(files: ["a/b.lua": Rules.register(rules.joined(separator: "\n"))])
      let lines = engine.findings().filter { $0.kind == .impossibleOperation }.map(\.location.line)
      let facts = try facts(
        """
        { today: 2026-03-02, subject: { minor: true, data: [name],
            invoices: [{ number: a, issued: 2026-01-01, due: 2026-02-01, status: paid, amount_open: 5 }] },
          request: { kind: erasure, law_cited: "5", law_checked: true, purposes: [billing] } }
        """)
      let held = Set(try engine.decide(facts).rules)
      for (number, right) in values.enumerated() {
        let isFound = lines.contains(6 + 2 * number)
        #expect(isFound != held.contains("p\(number)"), "\(left) \(sign) \(right): found \(isFound)")
      }
    }
  }
}
