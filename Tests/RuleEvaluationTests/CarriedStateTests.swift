import LuaSandbox
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// No decision depends on earlier ones: state that a file would carry from case to case is rejected.
struct CarriedStateTests {
  /// A register that erases the name if `body` returns true; `opening` precedes it on line 1.
  private static func engine(
    _ opening: String, _ body: String, law: String = "return law 'L' {}"
  ) throws -> RuleEngine {
    let rule =
      #"erasure.permit "p" { code = "own_use", data = everything, when = function(case) \#(body) end }"#
    return try RuleEngine(files: [
      "a/b.lua": opening + " " + Rules.register(rule),
      "shared/memo.lua":
        "local kept = {} local memo = { seen = {} } function memo.note(k) kept[k] = true end return memo",
      "law/l.lua":
        #"local memo = { hits = 0 } return law "L" { title = "T", in_force = { from = "2018-05-25" }, "#
        + #"erasure.refuse "r" { code = "own_use", data = everything, cites = "GDPR 1", layer = "default", "#
        + #"when = function(case) \#(law.hasPrefix("return law") ? "return false" : law) end } }"#,
    ])
  }

  /// An assignment to a variable that outlives the case is an error of loading, with its line and name.
  @Test(arguments: [
    ("local n = 0", "n = n + 1 return n > 1", "n"),
    ("local n = 0", "local function bump() n = n + 1 end bump() return n > 1", "n"),
    ("local n = 0 local function bump() n = n + 1 return n end", "return bump() > 1", "n"),
    (
      "local function counter() local c = 0 return function() c = c + 1 return c end end local count = counter()",
      "return count() > 1", "c"
    ),
    ("local word = ('a b c'):gmatch('%a')", "return word() == 'a'", "word"),
    ("local each = pairs { 1, 2, 3 }", "return each() == 1", "each"),
    ("local seen", "if seen then return true end seen = true return false", "seen"),
    (
      "local holder = { f = (function() local k = 0 return function() k = k + 1 return k end end)() }",
      "return holder.f() > 1", "k"
    ),
    ("", "_ENV = {} return true", "_ENV"),
    ("local st = { each = ('abcd'):gmatch('.') }", "return st.each() == 'a'", "gmatch"),
    ("local st = setmetatable({}, { __index = ('abcd'):gmatch('.') })", "return st.x == 'a'", "gmatch"),
    ("local st = { pairs { 1, 2 } }", "return st[1]() == 1", "pairs"),
  ])
  func assignmentToOuterVariableIsRejected(_ opening: String, _ body: String, _ name: String) throws {
    let problems = try #require(throws: DiagnosticList.self) { try Self.engine(opening, body) }
    let problem = try #require(problems.diagnostics.first)
    #expect(problem.message == "`\(name)` would carry state from one case to the next")
    #expect(problem.kind == .badRule)
    #expect(problem.location?.file == "rules/a/b.lua")
    // The line of the assignment; for an iterator, the line of the function that would continue it.
    if opening.contains("local st = ") { return }
    #expect(problem.location?.line == (["c", "k"].contains(name) || opening.contains("bump()") ? 1 : 5))
  }

