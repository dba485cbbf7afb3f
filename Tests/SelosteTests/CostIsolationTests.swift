import Foundation
import Seloste
import Testing

/// What organisations cost that are slow, broken again and again, or invented.
struct CostIsolationTests {
  private static let slow = "while true do end"

  private func outcome(_ register: String, _ engine: RuleEngine) throws -> Outcome {
    try engine.decide(IsolationTests.erasure(register)).outcome
  }

  /// One organisation compiles for a minute; everybody else is answered meanwhile.
  @Test(.timeLimit(.minutes(20))) func nobodyWaitsForASlowOrganisation() async throws {
    var files = IsolationTests.files(["a", "b"])
    files["slow/r.lua"] = Self.slow
    let folder = try TemporaryFolder(files)
    let interruption = Interruption()
    var limits = RuleEngine.Limits(instructions: .max, bytes: 64 << 20, time: .seconds(600))
    limits.interruption = interruption
    let engine = try RuleEngine(opening: folder.path, loading: limits)
    let hasEnded = Shared(false)
    let thread = Thread {
      _ = try? self.outcome("slow/r", engine)
      hasEnded.change { $0 = true }
    }
    thread.start()
    try await Task.sleep(for: .milliseconds(200))
    #expect(try outcome("a/r", engine) == .granted)
    #expect(throws: Diagnostic.self) { try outcome("nobody/r", engine) }
    #expect(engine.faults.isEmpty && engine.registerNames == ["a/r", "b/r", "slow/r"])
    #expect(engine.loadedRegisterNames == ["a/r"])
    #expect(try outcome("b/r", engine) == .granted)
    #expect(!hasEnded.value, "it still compiles")
    interruption.isRaised = true
    while !hasEnded.value { try await Task.sleep(for: .milliseconds(10)) }
    #expect(engine.faults.map(\.organisation) == ["slow"])
  }

  /// Organisations that break one after the other keep their own rules and not the whole engine of each reload.
  @Test func keptRulesHoldNoEngine() throws {
    let folder = try TemporaryFolder(IsolationTests.files(["a", "b", "c"]))
    let root = folder.path
    let service = try RuleService { () throws(DiagnosticList) in try RuleEngine(opening: root) }
    let engines = [WeakEngine(service.current)]
    try folder.write("return {", to: "a/r.lua")
    #expect(try service.reload().map(\.organisation) == ["a"])
    let more = [WeakEngine(service.current)]
    try folder.write("return {", to: "b/r.lua")
    #expect(try service.reload().map(\.organisation) == ["a", "b"])
    #expect((engines + more).allSatisfy { $0.engine == nil })
    for name in ["a", "b", "c"] {
      #expect(try service.decide(IsolationTests.erasure("\(name)/r")).outcome == .granted)
    }
    #expect(throws: Diagnostic.self) { try service.decide(IsolationTests.erasure("d/r")) }
  }

  private struct WeakEngine {
    weak var engine: RuleEngine?
    init(_ engine: RuleEngine) { self.engine = engine }
  }

  /// A new organisation that is broken answers with its problem, also where an older engine never knew it.
  @Test func brokenNewOrganisationAnswersWithItsProblem() throws {
    let folder = try TemporaryFolder(IsolationTests.files(["a"]))
    let root = folder.path
    let service = try RuleService { () throws(DiagnosticList) in try RuleEngine(opening: root) }
    try folder.write("return {", to: "b/r.lua")
    #expect(try service.reload().map(\.organisation) == ["b"])
    let problem = #expect(throws: Diagnostic.self) { try service.decide(IsolationTests.erasure("b/r")) }
    #expect(problem?.kind == .syntax)
  }

  /// A folder that cannot be read is not gone: here its only file became a link that leads nowhere.
  @Test func unreadableFolderKeepsItsRules() throws {
    let folder = try TemporaryFolder(IsolationTests.files(["a"]))
    let root = folder.path
    let service = try RuleService { () throws(DiagnosticList) in try RuleEngine(opening: root) }
    try folder.move("a", to: ".a")
    try folder.link("a", to: "missing")
    #expect(try service.reload().map(\.organisation) == ["a"])
    #expect(try service.decide(IsolationTests.erasure("a/r")).outcome == .granted)
  }
}
