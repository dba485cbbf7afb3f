import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Conditions that are the same for every case.
struct ConstantCheckTests {
  @Test(arguments: [
    ("true", true), ("not false", true), ("case.subject.minor or true", true), ("false", false),
    ("case.subject.minor and (1 == 2)", false),
  ])
  func constantCondition(_ value: String, _ truth: Bool) throws {
    try ValueFindings.expect(
      .constantCondition, "return \(value)", at: value, "this condition is always \(truth)",
      truth
        ? "leave it out: a rule without a condition always holds"
        : "write what it asks, or leave out its rule")
  }

  @Test func constantFunctionOfACondition() throws {
    let always = #"local always = condition("always", function(case) return true end)"#
    let found = try ValueFindings.all("return always(case)", above: always)
    #expect(found.map(\.kind) == [.constantCondition] && found.first?.location.line == 1)
    #expect(found.first?.location.column == 58 && found.first?.width == 4, "\(found)")
    #expect(found.first?.kind.severity == .warning)
  }

  @Test(arguments: [
    ("case.today == case.today", "case.today", true),
    ("case.subject.minor ~= case.subject.minor", "case.subject.minor", false),
    ("case.today < (case.today)", "case.today", false), ("case.today <= case.today", "case.today", true),
    ("case.request.kind == case.request[\"kind\"]", "case.request.kind", true),
  ])
  func comparisonWithItself(_ comparison: String, _ side: String, _ truth: Bool) throws {
    let message = "this comparison is always \(truth): both sides are `\(side)`"
    try ValueFindings.expect(.constantCondition, "return \(comparison)", at: comparison, message, nil)
    try ValueFindings.expect(
      .constantCondition,
      "if held.necessary and \(comparison) then return held.necessary end return held.linked",
      at: comparison, message, nil)
  }

  @Test(arguments: [
    ("#case.request.purposes >= 0", true, "write `#case.request.purposes > 0`"),
    ("#case.request.purposes < 0", false, "write `#case.request.purposes == 0`"),
    (
      "case.subject.invoices:count \"is_open\" > -1", true,
      "write `case.subject.invoices:count \"is_open\" > 0`"
    ),
    ("0 <= #case.subject.bans", true, "write `#case.subject.bans > 0`"),
    ("case.subject.invoices[1].amount_open >= 0", true, "write `case.subject.invoices[1].amount_open > 0`"),
  ])
  func countThatIsNeverNegative(_ comparison: String, _ truth: Bool, _ help: String) throws {
    try ValueFindings.expect(
      .constantCondition, "return \(comparison)", at: comparison,
      "this comparison is always \(truth): the number is never negative", help)
  }

  @Test(arguments: [
    ("case.subject.minor or not case.subject.minor", true, "case.subject.minor", "case.subject.minor"),
    (
      "case.subject.minor and held.linked and not case.subject.minor", false, "case.subject.minor",
      "case.subject.minor"
    ),
    (
      #"case.request:assume "repeated" or not case.request:assume "repeated""#, true,
      #"case.request:assume "repeated""#, #"case.request:assume "repeated""#
    ),
    (
      #"case.request.kind == "access" or held.linked or case.request.kind ~= "access""#, true,
      #"case.request.kind == "access""#, #"case.request.kind ~= "access""#
    ),
    (
      "case.today.year == 1 and not (1 == case.today.year)", false, "case.today.year == 1",
      "1 == case.today.year"
    ),
  ])
  func termAndItsOpposite(_ condition: String, _ truth: Bool, _ first: String, _ second: String) throws {
    try ValueFindings.expect(
      .constantCondition, "return \(condition)", at: condition,
      "this is always \(truth): `\(first)` \(truth ? "or" : "and") the opposite, `\(second)`", nil)
  }

  @Test(arguments: [
    (#"case.request.kind ~= "access" or case.request.kind ~= "erasure""#, true),
    (#"case.request.kind == "access" and (held.linked and "erasure" == case.request.kind)"#, false),
  ])
  func factWithTwoCodes(_ condition: String, _ truth: Bool) throws {
    try ValueFindings.expect(
      .constantCondition, "return \(condition)", at: condition,
      "this is always \(truth): `request.kind` cannot be \"access\" and \"erasure\"",
      truth ? "write `and` for `or`" : "write `or` for `and`")
  }

  @Test(arguments: [
    #"return case.request.kind == "access" or case.request.kind == "erasure""#,
    #"return case.request.kind ~= "access" and case.request.kind ~= "erasure""#,
    "return case.today == case.request.received", "return #case.request.purposes > 0",
    "return #case.request.purposes >= 1", "return #case.request.purposes <= 0",
    "return case.subject.data ~= nil",
    "if case.subject.minor then return true end return false", "while true do return held.linked end",
    "local function yes() return true end return yes() and held.linked",
    "return case.subject.invoices:any(function(i) return true end)",
    "local n = tonumber('5') return n == n", "local t = {} return t.x == t.x and held.linked",
    "local a = held.linked local function f() a = false return a end return a or f() or not a",
    "return case.subject.minor and not held.linked or held.linked and not case.subject.minor",
    "return held.linked or not held.necessary", "return select('#', 1) >= 0 and held.linked",
    #"return case.subject.invoices[1].status ~= "paid" or case.subject.invoices[2].status ~= "overdue""#,
    #"local k = case.request.kind k = "x" return k ~= "access" or k ~= "erasure""#,
    "for i = 1, 2 do if i == 1 and held.linked or i == 2 then return held.linked end end return held.necessary",
    "do local x = case.subject.minor if x then return held.linked end end local x = held.linked return x or not case.subject.minor",
    #"return case.request:assume "repeated" or case.request.situation ~= nil"#,
  ])
  func conditionThatDependsOnTheCaseIsFine(_ body: String) throws {
    #expect(try ValueFindings.all(body).isEmpty)
  }
}
