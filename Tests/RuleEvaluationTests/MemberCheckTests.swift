import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Fields and methods that lists, records, dates and libraries do not have.
struct MemberCheckTests {
  private static let list =
    "a list has `any`, `all`, `none`, `count`, `latest`, `earliest` and `includes`"
  private static let date = "a date has `year`, `month`, `day` and `end_of_year`"

  @Test(arguments: [
    (#"return case.request.purposes:contains("billing")"#, "contains", "request.purposes", "includes"),
    (#"local i = case.subject.invoices return i:cuont "is_open" > 1"#, "cuont", "subject.invoices", "count"),
    (
      #"return case.subject.invoices:any(function(i) return i.due ~= nil end) and case.subject.bans:evry "in_force""#,
      "evry", "subject.bans", nil
    ),
  ])
  func unknownMethodOfAList(_ body: String, _ method: String, _ list: String, _ nearest: String?) throws {
    try ValueFindings.expect(
      .unknownMember, body, at: method, "`\(list)` is a list and has no method `\(method)`",
      nearest.map { "did you mean `\($0)`? \(Self.list)" } ?? Self.list)
  }

  @Test(arguments: [
    (#"return case.request:asume "purposes""#, "asume", "`request`", "assume"),
    (
      #"return case.subject.invoices:any(function(i) return i:assum "due" end)"#, "assum",
      "`subject.invoices`", "assume"
    ),
    (#"return held:assumed "necessary""#, "assumed", "`subject.data`", "assume"),
    (#"return case:asume "request""#, "asume", "a case", "assume"),
  ])
  func unknownMethodOfARecord(_ body: String, _ method: String, _ owner: String, _ nearest: String) throws {
    try ValueFindings.expect(
      .unknownMember, body, at: method, "\(owner) has no method `\(method)`",
      "did you mean `\(nearest)`? a record has only the method `assume`")
  }

  @Test func fieldIsNoMethod() throws {
    try ValueFindings.expect(
      .unknownMember, #"return case.request:kind() == "erasure""#, at: "kind",
      "`kind` is a field, not a method", "write `case.request.kind`")
    try ValueFindings.expect(
      .unknownMember, "local t = case.today return t:year() == 2026", at: "year",
      "`year` is a field, not a method", "write `t.year`")
    try ValueFindings.expect(
      .impossibleOperation, "return case.subject.minor()", at: "case.subject.minor",
      "`subject.minor` is true or false and cannot be called",
      "write `case.subject.minor` without an argument")
  }

  @Test func unknownFieldOrMethodOfADate() throws {
    try ValueFindings.expect(
      .unknownMember, "return case.today.yaer == 2026", at: "yaer", "a date has no `yaer`",
      "did you mean `year`? \(Self.date)")
    try ValueFindings.expect(
      .unknownMember, #"return (date "2026-01-01" + days(1))["quarter"] == 1"#, at: "\"quarter\"",
      "a date has no `quarter`", Self.date)
    try ValueFindings.expect(
      .unknownMember, "return case.today:addd(days(1)) > case.today", at: "addd",
      "a date has no method `addd`",
      "add or subtract a period, as in `case.today + days(14)`; a date has the fields `year`, `month`, `day` and `end_of_year`"
    )
    try ValueFindings.expect(
      .unknownMember, #"return case.subject.invoices:latest("due").weekday == 1"#, at: "weekday",
      "a date has no `weekday`", Self.date)
  }

  @Test func membersOfOtherValues() throws {
    try ValueFindings.expect(
      .unknownMember, "return days(1).months == 1", at: "months", "a period has no `months`",
      "a period has neither fields nor methods: add it to a date")
    try ValueFindings.expect(
      .unknownMember, "return case.subject.minor.known", at: "known",
      "`subject.minor` is true or false and has no `known`", nil)
  }

  @Test(arguments: [
    (#"return case.request.purposes:includes "billing""#), ("return #case.subject.invoices[1].number > 0"),
    (#"return case.request:assume "repeated""#),
    ("return case.today.year == case.today.end_of_year.year"), ("return case.today.end_of_year.month == 12"),
    ("local today = case.today today = {} return today.yaer == 2026"),
    ("local function f(t) return t.yaer end return f({ yaer = true })"),
    ("local t = { today = { yaer = 1 } } return t.today.yaer == 1"),
    (#"local case = { today = { yaer = 1 } } return case.today.yaer == 1"#),
    ("local t = {} function t:sttes() return self.x end return t:sttes()"),
    (#"return case.request.law_cited:lower():find("x", 1, true) ~= nil"#),
    (#"return ("%d"):format(5) == "5""#),
    ("local string = { fnord = 1 } return string.fnord == 1"), ("return math.max(1, 2) == math.huge"),
    ("local x = tonumber('5') return x.anything == nil"),
    ("for case = 1, 2 do local y = case + 1 if y == 3 then return true end end return false"),
    ("do local today = case.today end local today = { yaer = 1 } return today.yaer == 1"),
    ("for _, p in ipairs(case.request.purposes) do if p:upper() == 'BILLING' then return true end end return false"),
    ("for k, v in pairs({ a = { b = 1 } }) do if v.b == k then return true end end return false"),
    ("local a, b = case.today, { yaer = 1 } return b.yaer == 1"),
    ("local a, b = select(1, case.today, {}) return b.yaer == 1"),
  ])
  func rightAndUncertainMembersAreFine(_ body: String) throws { #expect(try ValueFindings.all(body).isEmpty) }

  // MARK: The sandbox

  @Test(arguments: [
    ("return os.time() > 1", "os", "no clock here: use `case.today`"),
    (#"return io.open("x") == nil"#, "io", "no files here: facts come with the case"),
    (#"return require "x""#, "require", #"`require` is not available: write `use "shared/conditions"`"#),
    (#"return load("return true")()"#, "load", "no code is compiled at run time: write a function"),
    ("return string.dump(type) == nil", "dump", "no code is compiled at run time: write a function"),
    (
      #"return math["random"](6) == 1"#, #""random""#,
      "no randomness here: the same case gives the same answer"
    ),
  ])
  func omittedFunction(_ body: String, _ place: String, _ advice: String) throws {
    try ValueFindings.expect(.unknownName, body, at: place, advice, nil)
  }

  @Test func unknownMemberOfALibrary() throws {
    let math =
      "`math` has `abs`, `ceil`, `floor`, `fmod`, `huge`, `max`, `maxinteger`, `min`, `mininteger`, `modf`, `pi`, `sqrt`, `tointeger`, `type` and `ult`"
    try ValueFindings.expect(
      .unknownName, "return math.tpye(1) == 1", at: "tpye", "the sandbox has no `math.tpye`",
      "did you mean `type`? \(math)")
    try ValueFindings.expect(
      .unknownName, "return table.fnord == nil", at: "fnord", "the sandbox has no `table.fnord`",
      "`table` has `concat`, `insert`, `move`, `pack`, `remove`, `sort` and `unpack`")
    try ValueFindings.expect(
      .unknownName, #"return case.request.law_cited:trim() == """#, at: "trim",
      "the sandbox has no `string.trim`",
      "`string` has `byte`, `char`, `find`, `format`, `gmatch`, `gsub`, `len`, `lower`, `match`, `rep`, `reverse`, `sub` and `upper`"
    )
  }
}
