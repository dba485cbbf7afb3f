import Concurrency
import Seloste
import Testing

/// Host functions: their results, arguments, errors and costs.
struct HostFunctionTests {
  private func engine(
    _ condition: String, _ functions: HostFunction...
  ) throws(DiagnosticList) -> RuleEngine {
    try RuleEngine(files: register(condition), providing: functions)
  }

  private static let isGood = HostFunction("credit_is_good") {
    (kind: String, day: CalendarDate?) -> Fact<Bool> in
    day == nil ? .unstated : .value(kind == "natural_person")
  }

  @Test func resultDecidesAndIsInTheEvidence() throws {
    let engine = try engine("credit_is_good(case.subject.kind, case.today)", Self.isGood)
    let decision = try engine.decide(erasure(), evidence: true)
    #expect(decision.outcome == .granted)
    let reads = decision.evidence?.first { $0.rule.hasSuffix("goes") }?.reads ?? []
    #expect(reads.contains("credit_is_good()"))
    #expect(reads.contains("subject.kind"))
  }

  @Test func unstatedResultNeedsMoreInformation() throws {
    let engine = try engine("not credit_is_good('x', nil)", Self.isGood)
    let decision = try engine.decide(erasure())
    #expect(decision.outcome == .needsMoreInformation)
    #expect(decision.missing.map(\.fact) == ["credit_is_good()"])
  }

  @Test func errorOfTheFunctionEndsTheDecision() throws {
    struct Down: Error, CustomStringConvertible { let description = "the register is down" }
    for caught in [
      "pcall(ask) or true", "not (pcall(ask))", "xpcall(ask, function() return true end) ~= nil",
    ] {
      let engine = try engine(caught, HostFunction("ask") { () throws -> Fact<Bool> in throw Down() })
      #expect(throws: Diagnostic.self, "a script cannot catch it: \(caught)") { try engine.decide(erasure()) }
    }
    let honest = try self.engine("ask()", HostFunction("ask") { () throws -> Fact<Bool> in throw Down() })
    let error = try #require(throws: Diagnostic.self) { try honest.decide(erasure()) }
    #expect(error.message.contains("`ask` failed: the register is down"))
    #expect(error.location?.line == 6)
  }

  @Test func unstatedCannotBeCaught() throws {
    let engine = try engine("not pcall(ask)", HostFunction("ask") { Fact<Bool>.unstated })
    #expect(try engine.decide(erasure()).outcome == .needsMoreInformation)
  }

  @Test(arguments: [
    ("ask(1)", "takes a string as argument 1, got a number"), ("ask('a', 'b')", "takes 1 arguments, got 2"),
    ("ask()", "takes 1 arguments, got 0"),
    ("ask(nil)", "argument 1 of `ask`: found nothing, expected a value"),
  ])
  func undeclaredUseIsRejected(_ condition: String, message: String) throws {
    let engine = try engine(
      condition, HostFunction("ask") { (_: String) -> Fact<Bool> in true })
    let error = try #require(throws: Diagnostic.self) { try engine.decide(erasure()) }
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func everyValueTypeRoundTrips() throws {
    let echo = HostFunction("echo", cost: 1) {
      (text: String, count: Int, day: CalendarDate, flag: Bool?) -> Fact<String> in
      #expect(text == "ä €" && count == -7 && day == CalendarDate("2024-02-29") && flag == nil)
      return "ö\u{0}ü"
    }
    let count = HostFunction("count") { Fact<Int>.value(.max) }
    let day = HostFunction("day") { Fact(CalendarDate("1899-12-31")) }
    let none = HostFunction("none") { Fact<CalendarDate>.nothing }
    let condition = #"""
      echo("ä €", -7, date "2024-02-29", nil) == "ö\0ü" and count() == math.maxinteger and day() == date "1899-12-31" and none() == nil
      """#
    let engine = try engine(condition, echo, count, day, none)
    #expect(try engine.decide(erasure()).outcome == .granted)
  }

  @Test func sameArgumentsAreCalledOncePerDecision() throws {
    let calls = Locked(0)
    let ask = HostFunction("ask") { (_: Int) -> Fact<Int> in
      calls.withLock {
        $0 += 1
        return .value($0)
      }
    }
    let engine = try engine("ask(1) == ask(1) and ask(2) ~= ask(1)", ask)
    #expect(try engine.decide(erasure()).outcome == .granted)
    #expect(calls.withLock { $0 } == 2)
    _ = try engine.decide(erasure())
    #expect(calls.withLock { $0 } == 4, "another decision calls again")
  }

  @Test func callsCountAsInstructions() throws {
    let ask = HostFunction("ask", cost: 6_000_000) { Fact<Bool>.value(true) }
    #expect(try engine("ask()", ask).decide(erasure()).outcome == .granted)
    let error = try #require(throws: Diagnostic.self) { try engine("ask() and ask()", ask).decide(erasure()) }
    #expect(error.kind == .instructionLimit)
  }

  @Test func callWhileLoadingIsRejected() throws {
    let files = ["a/b.lua": "local x = ask()\n" + (register("x")["a/b.lua"] ?? "")]
    let error = try #require(throws: DiagnosticList.self) {
      try RuleEngine(
        files: files, providing: [HostFunction("ask") { Fact<Bool>.value(true) }])
    }
    #expect(error.diagnostics[0].message.contains("not while its file loads"))
  }

  @Test(arguments: [
    "date", "erasure", "condition", "any_of", "everything", "says", "end", "nil", "1x", "a-b", "", "string",
  ])
  func invalidOrReservedNameIsRejected(_ name: String) throws {
    #expect(throws: DiagnosticList.self) {
      try RuleEngine(
        files: register("true"), providing: [HostFunction(name) { Fact<Bool>.nothing }])
    }
  }

  @Test func distinctBytesAreDistinctArguments() throws {
    let size = HostFunction("size") { (text: String) -> Fact<Int> in .value(text.utf8.count) }
    let engine = try engine(#"size("\u{e9}") == 2 and size("e\u{301}") == 3"#, size)
    #expect(try engine.decide(erasure()).outcome == .granted)
    let bytes = try self.engine(#"size("a\xff") == 1"#, size)
    let error = try #require(throws: Diagnostic.self) { try bytes.decide(erasure()) }
    #expect(error.message.contains("not UTF-8"))
  }

  @Test func retriedDecisionKeepsItsResults() throws {
    let calls = Locked(0)
    let ask = HostFunction("ask") { () -> Fact<Int> in
      calls.withLock {
        $0 += 1
        return .value($0)
      }
    }
    // The decision exceeds its memory and is repeated with the results of its first calls.
    let engine = try engine(
      "(function() local n = ask() if n == 1 then local s = ('x'):rep(1 << 30) end return n == 2 end)()", ask)
    #expect(throws: Diagnostic.self) { try engine.decide(erasure()) }
    #expect(calls.withLock { $0 } == 1)
  }

  @Test func duplicateNameIsRejected() throws {
    let one = HostFunction("ask") { Fact<Bool>.value(true) }
    #expect(throws: DiagnosticList.self) { try RuleEngine(files: register("ask()"), providing: [one, one]) }
  }

  @Test func maximumCostExceedsTheInstructionLimit() throws {
    let ask = HostFunction("ask", cost: .max) { Fact<Bool>.value(true) }
    let error = try #require(throws: Diagnostic.self) { try engine("ask()", ask).decide(erasure()) }
    #expect(error.kind == .instructionLimit)
  }
}
