import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Names that nothing declares, in functions that no case may ever reach.
struct NameCheckTests {
  private func findings(
    _ body: String, above: String = "", shared: String = "local the = {} return the"
  ) throws
    -> [Finding]
  {
    let rule =
      #"erasure.permit "go" { code = "own_use", data = everything, when = function(case) \#(body) end }"#
    let files = ["a/b.lua": above + "\n" + Rules.register(rule), "shared/the.lua": shared]
    return try RuleEngine(files: files).findings().filter { $0.kind == .unknownName }
  }

  @Test(arguments: [
    ("return bans.forbid(case, 'marketing')", "bans"), ("local x <const> = 1 return y == x", "y"),
    (
      "for _, one in ipairs(case.request.categories) do if one == two then return true end end return false",
      "two"
    ),
    ("return ('a' .. b) == 'ab'", "b"), ("return tostrin(case.today) == ''", "tostrin"),
    ("return case ~= nil and later(case)", "later"),
  ])
  func undeclaredNameIsReported(_ body: String, _ name: String) throws {
    let found = try findings(body)
    #expect(found.map(\.message) == ["nothing is called `\(name)`"])
    #expect(found.first?.kind.severity == .error && found.first?.location.line == 6, "\(found)")
  }

  @Test(arguments: [
    "local function more(a, b) return a == b end return more(1, 2)",
    "for i = 1, 2 do goto next ::next:: end return true",
    "return string.format('%s', case.today) == ''", "local t = { x = 1, ['y'] = 2 } return t.x == t.y",
    "return case.request.categories:any(function(one) return one == 'name' end)",
    "return select('#', (function(...) return ... end)()) == 0",
    "local a <const>, b <const> = 1, 2 return a == b",
    "local t = {} function t:m() return self.x end return t:m()",
    "local text = 'era\\z\n   sure' return text == 'erasure'",
    "local t = {} local function k(t) return t.kind end return k(t)",
    "if date(2026, 1, 1) < case.today then return true else return false end",
  ])
  func declaredNameIsFine(_ body: String) throws {
    #expect(try findings(body).isEmpty)
  }

  @Test func fieldThatASharedFileLacksIsReported() throws {
    let above = #"local the = use "shared/the""#
    let shared = "local the = {} function the.known(case) return the.helper(case) end return the"
    let found = try findings("return the.knwon(case)", above: above, shared: shared)
    #expect(
      found.map(\.message).sorted() == ["nothing is called `the.helper`", "nothing is called `the.knwon`"])
    #expect(found.contains { $0.help == "did you mean `known`?" })
    let computed =
      "local the = {} for _, n in ipairs { 'knwon' } do the[n] = function() return true end end return the"
    #expect(try findings("return the.knwon(case)", above: above, shared: computed).isEmpty)
  }

  @Test(arguments: [
    "local m = {} m.one, m.two = condition('1', type), condition('2', type) return m",
    "local m = { one = 1, two = 2 } return m", "local function make() return { two = 2 } end return make()",
  ])
  func fieldsThatAnotherFileMayHaveAreFine(_ shared: String) throws {
    #expect(
      try findings("return the.two ~= nil", above: #"local the = use "shared/the""#, shared: shared).isEmpty)
  }

  @Test func assignmentInAFunctionAndFieldAfterAConcatenationAreReported() throws {
    #expect(try findings("limit = 4 return true").map(\.message) == ["nothing is called `limit`"])
    let above = #"local the = use "shared/the""#
    #expect(
      try findings("return 'a' .. the.nosuch == ''", above: above).map(\.message) == [
        "nothing is called `the.nosuch`"
      ])
  }

  /// A file that ends in the middle of a declaration is read to its end.
  @Test(arguments: [
    "local x = use (", "local x <", "local x =", "function a.", "for", "x = {", "local x = 'a\\",
  ])
  func truncatedFileIsRead(_ text: String) throws {
    #expect(
      try findings("return case.today == after", shared: text).contains { $0.message.contains("`after`") })
  }

  @Test func fileWithThatNameIsOffered() throws {
    let found = try findings("return the.known(case)")
    #expect(found.first?.help == "write `local the = use \"shared/the\"` at the top of the file")
  }
}
