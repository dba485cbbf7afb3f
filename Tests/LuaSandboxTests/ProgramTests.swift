import LuaSandbox
import Testing

/// A simple condition runs on the cells of the facts: with the same answer, missing field and reads as in Lua.
///
/// A machine that counts lines runs every condition in Lua.
struct ProgramTests {
  private struct Outcome: Equatable {
    var verdicts: [String]
    var missing: [LuaReport.MissingField]
    var reads: [[Int]]
    var assumed: Set<Int> = []
    var error: String?
  }

  private static let cases = [
    facts([]), facts([], written: true), facts([0, 1], written: false), facts([nil, 1], written: true),
    facts([1]), nothing,
  ]

  /// Every field is stated as none.
  private static var nothing: LuaCells {
    var cells = facts([])
    for field in 0..<4 { cells.cells[field] = LuaCell(.nothing) }
    return cells
  }

  private func outcome(
    _ body: String, after top: String = "", _ facts: LuaCells, inLua: Bool, record: Bool
  ) throws -> Outcome {
    var configuration = LuaConfiguration()
    let parameters = record ? "case, held" : "case"
    configuration.sources = [
      LuaSource(
        name: "rules/a.lua", text: "\(top) return { condition('c', function(\(parameters)) \(body) end) }")
    ]
    configuration.addWords()
    (configuration.types, configuration.codes, configuration.countsLines) = (types, ["open", "paid"], inLua)
    let machine = try LuaMachine(configuration)
    let condition = try #require(function(table(try machine.load(0).value)?.list.first))
    var batch = batch(facts, [])
    batch.recordType = 1
    batch.assumed = LuaAssumedCells(
      [LuaCell(.flag, 1), LuaCell(.unstated), LuaCell(.list)] + .init(repeating: LuaCell(.nothing), count: 61)
    )
    let invoices = facts.cells[2]
    batch.records = (0..<Int(invoices.count)).map { UInt32(Int(invoices.value) + 2 * $0) }
    let call = LuaCall(guards: batch.guards.add([LuaGuard(condition)]))
    for number in batch.records.indices where record { batch.add(call.withRecord(number)) }
    if !record { batch.add(call) }
    do {
      let report = try machine.run(&batch)
      let calls = 0..<report.count
      return Outcome(
        verdicts: calls.map { "\(report.verdict($0))" },
        missing: calls.filter { report.verdict($0) == .undecided }.map { report.missing($0) },
        reads: calls.map { report.reads($0) }, assumed: report.assumed)
    } catch let error {
      return Outcome(
        verdicts: [], missing: [], reads: [], error: "\(error.kind) \(error.line ?? 0) \(error.message)")
    }
  }

