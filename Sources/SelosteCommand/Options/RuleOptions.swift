internal import ArgumentParser
internal import Foundation
internal import LuaSandbox
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The rules and their limits.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of rules.", valueName: "dir"))
  var rules = "rules"

  @Option(
    help: ArgumentHelp(
      "Maximum instructions of a decision or a script, or of loading a rule file (default: 10 million, 20 million).",
      valueName: "n"))
  var maxInstructions: UInt64?

  @Option(
    help: ArgumentHelp("Maximum memory of the rules of one register (default: 64 MiB).", valueName: "bytes")
  )
  var maxMemory: UInt64?

  @Option(
    help: ArgumentHelp(
      "Maximum seconds of a decision or a script, or of loading a rule file (default: 2, 5).", valueName: "s"
    ))
  var maxSeconds: Double?

  @Flag(help: "Take no unstated fact for what assumptions.lua declares: ask for each.")
  var noAssumptions = false

  func validate() throws {
    if let maxSeconds, !(maxSeconds > 0) { throw ValidationError("--max-seconds takes a number above 0") }
    if maxInstructions == 0 { throw ValidationError("--max-instructions takes a number above 0") }
    if maxMemory == 0 { throw ValidationError("--max-memory takes a number above 0") }
  }

  /// Opens the rules, or reports every problem of the law and exits with code 2.
  func engine(measuring: Measurements = []) throws -> RuleEngine {
    try loaded { () throws(DiagnosticList) in
      try RuleEngine(
        opening: rules, loading: limits(.loading), deciding: limits(.deciding), measuring: measuring,
        assuming: !noAssumptions)
    }
  }

  /// Whether the rule folder exists or was given explicitly.
  var hasRules: Bool { rules != "rules" || FileManager.default.fileExists(atPath: rules) }

  func limits(_ standard: RuleEngine.Limits) -> RuleEngine.Limits {
    RuleEngine.Limits(
      instructions: maxInstructions ?? standard.instructions, bytes: maxMemory ?? standard.bytes,
      time: maxSeconds.map { .seconds(min($0, 1e9)) } ?? standard.time)  // a larger `Duration` may trap
  }
}
