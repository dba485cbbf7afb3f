import LuaSandbox
import Testing

/// Conditions: each is asked once a batch, or once a record, however many calls and other conditions ask it.
struct ConditionTests {
  /// Returns the functions of the conditions and functions that a file returns in a list, and their machine.
  private func load(_ text: String) throws -> (machine: LuaMachine, functions: [LuaFunction]) {
    let machine = try machine(text)
    let loaded = try machine.load(0)
    try #require(loaded.problems.isEmpty, "\(loaded.problems)")
    return (machine, try #require(table(loaded.value)).list.compactMap { function($0) })
  }

  private func loop(_ steps: Int) -> String { "for i = 1, \(steps) do end" }

  @Test func isAskedOnceABatch() throws {
    let (machine, functions) = try load(
      "return { condition('open', function(case) \(loop(10_000)) return case.written end) }")
    var many = batch(facts([], written: true), (0..<100).map { _ in [LuaGuard(functions[0])] })
    for _ in 0..<2 {
      let report = try machine.run(&many)
      #expect((0..<100).allSatisfy { report.verdict($0) == .held && report.reads($0) == [0] })
      #expect(report.instructions(0) > 10_000 && (1..<100).allSatisfy { report.instructions($0) < 50 })
      #expect(Set((0..<100).flatMap { report.askedGuards($0) }) == [0], "every call has the same answer")
    }
    var other = batch(facts([], written: false), [[LuaGuard(functions[0])]])
    #expect(try machine.run(&other).verdict(0) == .notHeld, "the next batch asks again")
  }

  /// The invoices are the records of the batch.
  @Test func withTwoParametersIsAskedOnceARecord() throws {
    let (machine, functions) = try load(
      """
      local paid = condition("paid", function(case, held) \(loop(1000)) return held.status == "paid" end)
      return { paid, condition("asks", function(case, held) return paid(case, held) end),
        condition("case only", function(case) \(loop(1000)) return case.written end) }
      """)
    var batch = batch(facts([0, 1, nil], written: true), [])
    (batch.recordType, batch.records) = (1, [4, 6, 8])
    for guards in [[LuaGuard(functions[0])], [LuaGuard(functions[1]), LuaGuard(functions[2])]] {
      let call = LuaCall(guards: batch.guards.add(guards))
      for record in [0, 1, 2, 0, 1, 2] { batch.add(call.withRecord(record)) }
    }
    let report = try machine.run(&batch)
    let verdicts: [LuaReport.Verdict] = [.notHeld, .held, .undecided]
    for call in 0..<12 { #expect(report.verdict(call) == verdicts[call % 3], "call \(call)") }
    #expect(report.missing(2) == .init(identifier: 4, cell: 8) && report.missing(8) == report.missing(2))
    let costly = (0..<12).filter { report.instructions($0) > 1000 }
    // The third is asked for the first record that needs it: the second one.
    #expect(costly == [0, 1, 2, 7], "three records, and one case")
    #expect(report.reads(6) == [4], "what the condition that it asks read")
  }

  @Test func anotherConditionGetsTheSameAnswerAndItsReads() throws {
    let (machine, functions) = try load(
      """
      local open = condition("open", function(case) \(loop(5000)) return case.written and case.today ~= nil end)
      local both = condition("both", function(case) return open(case) and open(case) end)
      return { both, open, function(case) return not open(case) end }
      """)
    var batch = batch(facts([], written: true), functions.map { [LuaGuard($0)] })
    let report = try machine.run(&batch)
    #expect((0..<3).map { report.reads($0) } == [[0, 1], [0, 1], [0, 1]], "reads count for those who ask")
    #expect(report.verdict(0) == .held && report.verdict(1) == .held && report.verdict(2) == .notHeld)
    #expect(report.instructions(0) > 5000 && report.instructions(1) < 50 && report.instructions(2) < 100)
    #expect(report.answer(report.askedGuards(0)[0]).instructions > 5000, "with those that it asked first")
  }

  @Test(arguments: [
    "return open(case)", "return not open(case)", "local ok, yes = pcall(open, case) return ok and yes",
    "return pcall(open, case) or true", "local yes = select(2, pcall(open, case)) return false",
    "return xpcall(open, function() return true end, case)", "return true or open(case)",
  ])
  func undecidedInsideIsUndecidedForTheCaller(_ body: String) throws {
    let (machine, functions) = try load(
      """
      local open = condition("open", function(case) return case.written end)
      local function ask(case) \(body) end
      return { condition("asks", ask), ask, condition("asks that", function(case) return ask(case) end), open }
      """)
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
      var batch = batch(facts([]), order.map { [LuaGuard(functions[$0])] })
      let report = try machine.run(&batch)
      for call in 0..<4 {
        let asks = !body.contains("true or") || order[call] == 3
        #expect(report.verdict(call) == (asks ? .undecided : .held), "\(order)")
        if asks {
          #expect(report.missing(call) == .init(identifier: 0, cell: 0) && report.reads(call) == [0])
        }
      }
    }
  }

  @Test func guardsStopAtTheFirstThatDecides() throws {
    let (machine, functions) = try load(
      """
      return { condition("open", function(case) return case.written end), function() return false end,
        condition("costly", function() \(loop(5000)) return true end), function() return true end }
      """)
    func verdict(_ order: [Int], expecting: [LuaGuard.Expectation]) throws -> (LuaReport.Verdict, Int) {
      let guards = zip(order, expecting).map { LuaGuard(functions[$0], expected: $1) }
      var batch = batch(facts([]), [guards])
      let report = try machine.run(&batch)
      return (report.verdict(0), report.askedGuards(0).count)
    }
    #expect(
      try verdict([0, 1, 2], expecting: [.yes, .yes, .yes]) == (.notHeld, 2), "a no beats an undecided")
    #expect(try verdict([1, 0, 2], expecting: [.yes, .yes, .yes]) == (.notHeld, 1))
    #expect(try verdict([0, 3, 2], expecting: [.yes, .yes, .yes]) == (.undecided, 3))
    #expect(try verdict([0, 3, 2], expecting: [.no, .no, .yes]) == (.notHeld, 2))
    #expect(try verdict([1, 2, 3], expecting: [.no, .yes, .yes]) == (.held, 3))
    #expect(try verdict([3, 1, 2], expecting: [.notAll, .notAll, .notAll]) == (.held, 2), "one answers no")
    #expect(
      try verdict([3, 2, 3], expecting: [.notAll, .notAll, .notAll]) == (.notHeld, 3), "all answer yes")
    #expect(try verdict([3, 0, 2], expecting: [.notAll, .notAll, .notAll]) == (.undecided, 3))
    #expect(try verdict([0, 2, 3], expecting: [.yes, .notAll, .notAll]) == (.notHeld, 3))
    #expect(try verdict([0, 2, 1], expecting: [.yes, .notAll, .notAll]) == (.undecided, 3))
  }

  /// `met` of a requirement: the first no decides, and what follows is not asked.
  @Test func outputsAreNotCountedAsGuards() throws {
    let (machine, functions) = try load(
      "return { function() return false end, function() return true end, function(case) return case.written end }"
    )
    var batch = batch(facts([], written: true), [])
    let guards = batch.guards.add([
      LuaGuard(functions[0], expected: .notAll), LuaGuard(functions[1], expected: .notAll),
    ])
    batch.add(LuaCall(guards: guards, functions[2]))
    let report = try machine.run(&batch)
    #expect(report.verdict(0) == .held && report.hasOutput(0))
    #expect(report.askedGuards(0).count == 1 && report.reads(0) == [0], "the reads of the output count")
  }

  /// An error of a condition would be caught or not by which rule asks first.
  @Test(arguments: [
    #"the.a = condition("a", function(case) local ok, v = pcall(the.b, case) return ok and v end)"#,
    #"the.a = condition("a", function(case) local ok = xpcall(the.b, print, case) return ok end)"#,
    #"the.a = condition("a", function(case) return pcall(the.c, case) end)"#,
    #"the.a = condition("a", function(case) return pcall(the.d, case) end)"#,
    #"the.a = condition("a", function(case) return pcall(pcall, the.deep, case) end)"#,
    #"the.a = condition("a", function(case) return pcall(table.unpack, {}, 1, 9999999) end)"#,
  ])
  func errorOfAConditionCannotBeCaught(_ text: String) throws {
    let (machine, functions) = try load(
      """
      local the = {}
      \(text)
      the.b = condition("b", function(case) local ok, v = pcall(the.a, case) return not (ok and v) end)
      the.c = condition("c", function(case) error "no" end)
      the.d = condition("d", function(case) return 1 end)
      local function deep(n) return n == 0 or select(2, pcall(deep, n - 1)) end
      the.deep = condition("deep", function(case) return deep(1000) ~= nil end)
      return { the.a, the.b }
      """)
    for order in [[0, 1], [1, 0]] {
      var batch = batch(facts([]), order.map { [LuaGuard(functions[$0])] })
      #expect(throws: LuaError.self, "\(order)") { try machine.run(&batch) }
    }
  }

  /// How deep conditions ask one another counts with the answers that are known already.
  @Test func nestingIsLimitedInAnyOrder() throws {
    let (machine, functions) = try load(
      """
      local l = { condition("c1", function(case) return true end) }
      for i = 2, 31 do local last = l[i - 1] l[i] = condition("c" .. i, function(case) return last(case) end) end
      return l
      """)
    for order in [[29], [14, 29], [29, 14]] {
      var batch = batch(facts([]), order.map { [LuaGuard(functions[$0])] })
      #expect(try machine.run(&batch).verdict(0) == .held)
    }
    for order in [[30], [14, 30], [30, 14], [29, 30]] {
      var batch = batch(facts([]), order.map { [LuaGuard(functions[$0])] })
      #expect(throws: LuaError.self, "\(order)") { try machine.run(&batch) }
    }
  }
}
