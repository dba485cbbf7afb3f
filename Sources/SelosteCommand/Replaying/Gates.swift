internal import ProblemReports
internal import SourceText

/// Gates that a run misses although every case passes.
enum Gates {
  /// Prints each missed gate.
  static func report(_ missed: [ReportedProblem]) {
    for gate in missed { Terminal.writeError("\(gate.message)\n") }
  }
}
