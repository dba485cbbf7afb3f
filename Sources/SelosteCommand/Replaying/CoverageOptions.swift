internal import ArgumentParser
internal import ProblemReports
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// The coverage that a replay prints and requires.
struct CoverageOptions: ParsableArguments {
  @Flag(
    help:
      "Print the coverage of requests, outcomes, reasons, obligations, statements of notices, rules, law, articles, and operands of conditions."
  )
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Exit with 3 below this coverage in percent: rules=100,statements=90; also law, articles, operands, requests, reasons, obligations, outcomes.",
      valueName: "gates"),
    transform: { try argument($0, CoverageGate.init) })
  var coverageGate: CoverageGate?

  @Option(
    help: ArgumentHelp(
      "A YAML file of operands and rules of law that no case can cover, each with its reason.",
      valueName: "file"))
  var accepted: String?

  @Option(help: ArgumentHelp("Write the coverage of the Lua files to this file as LCOV.", valueName: "file"))
  var lcov: String?

  /// Whether any of the options is given.
  var isWanted: Bool { coverage || coverageGate != nil || lcov != nil }

  /// Whether any of them shows the operands of conditions.
  var countsOperands: Bool { coverage || lcov != nil || coverageGate?.requires(.operands) ?? false }

  /// Opens the LCOV file, if one is given.
  func file() throws(Diagnostic) -> OutputFile? {
    try lcov.map { (path) throws(Diagnostic) in try OutputFile(path) }
  }

  /// Writes the coverage to the terminal and to the LCOV file.
  func write(
    _ covered: RuleCoverage, _ engine: RuleEngine, _ counting: RuleEngine?, file: OutputFile?,
    onStandardOutput: Bool
  ) throws(Diagnostic) {
    let operands = counting?.operandCoverage(of: covered.registers)
    if let file {
      try file.write(LCOVText(covered, engine: engine, operands: operands ?? []).text)
      try file.finish()
    }
    guard coverage else { return }
    let text = CoverageText(
      covered, engine: engine, operands: operands, style: TextStyle(coloured: Terminal.colours))
    let lines = text.lines.map { $0 + "\n" }.joined()
    // A report for programs has standard output for itself.
    if onStandardOutput { Terminal.write("\n" + lines) } else { Terminal.writeError(lines) }
  }

  /// Returns a problem for each kind of coverage below its minimum, and warns of what is accepted in vain.
  func missedGates(
    _ covered: RuleCoverage, _ engine: RuleEngine, _ counting: RuleEngine?
  ) -> [ReportedProblem] {
    guard let coverageGate else { return [] }
    let operands = counting?.operandCoverage(of: covered.registers)
    for unused in covered.unusedAcceptance(operands ?? []) where unused.kind == .rule || operands != nil {
      Terminal.writeError("\(unused.place) accepts what a case covers or no rule has: \(unused.text)\n")
    }
    return coverageGate.failures(CoverageSum(covered, engine: engine, operands: operands)).map {
      .gate("coverage_gate", "coverage below the gate: \($0)")
    }
  }
}