  /// A function may modify the values that it creates.
  @Test(arguments: [
    "local n = 0 for i = 1, 3 do n = n + i end return n == 6",
    "local function counter() local c = 0 return function() c = c + 1 return c end end local f = counter() f() return f() == 2",
    "local t = {} t[1] = 1 table.insert(t, 2) rawset(t, 3, 3) return #t == 3",
    "local n = 0 for word in ('a b'):gmatch('%a') do n = n + 1 end return n == 2",
    "local copy = {} for i, v in ipairs(names) do copy[i] = v end table.sort(copy) return copy[1] == 'a' and names[1] == 'b'",
    "local o = setmetatable({}, { __index = names }) o[1] = 'x' return o[1] == 'x' and o[2] == 'a'",
    "return #names == 2 and names[2] == 'a' and next(names) == 1 and rawlen(names) == 2 and rawget(names, 1) == 'b'",
    "return table.concat(names) == 'ba' and select('#', table.unpack(names)) == 2 and tostring(names) == 'table'",
    "local n = 0 for k, v in pairs(names) do n = n + k end return n == 3",
    "return point.x == 1 and point:double() == 2 and getmetatable(point) == Point and tostring(point) == '(1)' and #point == 7",
    "return lookup.anything == 'anything!' and lookup.known == 1",
  ])
  func localValuesAreMutable(_ body: String) throws {
    let opening = """
      local names = { 'b', 'a' } local Point = { __tostring = function(p) return '(' .. p.x .. ')' end, __len = function() return 7 end } \
      Point.__index = Point function Point:double() return 2 * self.x end local point = setmetatable({ x = 1 }, Point) \
      local lookup = setmetatable({ known = 1 }, { __index = function(t, k) return k .. '!' end })
      """
    let engine = try Self.engine(opening, body)
    for _ in 0..<2 { #expect(try engine.decide(erasure()).summary == "granted name=erase") }
  }

  static let writes = [
    "cache[case.today] = true", "cache.n = 1", "cache.n = nil", "rawset(cache, 'n', 1)",
    "table.insert(cache, 1)",
    "table.remove(cache)", "table.sort(cache, function() return true end)",
    "table.move({ 1 }, 1, 1, 1, cache)",
    "cache.inner.n = 1", "setmetatable(cache, {})", "setmetatable(cache, nil)", "rawset(cache.inner, 1, 1)",
    "getmetatable(object).__index = {}", "Class.n = 1", "object.n = 1", "rawset(object, 'n', 1)", "add(1)",
    "memo.seen[1] = true", "memo.note(1)", "memo.note = nil", "rule.code = 'x'", "rawset(string, 'len', 1)",
    "string.len = nil", "getmetatable('').__index = {}", "rawset(_ENV, 'x', 1)", "math.pi = 3",
    "getmetatable(case).x = 1", "case.today = nil", "object.leak.n = 1",
    "for k, v in pairs(cache) do rawset(v, 1, 1) end",
    "(next(cache))[1] = 1",
  ]

  static let opening = """
    local cache = { inner = {}, 3, 2, 1 } local function add(x) cache[#cache + 1] = x end \
    local Class = {} Class.__index = function(self, key) self[key] = {} return self[key] end local object = setmetatable({}, Class) \
    local rule = erasure.permit "p" { code = "own_use" } local memo = use "shared/memo"
    """

  /// Every write fails, and the case with it.
  @Test(arguments: writes) func valuesOfTheFileAreReadOnly(_ write: String) throws {
    let engine = try Self.engine(Self.opening, "\(write) return true")
    for _ in 0..<2 { #expect(throws: Diagnostic.self) { try engine.decide(erasure()) } }
  }

  /// A script that catches the error sees no effect of other cases.
  @Test(arguments: writes) func caughtWriteHasNoEffect(_ write: String) throws {
    let body = """
      local before = tostring(cache.n) .. tostring(rawget(cache, 4)) .. #cache .. tostring(cache.inner.n) .. tostring(rawget(Class, 'n')) \
      .. tostring(rawget(object, 'n')) .. tostring(memo.seen[1]) .. tostring(string.len) .. tostring(rule.code) .. cache[1]
      pcall(function() \(write) end)
      return before == 'nilnil3nilnilnilnilfunctionown_use3'
      """
    let engine = try Self.engine(Self.opening, body)
    for _ in 0..<3 { #expect(try engine.decide(erasure()).summary == "granted name=erase") }
  }

  /// A case gives the same bytes in every order, for a decision and for an error.
  @Test func orderOfCasesHasNoEffect() throws {
    let bodies = [
      "pcall(function() cache[#cache + 1] = case.today end) return #cache == 3",
      "cache[#cache + 1] = case.today return #cache == 3",
      "pcall(memo.note, 'x') return memo.seen.x == nil",
      "if case.today > date '2026-06-01' then while true do end end return true",
    ]
    for body in bodies {
      let limits = RuleEngine.Limits(instructions: 100_000, bytes: 8 << 20, time: .seconds(60))
      func answers(_ order: [Int], of engine: RuleEngine) throws -> [Int: String] {
        var answers: [Int: String] = [:]
        for month in order {
          let today = try #require(CalendarDate(year: 2026, month: month, day: 1)).description
          let request = try erasure(today: today)
          answers[month] =
            switch Result(catching: { () throws(Diagnostic) in try engine.decide(request, limits: limits) }) {
            case .success(let decision): decision.summary
            case .failure(let error): "\(error.kind.rawValue): \(error.message)"
            }
        }
        return answers
      }
      let engine = try Self.engine(
        Self.opening, body, law: "pcall(function() memo.hits = memo.hits + 1 end) return memo.hits > 0")
      let alone = try (1...12).reduce(into: [Int: String]()) { all, month in
        all.merge(try answers([month], of: Self.engine(Self.opening, body))) { $1 }
      }
      for order in [Array(1...12), Array((1...12).reversed()), [7, 3, 12, 1, 9, 5, 2, 11, 4, 8, 10, 6]] {
        #expect(try answers(order, of: engine) == alone, "\(body)")
      }
    }
  }

  /// Uncollected memory or a grown stack of earlier cases changes no result near the limit.
  @Test func memoryOfEarlierCasesHasNoEffect() throws {
    let body = """
      if case.today < date '2026-06-01' then local function deep(n) return n > 0 and 1 + deep(n - 1) or 0 end return deep(12000) > 0 end \
      local keep = {} for i = 1, SIZE do keep[i] = ('x'):rep(100000) .. i end return #keep > 0
      """
    let limits = RuleEngine.Limits(instructions: 10_000_000, bytes: 4 << 20, time: .seconds(60))
    func summary(_ engine: RuleEngine, _ today: String) throws -> String {
      let request = try erasure(today: today)
      return
        switch Result(catching: { () throws(Diagnostic) in try engine.decide(request, limits: limits) })
      {
      case .success(let decision): decision.summary
      case .failure(let error): error.kind.rawValue
      }
    }
    var answers: Set<String> = []
    for size in 28...44 {
      let text = body.replacing("SIZE", with: "\(size)")
      let alone = try summary(Self.engine("", text), "2026-07-01")
      let engine = try Self.engine("", text)
      for _ in 0..<3 {
        #expect(try summary(engine, "2026-03-02") == "granted name=erase")
        #expect(try summary(engine, "2026-07-01") == alone, "\(size) texts")
      }
      answers.insert(alone)
    }
    #expect(answers == ["granted name=erase", "memory_limit"], "the sizes lie on both sides of the limit")
  }

  /// A function that a rule returns is rejected, and does not shift the numbers of the rules' functions.
  @Test func returnedFunctionIsRejectedAndNotKept() throws {
    let rules = Rules(
      notice: """
        permit "first" { when = function(case) return not case.subject.minor end }
        retain "second" { when = function(case) return case.subject.minor end }
        retain "third" { when = function(case) return case.subject.guardian end }
        """,
      mandatory: """
        oblige "to nobody" { obliges = "give_copy", when = function(case) return case.subject.guardian end, owed_to = function(case) return function() return true end end }
        """)
    let fresh = try rules.engine().decide(erasure("minor: true, guardian: false")).summary
    let engine = try rules.engine()
    for _ in 0..<4 {
      let fault = try #require(throws: Diagnostic.self) {
        try engine.decide(erasure("minor: false, guardian: true"))
      }
      #expect(fault.message.contains("a rule cannot return a function"))
    }
    #expect(try engine.decide(erasure("minor: true, guardian: false")).summary == fresh)
  }
}
