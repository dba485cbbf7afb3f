import RuleCompiler

extension RuleEngine {
  /// The number of times that each line with code ran, by file: once for each register that loaded it, and once for
  /// each time in a decision.
  ///
  /// Every register loads the laws.
  /// - Parameter names: The registers to count.
  /// - Returns: The files that these registers read; empty for an engine that does not measure lines.
  package func lineCoverage(of names: [String]) -> [(file: String, hits: [(line: Int, count: Int)])] {
    scripts.indices.compactMap { source in
      var sum: [Int: Int] = [:]
      for register in names.compactMap({ register(named: $0) }) {
        sum.merge(register.workers.lines.hits(of: source)) { $0 + $1 }
      }
      guard !sum.isEmpty else { return nil }
      return (scripts[source].name, sum.sorted { $0.key < $1.key }.map { (line: $0.key, count: $0.value) })
    }
  }
}