  @Test(arguments: [
    "return case.written", "return not case.written", "return case.written == true",
    "return case.written ~= false",
    "return case.written == nil", "return case.today ~= nil", "return case:assume 'written'",
    "return not case:assume 'written'", "return case:assume 'written' and case.written",
    "return not case:assume 'written' or case.written",
    "if case:assume 'written' then return case.written end return false",
    "return #case.invoices > 0", "return #case.invoices == 1", "return #case.invoices >= 2",
    "return 0 < #case.invoices",
    "return #case.invoices < 3 and case.written", "return case.today <= case.today",
    "return case.today < case.today",
    "local yes = case.written return yes", "local list = case.invoices return #list ~= 0",
    "return case.written and true or false", "return case.today == 'x'", "return case.invoices ~= nil",
  ])
  func simpleConditionsAnswerAsInLua(_ body: String) throws {
    for facts in Self.cases {
      #expect(
        try outcome(body, facts, inLua: false, record: false)
          == outcome(body, facts, inLua: true, record: false), "\(body)")
    }
  }

  @Test(arguments: [
    "return held.status == 'open'", "return held.status ~= 'paid'",
    "return held:assume 'status' == 'open'",
    "return held.due ~= nil and held.due >= case.today",
    "return held.status == 'open' or held.status == 'paid'",
    "local status = held.status return status == 'open' and case.written",
    "return not (held.status == 'open')",
  ])
  func simpleConditionsOfRecordsAnswerAsInLua(_ body: String) throws {
    for facts in Self.cases {
      #expect(
        try outcome(body, facts, inLua: false, record: true)
          == outcome(body, facts, inLua: true, record: true), "\(body)")
    }
  }

  /// Lua reports an error, loops, calls and computes: the program gives up and has no effect.
  @Test(arguments: [
    "return case.writen", "return case:assume 'writen'", "return case.written.x", "return case.today.x",
    "return case",
    "return case.today", "return nil", "return 1",
    "return case.invoices:any(function(one) return one.status == 'open' end)",
    "return case.purposes:includes 'collection'", "while not case.written do end return true",
    "return case.today < 1",
    "return case.today < case.written", "return #case > 0", "return #case.today > 0",
    "return case.assume ~= nil",
    "return case:assume(case)", "return case:assume('written', 1)", "return case:assume()",
    "return case.invoices.status == 'x'",
    "return ('x'):rep(3) == 'xxx'", "for i = 1, 3 do if case.written then return true end end return false",
    "return case.today + days(1) > case.today", "return case.invoices == case.invoices", "return case == nil",
    "local assume = case.assume return assume(case, 'written')",
    "return (case.written and case or nil) == nil",
  ])
  func everythingElseIsLeftToLua(_ body: String) throws {
    for facts in Self.cases where !body.contains("while") || facts.cells[0] == LuaCell(.flag, 1) {
      #expect(
        try outcome(body, facts, inLua: false, record: false)
          == outcome(body, facts, inLua: true, record: false), "\(body)")
    }
  }

  /// What the conditions below use.
  private static let top = """
    local set, t = { open = true, paid = false }, {}
    local function is_open(one) return one.status == 'open' end
    local written = condition('w', function(case) return case.written end)
    local first = condition('f', function(case) return #case.invoices > 0 end)
    local open = condition('o', function(case, held) return is_open(held) end)
    local computed = condition('l', function(case) return tostring(case.written) == 'true' end)
    t.a = condition('a', function(case) return t.b(case) end)
    t.b = condition('b', function(case) return t.a(case) end)
    t.written, t.is_open = written, is_open
    """

  @Test(arguments: [
    "return written(case)", "return not written(case) and first(case)", "return written(case) or first(case)",
    "return first(case) and t.written(case)", "return computed(case)",
    "return case.written or computed(case)",
    "return first(case) and case.today + days(1) > case.today", "return case.invoices:any(is_open)",
    "return case.invoices:all(t.is_open)",
    "return case.invoices:none(function(one) return one.status == 'open' end)",
    "return case.invoices:any(function(one) return one.due ~= nil and one.due >= case.today end)",
    "return case.invoices:any(function(one) return is_open(one) and written(case) end)",
    "return case.invoices:all(function(one) return open(case, one) end)",
    "return case.invoices:any(function(one) return open(case, one) or computed(case) end)",
    "return case.invoices:any(function() return case.written end)",
    "return case.invoices:any(function(one) return one end)",
    "local x = 'open' return case.invoices:any(function(one) return one.status == x end)",
    "local x = 'open' x = 'paid' return case.invoices:all(function(one) return one.status ~= x end)",
    "local x = false case.invoices:any(function() x = true return true end) return x",
    "return case.invoices:any(function(a) return case.invoices:all(function(b) return a.due == b.due end) end)",
    "return case.invoices:any(function(one) return set[one.status] == true end)",
    "return set.open == true and set.nothing == nil", "return set[nil] == nil", "return set[1] == nil",
    "return t.nosuch == nil", "return t.nosuch(case)",
    "local function f(x, y) return x == true and y == nil end return f(case.written)",
    "local f = function() return case.written end return f()",
    "local f = function() return f end return f() == nil",
    "return written()", "return written(case.invoices)", "return open(case)", "return open(case, case)",
    "return t.a(case)", "return case.written or t.b(case)", "return (pcall(t.a, case))",
    "return not pcall(function() return t.a(case) end)",
    "return case.written == (#case.invoices > 0)", "local a, b = nil return a == b and case.written",
  ])
  func composedConditionsAnswerAsInLua(_ body: String) throws {
    for facts in Self.cases {
      for record in [false, true] {
        #expect(
          try outcome(body, after: Self.top, facts, inLua: false, record: record)
            == outcome(body, after: Self.top, facts, inLua: true, record: record), "\(body)")
      }
    }
  }

  @Test func conditionsOfARecordAskEachOther() throws {
    for body in [
      "return open(case, held)", "return not open(case, held) and written(case)",
      "return written(case) or open(case, held) or computed(case)",
      "return case.invoices:any(function(one) return open(case, one) and one.due == held.due end)",
    ] {
      for facts in Self.cases {
        #expect(
          try outcome(body, after: Self.top, facts, inLua: false, record: true)
            == outcome(body, after: Self.top, facts, inLua: true, record: true), "\(body)")
      }
    }
  }

  @Test func endlessLoopEndsAtTheLimit() throws {
    let machine = try machine(
      "return { condition('c', function(case) while case.written do end return true end) }")
    var batch = batch(
      facts([], written: true),
      [[LuaGuard(try #require(function(table(try machine.load(0).value)?.list[0])))]])
    #expect(throws: LuaError.self) { try machine.run(&batch) }
  }

  @Test func programsCostLess() throws {
    func cost(_ body: String) throws -> UInt64 {
      let machine = try machine("return { condition('c', function(case) return \(body) end) }")
      var batch = batch(
        facts([], written: true),
        [[LuaGuard(try #require(function(table(try machine.load(0).value)?.list[0])))]])
      return try machine.run(&batch).instructions(0)
    }
    #expect(try cost("case.written") < cost("(tostring(1) == '1') and case.written"))
  }
}
