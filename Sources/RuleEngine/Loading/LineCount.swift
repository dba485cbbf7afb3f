internal import Concurrency
internal import LuaSandbox

/// Keeps sight of every machine of a register that counts lines, those that were dropped included.
final class LineCount: Sendable {
  private let machines = Locked<[LuaMachine]>([])
  private let isCounting: Bool

  init(_ recipe: MachineFactory) { isCounting = recipe.configuration.countsLines }

  func begin(with machine: LuaMachine) {
    if isCounting { machines.withLock { $0.append(machine) } }
  }

  /// How often each line of a source that has code ran for this register: once for being loaded, however many of its
  /// machines loaded it.
  func hits(of source: Int) -> [Int: Int] {
    machines.withLock { machines in
      var loaded: Set<Int> = []
      var hits: [Int: Int] = [:]
      for line in machines.flatMap({ $0.lines(of: source) }) {
        hits[line.number, default: 0] += line.hits
        if line.ranAtLoad { loaded.insert(line.number) }
      }
      for number in loaded { hits[number, default: 0] += 1 }
      return hits
    }
  }
}

extension RuleEngine {
  /// How often each line with code ran, by file and line: once for each register that loaded it, and once for each time in
  /// a decision.
  ///
  /// A law is loaded by every register. Of the files that these registers read; empty for an engine that does not count lines.
  public func lineCoverage(of names: [String]) -> [(file: String, hits: [(line: Int, count: Int)])] {
    scripts.indices.compactMap { source in
      var sum: [Int: Int] = [:]
      for register in names.compactMap({ registers[$0] }) {
        sum.merge(register.lines.hits(of: source)) { $0 + $1 }
      }
      guard !sum.isEmpty else { return nil }
      return (scripts[source].name, sum.sorted { $0.key < $1.key }.map { (line: $0.key, count: $0.value) })
    }
  }
}
