import Foundation
import LuaSandbox
import Testing

/// Lines at a prompt in one machine.
struct InteractionTests {
  let prompt: LuaMachine

  init() throws { prompt = try machine("return {}") }

  private func line(
    _ text: String, facts: LuaCells? = nil, limits: ExecutionLimits = .deciding
  ) throws(LuaError) -> LuaMachine.Interaction {
    try prompt.interact(LuaSource(name: "(line)", text: text), facts: facts, limits: limits)
  }

  @Test func namesStayForTheNextLine() throws {
    #expect(try line("x = 3; function f(a) return a + x end").assignments == 2)
    #expect(try line("return f(4)").values == [.integer(7)])
    #expect(try line("return _").values == [.integer(7)], "the last value")
    #expect(try line("return 1").names == ["_", "f", "x"])
  }

  @Test func readsFactsAsARuleDoes() throws {
    let one = facts([0, 1], written: true)
    #expect(try line("return written, case.today", facts: one).values == [.boolean(true), .date(10)])
    #expect(
      try line("return case.invoices:any(function (i) return i.status == 'open' end)", facts: one).values == [
        .boolean(true)
      ])
    let unstated = try line("return written", facts: facts([]))
    #expect(unstated.missing?.identifier == 0)
    #expect(unstated.values.isEmpty)
  }

  @Test func returnsRecordsAndListsAsTables() throws {
    let result = try line("return case", facts: facts([0, nil], written: true))
    let root = try #require(table(result.values[0]))
    #expect(root.fields.map(\.key) == ["written", "today", "invoices", "purposes"])
    let invoices = try #require(root["invoices"].flatMap { table($0) })
    #expect(invoices.list.count == 2)
    #expect(table(invoices.list[0])?["status"] == .string("open"))
    #expect(table(invoices.list[1])?["status"] == nil, "an unstated field is missing")
    #expect(try line("return null, { null }").values.first == .nothing)
  }

  @Test func aFactOfAnEarlierLineIsRefused() throws {
    _ = try line("kept = invoices[1]", facts: facts([0]))
    let error = try #require(throws: LuaError.self) { try line("return kept.status", facts: facts([1])) }
    #expect(error.kind == .badValue)
    #expect(error.message == "this fact belongs to an earlier case")
  }

  @Test(arguments: [
    "written = true", "case = 1", "date = 5", "print = 1", "null = 1", "_G.x = 1",
    "getmetatable('').__index = {}",
  ])
  func linesCannotChangeTheSandboxOrTheFacts(_ text: String) throws {
    let error = try #require(throws: LuaError.self) { try line(text, facts: facts([])) }
    #expect([.forbidden, .unknownName, .runtime].contains(error.kind), "\(error)")
    #expect(try line("return date '1970-01-11' == today", facts: facts([])).values == [.boolean(true)])
  }

  @Test func anErrorHasThePositionInTheLineThatDefinedTheFunction() throws {
    _ = try prompt.interact(
      LuaSource(name: "(first)", text: "function f()\n  return 1 + nil\nend"), facts: nil)
    let error = try #require(throws: LuaError.self) { try line("f()") }
    #expect(error.source == "(first)")
    #expect(error.line == 2)
  }

  @Test func aLimitEndsTheMachine() throws {
    let few = ExecutionLimits(instructions: 10_000, bytes: 1 << 24, time: .seconds(10))
    let error = try #require(throws: LuaError.self) {
      try line("pcall(function () while true do end end)", limits: few)
    }
    #expect(error.kind == .instructionLimit)
    #expect(error.isLimit)
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      "while true do end", "while true do pcall(error) end",
      "local s = ('a'):rep(100) while true do s:find('b') end",
      "while true do table.sort({ 3, 1, 2 }) end",
    ])
  func anotherThreadInterruptsALine(_ text: String) throws {
    var limits = ExecutionLimits(instructions: .max, bytes: 64 << 20, time: ExecutionLimits.unlimitedTime)
    let interruption = Interruption()
    limits.interruption = interruption
    // Not a thread of the pool, whose threads may all be running such lines.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.05)
      interruption.isRaised = true
    }
    let error = try #require(throws: LuaError.self) { try line(text, limits: limits) }
    #expect(error.kind == .interrupted)
    #expect(error.isLimit, "the machine is lost")
  }

  @Test func everyFailingAllocationIsAnError() throws {
    var count: UInt64 = 1
    var isDone = false
    while !isDone {
      let fresh = try machine("return {}")
      var limits = ExecutionLimits.deciding
      limits.allocations = count
      do {
        _ = try fresh.interact(
          LuaSource(name: "(line)", text: "x = { 1, 2 }; return case, x, tostring(today)"),
          facts: facts([0, 1], written: true), limits: limits)
        isDone = true
      } catch {
        #expect(error.kind == .memoryLimit, "\(count): \(error)")
      }
      count += 1
    }
    #expect(count > 10)
  }

  @Test func linesOfAPromptAreNotCounted() throws {
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "a.lua", text: "return 1")]
    configuration.countsLines = true
    let machine = try LuaMachine(configuration)
    for number in 1...100 {
      let text = "local x = 1\nf\(number) = function() end\nreturn x"
      _ = try machine.interact(LuaSource(name: "(line \(number))", text: text), facts: nil)
    }
    machine.markLinesRanAtLoad()
    #expect(machine.lines(of: 50).isEmpty)
  }
}
