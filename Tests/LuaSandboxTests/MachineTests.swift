import LuaSandbox
import Testing

struct DocumentTests {
  @Test func returnsTheValueOfTheFile() throws {
    let loaded = try machine(
      """
      local b = use "rules/b"
      return register "x/y" {
        years = b.six, 1.5, -- list and fields
        erasure.retain "open invoices" { when = function (case) return true end, until_ = date "2024-02-29" + years(1) },
      }
      """
    ).load(0)
    let register = try #require(table(loaded.value))
    #expect(loaded.problems.isEmpty)
    #expect(register.construction?.word == "register")
    #expect(register.construction?.name == "x/y")
    #expect(register.construction?.line == 2)
    #expect(register["years"] == .integer(6))
    #expect(register.list.first == .number(1.5))
    let retain = try #require(table(register.list[1]))
    #expect(retain.construction?.line == 4)
    #expect(retain.construction?.word == "retain" && retain.construction?.kinds == ["erasure"])
    #expect(function(retain["when"])?.parameterCount == 1)
    #expect(retain["until_"] == .date(20147), "29 February and a year is 28 February 2025")
  }

  @Test func findsEveryUnknownNameInOneLoad() throws {
    let loaded = try machine(
      """
      return register "x" {
        retian "a" { code = "b" }, erasure.retian "a" { code = "b" },
        limit = os.time(),
        other = nothing.like.that + 1,
      }
      """
    ).load(0)
    #expect(loaded.problems.map(\.name) == ["retian", "erasure.retian", "os", "nothing"])
    #expect(loaded.problems.map(\.line) == [2, 2, 3, 4])
    #expect(loaded.problems.map(\.kind) == [.unknownName, .unknownName, .forbidden, .unknownName])
  }

  @Test func aSyntaxErrorHasItsPosition() throws {
    let error = try #require(throws: LuaError.self) {
      try machine("return register 'x' {\n  a = = 1,\n}").load(0)
    }
    #expect(error.kind == .syntax)
    #expect(error.source == "rules/a.lua")
    #expect(error.line == 2)
    #expect(error.message.contains("unexpected symbol near '='"))
  }

  @Test func aFileThatIsTooLongIsRefused() throws {
    let error = try #require(throws: LuaError.self) {
      try machine("return " + String(repeating: "1 + ", count: 20_000) + "1").load(0)
    }
    #expect(error.kind == .forbidden)
  }

  @Test func aFileCannotChangeTheValueOfAnother() throws {
    let loaded = try machine(
      "local one, other = use 'rules/b', use 'rules/b' one.six = 7 one.more = {} return { one.six, other.six, rawget(other, 'more') }"
    ).load(0)
    #expect(table(loaded.value)?.list == [.integer(7), .integer(6)])
  }

  @Test func aListOfAnotherFileCanBeIterated() throws {
    var configuration = LuaConfiguration()
    configuration.sources = [
      LuaSource(name: "a", text: "local n = 0 for _, v in ipairs(use 'b') do n = n + v end return n"),
      LuaSource(name: "b", text: "return { 1, 2, 3 }"),
    ]
    #expect(try LuaMachine(configuration).evaluate(0) == [.integer(6)])
  }

  @Test func aFileMayReturnADate() throws {
    #expect(try machine("return date '1970-01-02'").load(0).value == .date(1))
  }

  @Test(arguments: ["return nil", "x = 1", "local t = {} t.t = t return t"])
  func refusesOtherValues(_ text: String) throws {
    if text == "x = 1" {
      #expect(throws: LuaError.self) { try machine(text).load(0) }
    } else {
      let error = try #require(throws: LuaError.self) { try machine(text).load(0) }
      #expect(error.kind == .badValue)
    }
  }
}

