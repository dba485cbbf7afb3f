import Foundation
import Seloste
import Synchronization

/// Measures two passes over the cases, as the comparison requires: throughput, then the time of each decision.
struct Measurement {
  enum Mode: String {
    /// Decides prepared cases.
    case decide
    /// Prepares and decides typed values.
    case typed
    /// Reads, prepares and decides lines of JSON.
    case parse
  }

  struct Part: Sendable {
    var count = 0
    var wall = 0.0
    var cpu = 0.0
    var outcomes: [String: Int] = [:]
    var nanoseconds: [UInt32] = []
  }

  /// The number of cases in memory at a time.
  static let batch = 1000

  let policy: Policy
  let mode: Mode
  let cases: [CommonCase]
  /// How often each batch is decided; more than once reduces the share of preparation in a profile.
  var repetitions = 1

  func run(threads: Int) -> String {
    let parts = onThreads(threads) { number in
      _ = try pass(cases.prefix(5000), first: 0, step: 1, eachTimed: false)  // to warm up
      var part = try pass(cases[...], first: number, step: threads, eachTimed: false)
      if threads == 1 {
        part.nanoseconds = try pass(cases[...], first: 0, step: 1, eachTimed: true).nanoseconds.sorted()
      }
      return part
    }
    return report(parts)
  }

  private func pass(_ cases: ArraySlice<CommonCase>, first: Int, step: Int, eachTimed: Bool) throws -> Part {
    var part = Part()
    var reader = CaseReader(name: "cases")
    for start in stride(from: first * Self.batch, to: cases.count, by: step * Self.batch) {
      let batch = Array(cases[start..<min(start + Self.batch, cases.count)])
      let typed = mode == .parse ? [] : try batch.map { try facts($0) }
      let held = mode == .decide ? try typed.map { try policy.prepared($0) } : []
      var outcomes: [String] = []
      outcomes.reserveCapacity(batch.count)
      let wall = Self.now(CLOCK_MONOTONIC)
      let cpu = Self.now(CLOCK_THREAD_CPUTIME_ID)
      for _ in 0..<repetitions {
        for index in batch.indices {
          let before = eachTimed ? Self.now(CLOCK_MONOTONIC) : 0
          let answer =
            switch mode {
            case .decide: try policy.decide(held[index], of: batch[index])
            case .typed: try policy.decide(policy.prepared(typed[index]), of: batch[index])
            case .parse: try policy.decide(policy.prepared(reader.read(batch[index].line)), of: batch[index])
            }
          if eachTimed { part.nanoseconds.append(UInt32((Self.now(CLOCK_MONOTONIC) - before) * 1e9)) }
          outcomes.append(answer.outcome)
        }
      }
      part.wall += Self.now(CLOCK_MONOTONIC) - wall
      part.cpu += Self.now(CLOCK_THREAD_CPUTIME_ID) - cpu
      part.count += batch.count * repetitions
      for outcome in outcomes { part.outcomes[outcome, default: 0] += 1 }
    }
    return part
  }

  private func facts(_ source: CommonCase) throws -> CaseFacts {
    try CaseFacts(json: String(decoding: source.line, as: UTF8.self))
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Part) -> [Part] {
    let results = Mutex<[Part]>([])
    let group = DispatchGroup()
    for number in 0..<count {
      group.enter()
      let thread = Thread {
        do {
          let part = try body(number)
          results.withLock { $0.append(part) }
        } catch {
          fatalError("a case is not decided: \(error)")
        }
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
    return results.withLock { $0 }
  }

  private func report(_ parts: [Part]) -> String {
    let count = parts.reduce(0) { $0 + $1.count }
    let wall = parts.map(\.wall).max() ?? 0
    let perSecond = parts.reduce(0) { $0 + Double($1.count) / $1.wall }
    let cpu = parts.reduce(0) { $0 + $1.cpu }
    let times = parts.first?.nanoseconds ?? []
    func quantile(_ share: Double) -> Any {
      times.isEmpty ? NSNull() as Any : Int(times[min(times.count - 1, Int(Double(times.count) * share))])
    }
    var outcomes = ["granted": 0, "partly": 0, "refused": 0, "incomplete": 0]
    for part in parts { outcomes.merge(part.outcomes, uniquingKeysWith: +) }
    let members: [String: Any] = [
      "n": count, "wall_s": wall, "per_s": perSecond, "cpu_s": cpu, "per_cpu_s": Double(count) / cpu,
      "p50_ns": quantile(0.5), "p90_ns": quantile(0.9), "p99_ns": quantile(0.99), "p999_ns": quantile(0.999),
      "max_ns": quantile(1), "outcomes": outcomes,
    ]
    let data = (try? JSONSerialization.data(withJSONObject: members, options: [.sortedKeys])) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
