import RuleCompiler

extension RuleEngine {
  /// The number of times that each line with code ran, by file: once for each register that loaded it, and once for
  /// each time in a decision.
  ///
  /// Every register loads the laws.
  /// - Parameter names: The registers to count.
  /// - Returns: The files that these registers read; empty for an engine that does not measure lines.
  package func lineCoverage(of names: [String]) -> [(file: String, hits: [(line: Int, count: Int)])] {
    var sums: [String: [Int: Int]] = [:]
    var files: [String] = []
    for register in names.compactMap({ loadedRegister(named: $0) }) {
      for (number, script) in register.compiled.scripts.enumerated() {
        let hits = register.workers.lines.hits(of: number)
        if hits.isEmpty { continue }
        if sums[script.name] == nil { files.append(script.name) }
        sums[script.name, default: [:]].merge(hits) { $0 + $1 }
      }
    }
    return files.sorted().map { file in
      (file, (sums[file] ?? [:]).sorted { $0.key < $1.key }.map { (line: $0.key, count: $0.value) })
    }
  }
}
