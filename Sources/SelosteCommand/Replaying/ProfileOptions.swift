internal import ArgumentParser
internal import RuleTesting
internal import SourceText

/// What a replay tells of what its rules cost, and what it asks of that.
struct ProfileOptions: ParsableArguments {
  @Flag(help: "Tell what each rule cost, in instructions and time, the dearest first.")
  var profile = false

  @Option(
    help: ArgumentHelp(
      "Exit with 3 where a case takes so many percent more instructions than in the report of --against.",
      valueName: "percent"))
  var maxInstructionsRegression: Double?

  @Option(help: ArgumentHelp("A report that an earlier replay wrote with --json.", valueName: "report"))
  var against: String?

  /// Whether any of it was asked for.
  var isWanted: Bool { profile || maxInstructionsRegression != nil }

  func validate() throws {
    if (maxInstructionsRegression == nil) != (against == nil) {
      throw ValidationError("--max-instructions-regression and --against go together")
    }
    if let maxInstructionsRegression, !(maxInstructionsRegression >= 0) {
      throw ValidationError("--max-instructions-regression takes a number from 0")
    }
  }

  /// The gate that was asked for.
  func gate() throws(Diagnostic) -> InstructionGate? {
    guard let maxInstructionsRegression, let against else { return nil }
    return try InstructionGate(percent: maxInstructionsRegression, against: against)
  }

  /// Tells the profile where it was asked for; standard output belongs to a report that is for machines.
  func tell(_ costs: RuleProfile, onStandardOutput: Bool) {
    guard profile else { return }
    let text = costs.lines().map { $0 + "\n" }.joined()
    if onStandardOutput { Terminal.write("\n" + text) } else { Terminal.writeError(text) }
  }

  /// Tells what takes more than it may.
  func meetsGate(_ gate: InstructionGate?) -> Bool {
    guard let gate else { return true }
    let failures = gate.failures
    for failure in failures.prefix(20) { Terminal.writeError("more instructions: \(failure)\n") }
    if failures.count > 20 { Terminal.writeError("… and \(failures.count - 20) more cases\n") }
    for line in gate.summary { Terminal.writeError("\(line)\n") }
    return gate.isMet
  }
}
