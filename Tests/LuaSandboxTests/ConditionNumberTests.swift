import LuaSandbox
import Testing

/// The numbers of conditions, by which the host asks them, and conditions at scale.
struct ConditionNumberTests {
  private static let files = [
    "return { condition('a1', function(case) return case.written end), (use 'b')[2], condition('a2', function() return false end) }",
    "local c = use 'c' return { c.one, condition('b1', function(case) return not c.one(case) end), condition('b2', function() return true end) }",
    "local the = {} the.one = condition('c1', function(case) return case.written end) the.two = condition('c2', function() return true end) return the",
  ]

  private func machine() throws -> LuaMachine {
    var configuration = LuaConfiguration()
    configuration.sources = zip(["a", "b", "c"], Self.files).map { LuaSource(name: $0, text: $1) }
    configuration.addWords()
    configuration.types = types
    return try LuaMachine(configuration)
  }

  private func conditions(_ value: LuaValue) -> [String: LuaFunction] {
    let table = table(value)
    let values = (table?.list ?? []) + (table?.fields.map(\.value) ?? [])
    let found = values.compactMap { value -> (String, LuaFunction)? in
      if case .condition(let condition) = value { (condition.sentence, condition.function) } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: found)
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0], [1, 0], [2, 0, 1]])
  func numbersDoNotDependOnTheOrderOfLoading(_ order: [Int]) throws {
    let (one, other) = (try machine(), try machine())
    var known: [String: LuaFunction] = [:]
    for source in 0..<3 { known.merge(conditions(try one.load(source).value)) { $1 } }
    #expect(
      Set(known.keys) == ["a1", "a2", "b1", "b2", "c1", "c2"] && Set(known.values.map(\.number)).count == 6)
    #expect(known.values.allSatisfy { $0.number < 0 })
    #expect(
      known["b1"]?.source == 1 && known["c1"]?.source == 2, "a condition belongs to the file that creates it")
    for source in order {
      for (sentence, function) in conditions(try other.load(source).value) {
        #expect(known[sentence] == function, "\(sentence)")
      }
    }
    // The other machine has loaded every file that the files of `order` use.
    var batch = batch(
      facts([], written: false), ["a1", "b1", "c1"].map { [LuaGuard(known[$0] ?? known["a1"]!)] })
    if order.contains(0) {
      let report = try other.run(&batch)
      #expect((0..<3).map { report.verdict($0) } == [.notHeld, .held, .notHeld])
    }
  }

  @Test func aNumberWithoutAConditionIsAnError() throws {
    let machine = try machine()
    _ = try machine.load(2)
    for number in [-1, -65_537, Int32.min + 1, -999_999] as [Int32] {
      let absent = LuaFunction(number: number, source: 0, line: 1, lastLine: 1, parameterCount: 1)
      var batch = batch(facts([]), guard: absent)
      let error = try #require(throws: LuaError.self) { try machine.run(&batch) }
      #expect(error.kind == .badValue && error.message.contains("there is no condition"), "\(error)")
    }
  }

  /// 3000 records, each asked by two calls; the answers are 6000, and the instructions are bounded.
  @Test func thousandsOfRecordsStayWithinTheLimits() throws {
    let machine = try LuaSandboxTests.machine(
      """
      local paid = condition("paid", function(case, held) return held.status == "paid" end)
      local late = condition("late", function(case, held) return paid(case, held) and held.due < case.today end)
      return { paid, late }
      """)
    let functions = try #require(table(try machine.load(0).value)).list.compactMap { function($0) }
    var batch = batch(facts(Array(repeating: 1, count: 3000)), [])
    (batch.recordType, batch.records) = (1, (0..<3000).map { UInt32(4 + $0 * 2) })
    for function in functions {
      let call = LuaCall(guards: batch.guards.add([LuaGuard(function)]))
      for record in 0..<3000 { batch.add(call.withRecord(record)) }
    }
    let report = try machine.run(&batch)
    #expect((0..<3000).allSatisfy { report.verdict($0) == .held && report.verdict(3000 + $0) == .notHeld })
    #expect(report.reads(5999) == [1, 4, 5])
    #expect(machine.usage.instructions < 10_000_000, "\(machine.usage.instructions)")

    let few = ExecutionLimits(instructions: 20_000, bytes: 64 << 20, time: .seconds(20))
    let error = try #require(throws: LuaError.self) { try machine.run(&batch, limits: few) }
    #expect(error.kind == .instructionLimit)
  }

  @Test func aFileMayCreateManyConditionsAndNoMore() throws {
    func load(_ count: Int) throws -> (value: LuaValue, problems: [LuaMachine.Problem]) {
      try LuaSandboxTests.machine(
        "local t for i = 1, \(count) do t = condition('c' .. i, type) end return { t }"
      ).load(0, limits: ExecutionLimits(instructions: 1 << 40, bytes: 1 << 30, time: .seconds(60)))
    }
    #expect(try load(65_535).problems.isEmpty)
    let error = try #require(throws: LuaError.self) { try load(65_536) }
    #expect(error.message.contains("creates more than 65535 conditions"), "\(error.message)")
  }
}
