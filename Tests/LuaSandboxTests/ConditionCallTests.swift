import LuaSandbox
import Testing

/// Calls of conditions as functions: with the case, with another argument, while a file loads, and at a prompt.
struct ConditionCallTests {
  /// Returns the verdict of a function with this body, which can call `written`, `paid` (of a record), and `both` (of two).
  private func verdict(_ body: String, written: Bool? = true) throws -> LuaReport.Verdict {
    let machine = try machine(
      """
      local written = condition("written", function(case) return case.written end)
      local paid = condition("paid", function(case, held) return held.status == "paid" end)
      local both = condition("both", function(case, held) return written(case) and paid(case, held) end)
      return function(case, held) \(body) end
      """)
    let test = try #require(function(try machine.load(0).value))
    var batch = batch(facts([0, 1, nil], written: written), [])
    (batch.recordType, batch.records) = (1, [4, 6])
    batch.add(LuaCall(guards: batch.guards.add([LuaGuard(test)])).withRecord(1))
    return try machine.run(&batch).verdict(0)
  }

  @Test(arguments: [
    ("return written(case)", LuaReport.Verdict.held), ("return written(case, held, 1, 2)", .held),
    ("return paid(case, held)", .held), ("return paid(case, case.invoices[2])", .held),
    ("return paid(case, case.invoices[1])", .notHeld),
    // The third invoice is no record of the batch, and an unstated fact of it is undecided all the same.
    ("return paid(case, case.invoices[3])", .undecided), ("return both(case, case.invoices[3])", .undecided),
    ("return pcall(paid, case, case.invoices[3])", .undecided),
    (
      "local n = 0 for _, i in ipairs(case.invoices) do if pcall(paid, case, i) then n = n + 1 end end return n > 0",
      .undecided
    ),
    ("return case.invoices:any(function(i) return paid(case, i) end)", .held),
    ("return case.invoices:none(function(i) return not paid(case, i) end)", .notHeld),
    ("return paid({}, { status = 'paid' })", .held), ("return paid(nil, { status = 'open' })", .notHeld),
    ("return written({ written = false })", .notHeld), ("return written { written = true }", .held),
    ("return not pcall(written) and not pcall(written, 1) and not pcall(paid, case)", .held),
    ("return not pcall(paid, held, case)", .held),
    ("return tostring(written) == 'condition' and type(paid) == 'condition'", .held),
    ("return written == written and written ~= paid", .held),
  ])
  func callsGiveTheAnswerOfTheFunction(_ body: String, _ expected: LuaReport.Verdict) throws {
    #expect(try verdict(body) == expected)
  }

  @Test func undecidedIsKeptForEveryCaller() throws {
    #expect(try verdict("return written(case)", written: nil) == .undecided)
    #expect(try verdict("return pcall(written, case) and pcall(written, case)", written: nil) == .undecided)
    #expect(try verdict("return both(case, held)", written: nil) == .undecided)
    #expect(try verdict("return paid(case, held)", written: nil) == .held)
  }

  @Test(arguments: [
    ("return written + 1", "arithmetic on a condition value"),
    ("return #written == 1", "length of a condition value"),
    ("return written < paid", "compare two condition values"),
    ("return ('x'):gsub('x', written)", "got condition"),
    ("return written.x", "a condition has no fields"), ("written.x = 1", "a condition has no fields"),
    ("return written .. 'x'", "concatenate a condition value"),
    ("for k in pairs { [written] = 1, [paid] = 2 } do end", "must be strings"),
    ("return paid(case)", "attempt to index a nil value"),
    ("return case.invoices:any(written)", "got condition"),
  ])
  func misuseIsAnErrorThatNamesTheType(_ body: String, _ message: String) throws {
    let error = try #require(throws: LuaError.self) { try verdict("if true then \(body) end return true") }
    #expect(error.message.contains(message), "\(error.message)")
    #expect(error.source == "rules/a.lua")
  }

  @Test func aConditionCanBeCalledWhileItsFileLoads() throws {
    let loaded = try machine(
      "local c = condition('c', function(x) return x == 1 end) return { c(1), c(2), pcall(c) }"
    ).load(0)
    #expect(table(loaded.value)?.list == [.boolean(true), .boolean(false), .boolean(true), .boolean(false)])
  }

  @Test func aPromptCreatesAndCallsConditions() throws {
    let prompt = try machine("return {}")
    func line(_ text: String, _ cells: LuaCells) throws -> LuaMachine.Interaction {
      try prompt.interact(LuaSource(name: "(line)", text: text), facts: cells)
    }
    _ = try line("c = condition('written', function(case) return case.written end)", facts([], written: true))
    #expect(
      try line("return c(case), c(case)", facts([], written: true)).values == [
        .boolean(true), .boolean(true),
      ])
    #expect(
      try line("return c(case)", facts([], written: false)).values == [.boolean(false)], "no answer is kept")
    #expect(try line("return c(case)", facts([])).missing?.identifier == 0)
    guard case .condition(let condition)? = try line("return c", facts([])).values.first else {
      Issue.record("no condition")
      return
    }
    #expect(condition.sentence == "written")
  }
}
