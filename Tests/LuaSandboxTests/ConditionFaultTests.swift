import LuaSandbox
import Testing

/// Conditions that fail, ask themselves, exceed limits, or would carry state.
struct ConditionFaultTests {
  private func functions(_ machine: LuaMachine) throws -> [LuaFunction] {
    try #require(table(try machine.load(0).value)).list.compactMap { function($0) }
  }

  private func ask(
    _ machine: LuaMachine, _ function: LuaFunction, written: Bool? = true
  ) throws -> LuaReport.Verdict {
    var batch = batch(facts([0], written: written), guard: function)
    return try machine.run(&batch).verdict(0)
  }

  @Test(arguments: [
    ("local a a = condition('it is a', function(case) return a(case) end)", "it is a", 1),
    (
      "local b local a = condition('it is a', function(case) return b(case) end) b = condition('it is b', function(case)\n return a(case) end)",
      "it is a", 2
    ),
    (
      "local t = {} t.a = condition('it is a', function(case) return t.a(case) end) local a = t.a", "it is a",
      1
    ),
  ])
  func oneThatAsksItselfIsAnErrorWithItsSentence(_ text: String, _ sentence: String, _ line: Int) throws {
    // A variable that is assigned once, at the top of the file, is no state.
    let machine = try machine(
      "\(text) return { a, condition('other', function(case) return case.written end) }")
    let functions = try functions(machine)
    for _ in 0..<2 {
      let error = try #require(throws: LuaError.self) { try ask(machine, functions[0]) }
      #expect(error.kind == .badValue)
      #expect(error.message.contains("“\(sentence)” asks itself in a circle"), "\(error.message)")
      #expect(error.source == "rules/a.lua" && error.line == line, "\(error)")
      #expect(try ask(machine, functions[1]) == .held, "the next batch")
    }
  }

  @Test(arguments: ["nil", "1", "'yes'", "{}", "case", "case.today", "condition"])
  func oneThatReturnsNoBooleanIsAnError(_ value: String) throws {
    let machine = try machine(
      """
      local odd = condition("odd", function(case) return \(value) end)
      return { odd, function(case) return odd(case) == true end }
      """)
    for function in try functions(machine) {
      let error = try #require(throws: LuaError.self) { try ask(machine, function) }
      #expect(
        error.kind == .badValue && error.message.contains("the condition “odd” must return true or false"))
      #expect(error.source == "rules/a.lua" && error.line == 1, "the place of the condition's function")
    }
  }

  @Test func anErrorInsideHasItsPositionAndTheNextBatchIsRight() throws {
    let machine = try machine(
      """
      local broken = condition("broken", function(case)
        if case.written then return case.today + "x" end
        return true
      end)
      local outer = condition("outer", function(case) return broken(case) end)
      local caught = condition("caught", function(case) return not pcall(broken, case) end)
      return { broken, outer, caught }
      """)
    let functions = try functions(machine)
    for function in functions.prefix(2) {
      for _ in 0..<2 {
        let error = try #require(throws: LuaError.self) { try ask(machine, function) }
        #expect(error.kind == .runtime && error.source == "rules/a.lua" && error.line == 2 && error.call == 0)
        #expect(try ask(machine, function, written: false) == .held)
        #expect(try ask(machine, function, written: nil) == .undecided)
      }
    }
    let caught = try #require(throws: LuaError.self) { try ask(machine, functions[2]) }
    #expect(caught.line == 2 && caught.source == "rules/a.lua", "it would hang on which rule asks first")
    #expect(try ask(machine, functions[2], written: false) == .notHeld)
    #expect(try ask(machine, functions[2], written: nil) == .undecided)
  }

  /// Without an end of nesting, the stack or the instructions end the decision; `pcall` catches no limit.
  @Test(arguments: [
    ("while true do end", LuaError.Kind.instructionLimit),
    ("while true do pcall(function() while true do end end) end", .instructionLimit),
    ("local t = {} while true do t[#t + 1] = ('x'):rep(100000) .. #t end", .memoryLimit),
    ("while true do pcall(deep[1], case) end", .instructionLimit),
  ])
  func aLimitInsideEndsTheMachine(_ body: String, _ kind: LuaError.Kind) throws {
    let machine = try machine(
      """
      local deep = { condition("deep", function(case) return case.written end) }
      for i = 2, 25 do
        deep[i] = condition("deep" .. i, function(case)
          if i < 25 then return select(2, pcall(deep[i - 1], case)) end
          \(body) return true
        end)
      end
      return { condition("outer", function(case) return select(2, pcall(deep[25], case)) end), deep[24] }
      """)
    let functions = try functions(machine)
    #expect(try ask(machine, functions[1]) == .held)
    var batch = batch(facts([0], written: true), guard: functions[0])
    let limits = ExecutionLimits(instructions: 5_000_000, bytes: 8 << 20, time: .seconds(20))
    let error = try #require(throws: LuaError.self) { try machine.run(&batch, limits: limits) }
    #expect(error.kind == kind && error.isLimit, "\(error)")
    #expect(throws: LuaError.self) { try ask(machine, functions[1]) }
  }

  @Test func deepNestingIsAnError() throws {
    let machine = try machine(
      """
      local deep = { condition("first", function(case) return true end) }
      for i = 2, 5000 do deep[i] = condition("deep", function(case) return deep[i - 1](case) end) end
      return { deep[5000], deep[30] }
      """)
    let functions = try functions(machine)
    let error = try #require(throws: LuaError.self) { try ask(machine, functions[0]) }
    #expect(
      error.kind == .badValue && error.message.contains("one of more than 30 that ask for one another"),
      "\(error)")
    #expect(try ask(machine, functions[1]) == .held, "the next batch")
  }

  @Test func oneCannotBeCreatedInARule() throws {
    for body in ["condition('x', type)", "pcall(condition, 'x', type)"] {
      let machine = try machine("return { function(case) local ok = \(body) return ok == false end }")
      let function = try functions(machine)[0]
      if body.hasPrefix("pcall") {
        #expect(try ask(machine, function) == .held)
      } else {
        let error = try #require(throws: LuaError.self) { try ask(machine, function) }
        #expect(error.kind == .forbidden && error.message.contains("not in a rule"))
      }
    }
  }

  @Test(arguments: [
    ("local n = 0", "n = n + 1 return n > 1", "n"),
    (
      "local inner = (function() local k = 0 return condition('k', function() k = k + 1 return k > 1 end) end)()",
      "return inner(case)", "k"
    ),
    ("local t = { each = ('abc'):gmatch('.') }", "return t.each() == 'a'", "gmatch"),
  ])
  func oneCannotCarryState(_ opening: String, _ body: String, _ name: String) throws {
    let text = "\(opening) return { condition('state', function(case) \(body) end) }"
    #expect(try machine(text).load(0).problems.map(\.name) == [name])
    #expect(try machine(text).load(0).problems.map(\.kind) == [.keptState])
  }

  @Test func aTableThatOneReachesIsReadOnly() throws {
    let machine = try machine(
      """
      local seen = {}
      return { condition("state", function(case) seen[1] = true return #seen > 0 end),
        condition("caught", function(case) return not pcall(function() seen[1] = true end) and #seen == 0 end) }
      """)
    let functions = try functions(machine)
    #expect(throws: LuaError.self) { try ask(machine, functions[0]) }
    for _ in 0..<2 { #expect(try ask(machine, functions[1]) == .held) }
  }
}
