import Foundation
import LuaSandbox
import Synchronization
import Testing

/// Errors at the end of long chains of steps, which Lua follows to name the value: on stacks of every size, once or repeatedly
/// in `pcall`, none ends the process and none exceeds the time limit by much.
///
/// `SELOSTE_FUZZ=100000 swift test -c release --filter ChainTests` tries that many on each stack and prints the outcomes.
struct ChainTests {
  static let count = ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap { UInt64($0) } ?? 1000
  static let stacks = [256, 512, 1024, 2048, 8192]  // KiB

  private struct Outcome {
    var kinds: [LuaError.Kind: Int] = [:]
    /// The processor time of a run beyond half a second, the limit of the endless ones.
    var latest: (seconds: Double, seed: UInt64) = (-1, 0)
    var problems: [String] = []
  }

  /// Returns the processor time of this thread, on which other threads have no influence.
  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func run(_ seed: UInt64, into outcome: inout Outcome) {
    let again = seed % 2 == 1
    var generator = ChainGenerator(seed: seed)
    let script = generator.script(again: again)
    let limits = ExecutionLimits(
      instructions: again ? 30_000 : 10_000_000, bytes: 16 << 20, time: .seconds(again ? 0.5 : 30))
    do throws(LuaError) {
      let machine = try machine(script)
      let start = seconds()
      defer {
        let late = seconds() - start - 0.5
        if late > outcome.latest.seconds { outcome.latest = (late, seed) }
      }
      let values = try machine.evaluate(0, limits: limits)
      outcome.problems.append("seed \(seed) returned \(values)")
    } catch {
      outcome.kinds[error.kind, default: 0] += 1
      if again ? error.kind == .runtime : error.isLimit {
        outcome.problems.append("seed \(seed): \(error.message)")
      }
    }
  }

  @Test(arguments: stacks) func errorAtTheEndOfAChainIsReported(_ kibibytes: Int) async {
    let outcome = await withCheckedContinuation { continuation in
      let thread = Thread {
        var outcome = Outcome()
        for seed in 0..<Self.count { Self.run(seed, into: &outcome) }
        continuation.resume(returning: outcome)
      }
      thread.stackSize = kibibytes << 10
      thread.start()
    }
    #expect(outcome.problems.isEmpty, "\(outcome.problems.prefix(3))")
    #expect(outcome.latest.seconds < 0.5, "seed \(outcome.latest.seed)")
    let (refused, reported) = (outcome.kinds[.forbidden] ?? 0, outcome.kinds[.runtime] ?? 0)
    #expect(refused > Self.count / 10 && reported > Self.count / 10, "too few of one kind: \(outcome.kinds)")
    if Self.count > 10_000 { print("\(kibibytes) KiB: \(outcome.kinds), latest \(outcome.latest)") }
  }
}
