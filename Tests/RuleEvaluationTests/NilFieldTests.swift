import RuleEvaluation
import Testing

/// Fields and conditions that are written and nil, which Lua drops, and texts that are too long.
struct NilFieldTests {
  /// Lua drops a nil: the rule would apply to more cases than its author wrote.
  @Test(arguments: [
    ("own.misspelt", "`when` of `retain` is nil"),
    ("{ own.c, own.misspelt }", "a condition in `when` of `retain` is nil"),
    ("{ own.misspelt, own.c }", "a condition in `when` of `retain` is nil"),
    ("{ own.c, own.misspelt, own.c }", "a condition in `when` of `retain` is nil"),
    ("{ own.misspelt, }", "a condition in `when` of `retain` is nil"),
    (
      "{ own.c, function(case) local a, b = 1, 2 return a, b end, own.misspelt }",
      "a condition in `when` of `retain` is nil"
    ),
  ])
  func nilConditionIsReported(_ when: String, _ message: String) {
    let own = "local own = {} own.c = condition('c', function(case) return true end) "
    func found(_ when: String) -> [String] {
      let rule = #"erasure.retain "p" { code = "own_use", data = everything, when = \#(when) }"#
      return problems(of: ["a/b.lua": own + Rules.register(rule)])
    }
    #expect(found(when).first == "a/b.lua:5:61 \(message) (a name in it may be misspelt)", "\(found(when))")
    #expect(found(when.replacing("misspelt", with: "c")) == [])
  }

  /// Every field that is written has a value: without it, the rule would mean something else.
  @Test(arguments: [
    "except", "obliges", "cites", "fallback", "last_day", "in_force", "owed_to", "unless", "dpv", "data",
    "code",
  ])
  func nilFieldIsReported(_ field: String) {
    let others = ["code = 'own_use'", "data = everything"].filter { !$0.hasPrefix(field) }.joined(
      separator: ", ")
    let opening = "erasure.retain 'p' { \(others), "
    let found = problems(of: [
      "a/b.lua": "local own = {} " + Rules.register("\(opening)\(field) = own.misspelt }")
    ])
    #expect(
      found == ["a/b.lua:5:\(opening.count + 3) `\(field)` of `retain` is nil (a name in it may be misspelt)"]
    )
  }

  /// `or` and `and` between conditions keep one of them, and of two fields with one name the last counts.
  @Test(arguments: [
    ("when = own.c and own.d", "`and` between conditions keeps one of them and drops the other"),
    ("when = { own.c, own.c or own.d }", "`or` between conditions keeps one of them and drops the other"),
    ("unless = own.c or own.d", "`or` between conditions keeps one of them and drops the other"),
    ("when = own.c, when = own.d", "`retain` has two fields `when`"),
    ("obliges = { 'erase', own.misspelt }", "a value in `obliges` of `retain` is nil"),
    ("when = gap", "a condition in `when` of `retain` is nil"),
  ])
  func droppedPartIsReported(_ fields: String, _ message: String) {
    let own = """
      local own = {} own.c = condition('c', function(case) return true end) \
      own.d = condition('d', function(case) return false end) own.list = { own.c, own.d } \
      local gap = { own.c, own.misspelt }

      """
    let rule = "erasure.retain 'p' { code = 'own_use', data = everything, \(fields) }"
    let found = problems(of: ["a/b.lua": own + Rules.register(rule)])
    #expect(found.count == 1 && found[0].contains(" \(message)"), "\(found)")
  }

  /// A misspelt condition does not hide the problems around it.
  @Test func problemsBesideAMisspeltConditionAreReported() {
    let rules = """
      erasure.permit "one" { code = "own_use" },
      erasure.retain "two" { code = "own_use", data = everything, when = the.misspelt },
      erasure.retain "three" { code = "own_us", data = everything },
      """
    let found = problems(of: [
      "a/b.lua": #"local the = use "shared/the" "# + Rules.register(rules),
      "shared/the.lua": "local the = {} the.known = condition('k', function() return true end) return the",
    ])
    #expect(found.count == 3, "\(found)")
    #expect(found.contains { $0.contains("`shared/the` has no `misspelt`") })
  }

  /// The operators are those of Lua inside a condition, and a local list may stand for a written one.
  @Test(arguments: [
    "when = { condition('e', function(case) return case.today ~= nil or false end) }", "when = list",
    "when = { own.c }, unless = own.d", "when = { own.c, no(own.d) }", "when = { own.c, (own.d) }",
    "when = list[1 or none]", "when = strict and own.c or own.d", "when = both",
    "when = { own.c, table.unpack(none) }",
    "when = { condition('f' .. ('x' or none), type) }",
  ])
  func writtenPartIsFine(_ fields: String) {
    let own = """
      local own = {} own.c = condition('c', function(case) return true end) \
      own.d = condition('d', function(case) return false end) local list = { own.c, own.d } \
      local none, strict, both <const> = {}, false, { own.c, own.d } local function no(c) return c end

      """
    let rule = "erasure.retain 'p' { code = 'own_use', data = everything, \(fields) }"
    #expect(problems(of: ["a/b.lua": own + Rules.register(rule)]) == [])
  }

  @Test(arguments: [
    (
      "erasure.permit(long) { code = 'own_use', data = everything }",
      "the sentence of `permit` is longer than 2000 bytes"
    ),
    (
      "erasure.permit 'p' { code = 'own_use', data = everything, when = { condition(long, type) } }",
      "the sentence of a condition in `when` is longer than 2000 bytes"
    ),
    ("original = long", "`original` of `says` is longer than 2000 bytes"),
    ("}, says 'S1-2' (long) {", "the summary of a statement is longer than 2000 bytes"),
    ("} }, section(long) { says 'S1-2' 'b' {", "the heading of `section` is longer than 2000 bytes"),
  ])
  func longTextIsReported(_ contents: String, _ message: String) {
    let found = problems(of: ["a/b.lua": "local long = ('x'):rep(2001) " + Rules.register(contents)])
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  /// A list by name is compared where the name leaves no doubt what it is.
  @Test(arguments: [
    "local d = { 'name', 'email' } local function make() local d = { 'name' } return erasure.permit 'p' { code = 'own_use', data = d } end",
    "local d = { 'name', 'email' } local function make(d) return erasure.permit 'p' { code = 'own_use', data = d or { 'name' } } end",
    "local d = { 'name', 'email' } table.remove(d) local function make() return erasure.permit 'p' { code = 'own_use', data = d } end",
    "local k = 'data' local function make() return erasure.permit 'p' { code = 'own_use', [k] = { 'name' } } end",
  ])
  func listThatMayBeAnotherIsFine(_ above: String) {
    #expect(problems(of: ["a/b.lua": above + " " + Rules.register("make()")]) == [])
  }

  /// A rule that a function makes, or a list that another list continues, may leave its conditions out.
  @Test(arguments: [
    "local function rule(name, when) return erasure.retain(name) { code = 'own_use', data = everything, when = when } end",
    "local more = {} local function rule(name) return erasure.retain(name) { code = 'own_use', data = everything, when = { c, table.unpack(more) } } end",
  ])
  func conditionsOfMadeRulesMayBeNil(_ function: String) {
    let text =
      "local c = condition('c', function(case) return true end) \(function) " + Rules.register("rule 'p'")
    #expect(problems(of: ["a/b.lua": text]) == [])
  }
}
