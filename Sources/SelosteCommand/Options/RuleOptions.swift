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
  /// - Parameter isTimed: Whether time is limited unless `--max-seconds` says otherwise. Without a limit of time, no answer depends
  ///   on how busy the machine is.
  func engine(measuring: Measurements = [], isTimed: Bool = true) throws -> RuleEngine {
    func limits(_ standard: RuleEngine.Limits) -> RuleEngine.Limits {
      var limits = self.limits(standard)
      if !isTimed, maxSeconds == nil { limits.time = RuleEngine.Limits.unlimitedTime }
      return limits
    }
    return try loaded { () throws(DiagnosticList) in
      try RuleEngine(
        opening: rules, loading: limits(.loading), deciding: limits(.deciding), measuring: measuring,
        assuming: !noAssumptions)
    }
  }

  /// Opens the same rules in an engine that counts operands.
  ///
  /// Counting takes instructions and memory, which the limits are not about: the decisions come from the other engine.
  func operandEngine() throws -> RuleEngine {
    func more(_ standard: RuleEngine.Limits) -> RuleEngine.Limits {
      let limits = limits(standard)
      func times(_ number: UInt64, _ factor: UInt64) -> UInt64 {
        let (product, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        return isTooLarge ? .max : product
      }
      return RuleEngine.Limits(
        instructions: times(limits.instructions, 16), bytes: times(limits.bytes, 4), time: limits.time * 16)
    }
    return try loaded { () throws(DiagnosticList) in
      try RuleEngine(
        opening: rules, loading: more(.loading), deciding: more(.deciding), measuring: .operands,
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
