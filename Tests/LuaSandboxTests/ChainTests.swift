import Foundation
import LuaSandbox
import Synchronization
import Testing

/// Long chains of steps, whose errors Lua words by walking back along them: on stacks of every size, once and again and again
/// within `pcall`, none ends the process, and none is late.
///
/// `SELOSTE_FUZZ=100000 swift test -c release --filter ChainTests` tries that many on each stack and prints what came of them.
struct ChainTests {
  static let count = ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap { UInt64($0) } ?? 1000
  static let stacks = [256, 512, 1024, 2048, 8192]  // KiB

  private struct Outcome {
    var kinds: [LuaError.Kind: Int] = [:]
    /// The seconds of its thread that a run took beyond half a second, which is the limit of those without end.
    var latest: (seconds: Double, seed: UInt64) = (-1, 0)
    var problems: [String] = []
  }

  /// The seconds that this thread has computed: another's share of the processor is nobody's delay.
  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func run(_ seed: UInt64, into outcome: inout Outcome) {
    let again = seed % 2 == 1
    var generator = ChainGenerator(seed: seed)
    let script = generator.script(again: again)
    let limits = LuaLimits(
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

  @Test(arguments: stacks) func errorAtTheEndOfAChainIsWorded(_ kibibytes: Int) async {
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
    let (refused, worded) = (outcome.kinds[.forbidden] ?? 0, outcome.kinds[.runtime] ?? 0)
    #expect(refused > Self.count / 10 && worded > Self.count / 10, "some of each: \(outcome.kinds)")
    if Self.count > 10_000 { print("\(kibibytes) KiB: \(outcome.kinds), latest \(outcome.latest)") }
  }
}
