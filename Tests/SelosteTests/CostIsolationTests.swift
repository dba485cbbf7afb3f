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
  @Test(.timeLimit(.minutes(1))) func nobodyWaitsForASlowOrganisation() async throws {
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
}
