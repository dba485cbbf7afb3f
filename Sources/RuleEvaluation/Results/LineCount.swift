internal import Concurrency
internal import LuaSandbox
internal import RuleCompiler

/// The machines of a register that count lines and operands, including those that were dropped.
final class LineCount: Sendable {
  private let machines = Locked<[LuaMachine]>([])
  private let isCounting: Bool

  init(_ factory: MachineFactory) { isCounting = factory.configuration.countsLines }

  func begin(with machine: LuaMachine) {
    if isCounting { machines.withLock { $0.append(machine) } }
  }

  /// All of them.
  var all: [LuaMachine] { machines.withLock { $0 } }

  /// How many times each line of a source with code ran for this register.
  ///
  /// Loading counts once, however many machines loaded the source.
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