/// Ordinary Lua works in the sandbox.
struct HabitTests {
  @Test(arguments: [
    #"return "10" + 1 == 11 and -"2" == -2 and "3" * "4" == 12"#,
    "return select('#', pairs {}) == 3",
    "return select(2, next({ [math.maxinteger] = 1, [2.0 ^ 63] = 2 }, math.maxinteger)) == 2",
    "local t, s = { [1] = 1, [1.5] = 1, [-0.5] = 1, [0] = 1, [-1] = 1, [math.huge] = 1 }, '' for k in pairs(t) do s = s .. k .. ' ' end return s == '-1 -0.5 0 1 1.5 inf '",
    "return table.concat { 0 / 0, 1 } == 'nan1'",
    "return pcall(table.sort, setmetatable({}, { __len = function() return -5 end }))",
    "return tostring(setmetatable({}, { __tostring = function() return 5 end })) == '5'",
    "return select(2, pcall(string.format, '%.99999999999f', 1)):find('invalid conversion') ~= nil",
    "local function f() return 1 + f() end return select(2, pcall(f)):find('stack overflow') ~= nil",
    "local ok, message = pcall(function() return nil .. 'x' end) return message:find('rules/a.lua:1: ', 1, true) == 1",
    "return select(2, pcall(error, 'no', 0)) == 'no' and select(2, xpcall(error, function(e) return e .. '!' end, 'no')) == 'no!'",
    "local t = setmetatable({}, { __index = function(_, k) return k * 2 end, __call = function(_, a) return a + 1 end }) return t[21] == 42 and t(1) == 2",
    "local C = {} local t = setmetatable({ 1 }, C) t.x = 2 return t.x == 2 and t.y == nil and #t == 1 and t ~= setmetatable({}, C) and tostring(t) == 'table'",
    "local C = {} local t = setmetatable({}, C) C.__index = C return select(2, pcall(function() return t.x end)):find('added after') ~= nil",
    "local C = {} local t = setmetatable({}, C) C.__tostring = type return select(2, pcall(tostring, t)):find('added after') ~= nil",
    "local C = {} local t = setmetatable({}, C) C.__newindex = type return select(2, pcall(function() t.x = 1 end)):find('added after') ~= nil",
    "local a, b = setmetatable({}, {}), setmetatable({}, { __eq = function() return true end }) return a == b and b == a",
    "goto done do return false end ::done:: return true",
    "local a <const> = 5 return a == 5 and 7 // 2 == 3 and 7 % -3 == -2 and 1 << 4 == 16",
    "return #utf8.char(0x20AC) == 3 and ('%5.1f'):format(2.25) == '  2.2' and ('x'):rep(3, ',') == 'x,x,x'",
  ])
  func meansTheSameAsInLua(_ script: String) throws {
    #expect(try machine(script).evaluate(0) == [.boolean(true)])
  }

  /// Files that use the same third file share its metatables, and the tables of its functions, read-only.
  @Test(arguments: [
    ("return { t = setmetatable({}, { n = 0 }) }", "getmetatable(m.t).n = 1", "getmetatable(m.t).n == 0"),
    (
      "return { t = setmetatable({}, { __metatable = { n = 0 } }) }", "getmetatable(m.t).n = 1",
      "getmetatable(m.t).n == 0"
    ),
    ("local t = { 1 } return { get = function() return t end }", "m.get()[1] = 2", "m.get()[1] == 1"),
    (
      "local t = { 1 } return { get = function() return t end }",
      "for k in pairs(m.get()) do rawset(m.get(), k, 2) end", "#m.get() == 1"
    ),
    (
      "local t = { 1 } return { get = function() return t end }", "kept = { pairs(m.get()) }", "#m.get() == 1"
    ),
    ("return { n = 0 }", "m.n = 1", "m.n == 0"),
  ])
  func aThirdFileIsSharedReadOnly(_ third: String, _ write: String, _ check: String) throws {
    var configuration = LuaConfiguration()
    configuration.sources = [
      LuaSource(name: "all", text: "pcall(use, 'one') local m = use 'third' return \(check)"),
      LuaSource(name: "one", text: "local m, kept = use 'third' \(write) return { kept }"),
      LuaSource(name: "third", text: third),
    ]
    #expect(try LuaMachine(configuration).evaluate(0) == [.boolean(true)])
  }
}

struct FactTests {
  @Test(arguments: [
    ("case.today == date '1970-01-11'", [nil], LuaReport.Verdict.held),
    ("case.invoices:any(function (i) return i.status == 'open' end)", [1, 0], .held),
    ("case.invoices:any(function (i) return i.status == 'open' end)", [1, 1], .notHeld),
    ("case.invoices:any(function (i) return i.status == 'open' end)", [nil, 0], .held),
    ("case.invoices:any(function (i) return i.status == 'open' end)", [nil, 1], .undecided),
    ("case.invoices:all(function (i) return i.status == 'open' end)", [nil, 1], .notHeld),
    ("case.invoices:all(function (i) return i.status == 'open' end)", [nil, 0], .undecided),
    ("case.invoices:none(function (i) return i.status == 'open' end)", [0, nil], .notHeld),
    ("case.invoices:latest 'due' == date '1970-04-12'", [0, 0], .held),
    ("case.written", [0], .undecided),
    ("not case:assume 'written'", [0], .undecided),
    ("case.purposes:includes 'collection'", [0], .held),
    ("#case.invoices == 2 and case.invoices[1].status == 'paid'", [1, 0], .held),
    ("select(2, pcall(function () return case.written end)) == 'swallowed' or true", [0], .undecided),
    (
      "(function () for i, invoice in ipairs(case.invoices) do if invoice.status == 'open' then return true end end return false end)()",
      [1, 0], .held
    ),
  ])
  func usesThreeValuedLogic(_ body: String, _ statuses: [Int?], _ verdict: LuaReport.Verdict) throws {
    #expect(try callAsGuard(body, facts(statuses)).1 == verdict, "\(body)")
  }

