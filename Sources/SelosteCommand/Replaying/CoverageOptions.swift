internal import ArgumentParser
internal import RuleEngine
internal import RuleTesting
internal import SourceText

/// What a replay tells of what its cases covered, and what it asks of that.
struct CoverageOptions: ParsableArguments {
  @Flag(
    help:
      "Tell what the cases covered: requests, outcomes, reasons, duties, statements of the notices, rules.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Exit with 3 where less is covered, in percent: rules=100,statements=90; also requests, reasons, obligations, outcomes.",
      valueName: "gates"),
    transform: { try argument($0, CoverageGate.init) })
  var coverageGate: CoverageGate?

  @Option(help: ArgumentHelp("Write the coverage of the Lua files to this file as LCOV.", valueName: "file"))
  var lcov: String?

  /// Whether any of it was asked for.
  var isWanted: Bool { coverage || coverageGate != nil || lcov != nil }

  /// Opens the file of the lines' coverage, where one is wanted.
  func file() throws(Diagnostic) -> OutputFile? {
    try lcov.map { (path) throws(Diagnostic) in try OutputFile(path) }
  }

  /// Tells what was covered, to people and to the file.
  func tell(
    _ covered: RuleCoverage, _ engine: RuleEngine, file: OutputFile?, onStandardOutput: Bool
  ) throws(Diagnostic) {
    if let file {
      try file.write(LCOVText(covered, engine: engine).text)
      try file.finish()
    }
    guard coverage else { return }
    let text = CoverageText(covered, engine: engine, style: TextStyle(coloured: Terminal.colours))
    let lines = text.lines.map { $0 + "\n" }.joined()
    // Standard output belongs to the report where that is for machines.
    if onStandardOutput { Terminal.write("\n" + lines) } else { Terminal.writeError(lines) }
  }

  /// Tells each gate that is not met.
  func meetsGate(_ covered: RuleCoverage, _ engine: RuleEngine) -> Bool {
    let failed = coverageGate?.failures(CoverageSum(covered, engine: engine)) ?? []
    for failure in failed { Terminal.writeError("coverage below the gate: \(failure)\n") }
    return failed.isEmpty
  }
}
