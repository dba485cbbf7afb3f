import Foundation
import LuaSandbox
import Synchronization
import Testing

/// Random programs: each returns a value or an error of a known kind, the same each time, and leaves the sandbox unchanged.
///
/// `SELOSTE_FUZZ=1000000 swift test -c release --filter FuzzTests` runs that many of each and prints the outcomes.
struct FuzzTests {
  static let count = ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap { UInt64($0) } ?? 1000
  static let limits = ExecutionLimits(instructions: 50_000, bytes: 4 << 20, time: .seconds(10))

  /// A script that fails where a shared part of the sandbox has changed.
  static let canary = #"""
    assert(("a,b"):find(",") == 2 and #"abc" == 3 and ("x"):upper() == "X" and getmetatable("") == false)
    assert(string.format("%d", 3) == "3" and table.concat({ 1, 2 }, "-") == "1-2" and math.pi > 3.14 and type(pairs) == "function")
    assert(tostring(date "2024-02-29" + years(1)) == "2025-02-28" and use("rules/b").six == 6)
    local order = {}
    for key in pairs { b = 1, a = 2, [2] = 3, [1] = 4 } do order[#order + 1] = key end
    assert(order[1] == 1 and order[4] == "b" and next({}) == nil and rawlen({ 1, 2 }) == 2)
    return "as it was"
    """#

  private func description(_ error: LuaError) -> String {
    "\(error.kind) \(error.line ?? 0): \(error.message)"
  }

  private func machine(_ text: String) throws(LuaError) -> LuaMachine {
    var configuration = LuaConfiguration()
    configuration.sources = [
      LuaSource(name: "program", text: text), LuaSource(name: "canary", text: Self.canary),
      LuaSource(name: "rules/b", text: "return { six = 6, list = { 1, 2 } }"),
    ]
    configuration.addWords()
    configuration.types = types
    configuration.codes = ["open", "paid"]
    return try LuaMachine(configuration, limits: Self.limits)
  }

  /// Runs a script in two machines, with the canary after it, and returns its outcome.
  private func run(script: String) throws -> String {
    let answers = try (0..<2).map { _ in
      let machine = try machine(script)
      var answer: String
      do throws(LuaError) {
        answer = "values \(try machine.evaluate(0, limits: Self.limits))"
      } catch {
        answer = description(error)
        if error.isLimit { return answer }
      }
      #expect(try machine.evaluate(1) == [.string("as it was")], "after:\n\(script)")
      return answer
    }
    #expect(answers[0] == answers[1], "not the same twice:\n\(script)")
    return answers[0]
  }

  /// Calls the function of a document three times in one machine and returns its outcome.
  private func run(document: String) throws -> String {
    let machine = try machine(document)
    do throws(LuaError) {
      let loaded = try machine.load(0, limits: Self.limits)
      guard loaded.problems.isEmpty else { return "problem \(loaded.problems[0].kind)" }
      let item = table(loaded.value)?.list.first
      guard let function = function(item) else { return "no function" }
      let isCondition = function.number < 0
      var answers: [String] = []
      for _ in 0..<3 {
        var batch = batch(
          facts([0, nil], written: true), guard: isCondition ? function : nil,
          output: isCondition ? nil : function)
        do throws(LuaError) {
          let report = try machine.run(&batch, limits: Self.limits)
          answers.append(isCondition ? "\(report.verdict(0)) \(report.reads(0))" : "\(report.output(0, 0))")
        } catch {
          answers.append(description(error))
          if error.isLimit { break }
        }
      }
      #expect(Set(answers).count == 1, "\(answers) in turn:\n\(document)")
      return answers[0]
    } catch {
      return description(error)
    }
  }

  private func run(_ kind: String, _ one: @Sendable (UInt64) throws -> String) async throws {
    let outcomes = Mutex<[Substring: Int]>([:])
    let slowest = Mutex<(Duration, UInt64)>((.zero, 0))
    DispatchQueue.concurrentPerform(iterations: Int(min(Self.count, 64))) { part in
      for seed in stride(from: UInt64(part), to: Self.count, by: 64) {
        var answer = ""
        let time = ContinuousClock().measure {
          do { answer = try one(seed) } catch { Issue.record("seed \(seed): \(error)") }
        }
        let kind = answer.prefix { $0.isLetter }
        outcomes.withLock { $0[kind, default: 0] += 1 }
        slowest.withLock { if time > $0.0 { $0 = (time, seed) } }
      }
    }
    let kinds = outcomes.withLock { $0 }
    #expect(kinds.values.reduce(0, +) == Int(Self.count))
    #expect(kinds.count > 4, "too few kinds: \(kinds)")
    if Self.count > 10_000 {
      let (time, seed) = slowest.withLock { $0 }
      print(
        "\(kind):",
        kinds.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
        "- slowest \(time), seed \(seed)")
    }
  }

  @Test func scriptsReturnAValueOrAKnownKindOfError() async throws {
    try await run("scripts") { seed in
      var generator = ProgramGenerator(seed: seed)
      return try run(script: generator.script())
    }
  }

  @Test func documentsReturnTheSameEachTime() async throws {
    try await run("documents") { seed in
      var generator = ProgramGenerator(seed: seed &+ 1 << 40)
      return try run(document: generator.document())
    }
  }
}