  @Test func reportsReadsAndTheMissingField() throws {
    let (report, verdict) = try callAsGuard(
      "case.today ~= nil and case.invoices[2].status == 'open'", facts([0, nil]))
    #expect(verdict == .undecided)
    #expect(report.reads(0) == [1, 2, 4])
    #expect(report.missing(0).identifier == 4)
    #expect(report.missing(0).cell == 6)
  }

  @Test func aCaughtErrorIsNoError() throws {
    #expect(try callAsGuard("not pcall(function () return case.nosuch end)", facts([])).1 == .held)
  }

  @Test func aMisspeltFactIsAnError() throws {
    let error = try #require(throws: LuaError.self) { try callAsGuard("case.invocies == nil", facts([])) }
    #expect(error.kind == .unknownField)
    #expect(error.name == "invocies")
    #expect(error.typePath == "")
    #expect(error.line == 1)
    #expect(error.call == 0)
  }
}

struct LimitTests {
  static let runaways: [(String, LuaError.Kind)] = [
    ("(function () while true do end end)()", .instructionLimit),
    ("(function () while true do pcall(function () while true do end end) end end)()", .instructionLimit),
    ("(function () local s = 'x' while true do s = s .. s end end)()", .memoryLimit),
    ("(function () local t = {} while true do t[#t + 1] = {} end end)()", .memoryLimit),
    ("(function () while true do pcall(string.rep, 'x', 1 << 40) end end)()", .memoryLimit),
    (
      "string.rep('', 1 << 62) == 'x' or (function () while true do local s = string.rep('x', 100000) end end)()",
      .instructionLimit
    ),
  ]

  @Test(arguments: runaways)
  func noScriptCatchesALimit(_ body: String, _ kind: LuaError.Kind) throws {
    let limits = ExecutionLimits(instructions: 5_000_000, bytes: 16 << 20, time: .seconds(10))
    let error = try #require(throws: LuaError.self) { try callAsGuard(body, facts([]), limits: limits) }
    #expect(error.kind == kind)
    #expect(error.source == "rules/a.lua")
    #expect(error.line == 1)
  }

  @Test func theTimeLimitEndsARun() throws {
    let limits = ExecutionLimits(instructions: .max, bytes: 16 << 20, time: .seconds(0.05))
    let error = try #require(throws: LuaError.self) {
      try callAsGuard("(function () while true do end end)()", facts([]), limits: limits)
    }
    #expect(error.kind == .timeLimit)
  }

  @Test func aMachineThatReachedALimitIsLost() throws {
    let machine = try machine("return { function () while true do end end, function () return true end }")
    let functions = try #require(table(try machine.load(0).value)).list.map { function($0) }
    var endless = batch(facts([]), guard: functions[0])
    #expect(throws: LuaError.self) { try machine.run(&endless) }
    var short = batch(facts([]), guard: functions[1])
    #expect(throws: LuaError.self) { try machine.run(&short) }
  }
}

struct SandboxTests {
  @Test(arguments: [
    "os", "io", "debug", "package", "require", "load", "loadstring", "dofile", "loadfile", "collectgarbage",
    "coroutine", "_G", "print", "warn",
  ])
  func isNotAvailable(_ name: String) throws {
    let error = try #require(throws: LuaError.self) { try callAsGuard("\(name) ~= nil", facts([])) }
    #expect(error.name == name)
    #expect(error.kind == (name == "os" ? .forbidden : .unknownName))
  }

  @Test(arguments: [
    "(function () x = 1 end)()", "(function () string.len = nil end)()", "(function () pairs = nil end)()",
    "(function () case.written = true end)()", "string.dump(print)", "('a').x",
    "(function () table.x = 1 end)()",
    "use 'rules/b'", "(function () _ENV.pairs = 1 end)()",
  ])
  func cannotBeChanged(_ body: String) throws {
    #expect(throws: LuaError.self) { try callAsGuard("\(body) or true", facts([])) }
  }

  @Test func pairsFollowsTheOrderOfKeys() throws {
    let loaded = try machine(
      """
      local order, t = {}, { zeta = 1, alpha = 2, [3] = 3, [1.5] = 4, [true] = 5 }
      for key in pairs(t) do order[#order + 1] = tostring(key) end
      return order
      """
    ).load(0)
    #expect(table(loaded.value)?.list == ["true", "1.5", "3", "alpha", "zeta"].map { .string($0) })
  }

  @Test func stringsContainNoAddress() throws {
    let loaded = try machine(
      "return { tostring({}), tostring(pairs), tostring(0/0), tostring(-(0/0)), tostring(1e15) }"
    ).load(0)
    #expect(table(loaded.value)?.list == ["table", "function", "nan", "nan", "1e+15"].map { .string($0) })
  }
}
