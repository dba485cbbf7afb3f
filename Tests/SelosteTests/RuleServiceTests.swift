import Concurrency
import Foundation
import Logging
import Seloste
import Testing

/// Reloads, cancellation and the log of `RuleService`.
struct RuleServiceTests {
  @Test func reloadReplacesAllRulesOrNone() throws {
    let condition = Locked("true")
    let log = Log()
    let service = try RuleService(logger: log.logger) { () throws(DiagnosticList) in
      try RuleEngine(files: register(condition.withLock { $0 }))
    }
    #expect(try service.decide(erasure()).outcome == .granted)
    condition.withLock { $0 = "false" }
    #expect(try service.decide(erasure()).outcome == .granted, "before the reload")
    try service.reload()
    #expect(try service.decide(erasure()).outcome == .refused)
    condition.withLock { $0 = "= broken" }
    let problems = try #require(throws: DiagnosticList.self) { try service.reload() }
    #expect(problems.diagnostics.map(\.kind) == [.syntax])
    #expect(try service.decide(erasure()).outcome == .refused, "the previous rules")
    #expect(log.text.contains("error rules not loaded at=rules/a/b.lua:6:106 kind=syntax"), "\(log.text)")
  }

  @Test func logContainsNoPersonalData() throws {
    let log = Log()
    let service = try RuleService(logger: log.logger) { () throws(DiagnosticList) in
      try RuleEngine(files: register("error('about ' .. case.subject.kind)"))
    }
    #expect(throws: Diagnostic.self) { try service.decide(erasure(by: "010101-123N")) }
    #expect(log.text.contains("error not decided at=rules/a/b.lua:6"))
    #expect(!log.text.contains("010101") && !log.text.contains("natural_person"), "\(log.text)")
    let fine = try RuleService(logger: log.logger) { () throws(DiagnosticList) in
      try RuleEngine(files: register("true"))
    }
    _ = try fine.decide(erasure(by: "010101-123N"))
    #expect(
      log.text.contains(
        "debug decided outcome=granted reasons=erasure_on_request register=a/b request=erasure"))
    #expect(!log.text.contains("010101"))
  }

  @Test func cancelledTaskStopsItsDecision() async throws {
    let engine = try RuleEngine(
      files: register("(function() while true do end end)()"),
      deciding: RuleEngine.Limits(instructions: .max, bytes: 64 << 20, time: .seconds(600)))
    let service = try RuleService { () throws(DiagnosticList) in engine }
    let task = Task { try await service.decide(erasure()) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    let error = await #expect(throws: Diagnostic.self) { try await task.value }
    #expect(error?.kind == .interrupted)
  }

  @Test func cancelledTaskDoesNotStopOthers() async throws {
    let shared = Interruption()
    var limits = RuleEngine.Limits.deciding
    limits.interruption = shared
    let bound = limits
    let service = try RuleService { () throws(DiagnosticList) in
      try RuleEngine(files: register("true"), deciding: bound)
    }
    let first = Task { try await service.decide(erasure(), limits: bound) }
    first.cancel()
    _ = try? await first.value
    #expect(try await service.decide(erasure(), limits: bound).outcome == .granted)
    shared.isRaised = true
    let error = await #expect(throws: Diagnostic.self) { try await service.decide(erasure()) }
    #expect(error?.kind == .interrupted, "the engine's limits apply to tasks too")
  }

  @Test func slowReloadDoesNotRestoreOldRules() async throws {
    let order = Shared(0)
    let service = try RuleService { () throws(DiagnosticList) in
      order.change { $0 += 1 }
      let turn = order.value
      if turn == 2 { Thread.sleep(forTimeInterval: 0.3) }
      return try RuleEngine(files: register(turn == 3 ? "true" : "false"))
    }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { _ = try? service.reload() }
      group.addTask {
        try? await Task.sleep(for: .milliseconds(100))
        _ = try? service.reload()
      }
    }
    #expect(try await service.decide(erasure()).outcome == .granted)
  }

  /// Eight threads decide while another reloads: each decision uses one of the two rule sets.
  ///
  /// Runs for `SELOSTE_STRESS` seconds, by default one.
  @Test func decisionsDuringReloadsUseOneRuleSet() async throws {
    let seconds = Double(ProcessInfo.processInfo.environment["SELOSTE_STRESS"] ?? "1") ?? 1
    let isSecond = Shared(false)
    let service = try RuleService(logger: Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() }) {
      () throws(DiagnosticList) in
      // Condition and code change together.
      let second = isSecond.value
      return try RuleEngine(
        files: register(
          second ? "case.subject.kind == 'natural_person'" : "true",
          code: second ? "no_longer_necessary" : "erasure_on_request"))
    }
    let first = try await service.decide(erasure(), evidence: true)
    isSecond.change { $0 = true }
    try service.reload()
    let second = try await service.decide(erasure(), evidence: true)
    #expect(first != second)
    let end = Date().addingTimeInterval(seconds)
    let decided = Shared(0)
    let wrong = Shared(0)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          repeat {  // at least once, even if other tests are busy
            let decision = try? await service.decide(erasure(), evidence: true)
            if decision != first && decision != second { wrong.change { $0 += 1 } }
            decided.change { $0 += 1 }
            await Task.yield()
          } while Date() < end
        }
      }
      group.addTask {
        while Date() < end {
          isSecond.change { $0.toggle() }
          _ = try? service.reload()
          await Task.yield()
        }
      }
    }
    print("decided \(decided.value) times, \(wrong.value) wrong")
    #expect(wrong.value == 0)
    #expect(decided.value >= 8)
  }
}
