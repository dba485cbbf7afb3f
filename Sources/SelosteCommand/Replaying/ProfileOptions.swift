internal import ArgumentParser
internal import ProblemReports
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// The costs that a replay prints and limits.
struct ProfileOptions: ParsableArguments {
  @Flag(help: "Print the cost of each rule, in instructions and time, most expensive first.")
  var profile = false

  @Option(
    help: ArgumentHelp(
      "Exit with 3 if a case takes this many percent more instructions than in the report of --against.",
      valueName: "percent"))
  var maxInstructionsRegression: Double?

  @Option(help: ArgumentHelp("A report of an earlier replay, written with --json.", valueName: "report"))
  var against: String?

  /// Whether any of the options is given.
  var isWanted: Bool { profile || maxInstructionsRegression != nil }

  func validate() throws {
    if (maxInstructionsRegression == nil) != (against == nil) {
      throw ValidationError("--max-instructions-regression and --against require each other")
    }
    if let maxInstructionsRegression, !(maxInstructionsRegression >= 0) {
      throw ValidationError("--max-instructions-regression takes a number of at least 0")
    }
  }

  /// Returns the gate of the options.
  func gate() throws(Diagnostic) -> InstructionGate? {
    guard let maxInstructionsRegression, let against else { return nil }
    return try InstructionGate(percent: maxInstructionsRegression, against: against)
  }

  /// Writes the profile, if requested; a report for programs has standard output for itself.
  func write(_ costs: RuleProfile, onStandardOutput: Bool) {
    guard profile else { return }
    let text = costs.lines().map { $0 + "\n" }.joined()
    if onStandardOutput { Terminal.write("\n" + text) } else { Terminal.writeError(text) }
  }

  /// Lists the cases above the limit, and returns the problem where there are some or no case was compared.
  func missedGates(_ gate: InstructionGate?) -> [ReportedProblem] {
    guard let gate else { return [] }
    let failures = gate.failures
    for failure in failures.prefix(20) { Terminal.writeError("more instructions: \(failure)\n") }
    if failures.count > 20 { Terminal.writeError("… and \(failures.count - 20) more cases\n") }
    let summary = gate.summary
    if gate.isMet {
      for line in summary { Terminal.writeError("\(line)\n") }
      return []
    }
    return [.gate("instructions_gate", summary.map(\.text).joined(separator: "; "))]
  }
}
