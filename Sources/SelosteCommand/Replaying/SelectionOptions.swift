internal import ArgumentParser
internal import Foundation
internal import PrivacyCoding
internal import ProblemReports
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// The cases to replay, and their order.
struct SelectionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files or folders of cases.", valueName: "path"))
  var paths = ["examples"]

  @Option(help: ArgumentHelp("Replay only cases whose id (file: title) matches this.", valueName: "regex"))
  var filter: String?

  @Option(help: ArgumentHelp("Replay in a random order with this seed.", valueName: "seed"))
  var shuffle: UInt64?

  @Option(
    help: ArgumentHelp(
      "Exit with 3 if fewer cases are found: a folder that vanishes is not a success.", valueName: "n"))
  var expectCases: Int?

  @Flag(help: "Stop at the first failure.")
  var failFast = false

  @Option(help: ArgumentHelp("Cases to replay concurrently.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs takes a number above 0") }
    if let filter, (try? Regex(filter)) == nil {
      throw usage("--filter takes a regular expression, but found `\(filter)`")
    }
  }

  /// Returns the problem where fewer cases were found than `--expect-cases` says.
  func missedGates(found count: Int) -> [ReportedProblem] {
    guard let expectCases, count < expectCases else { return [] }
    return [
      .gate("expected_cases", "found \(count) case\(count == 1 ? "" : "s"), expected at least \(expectCases)")
    ]
  }

  /// Returns the selected cases in the order of the run, their number, and the subjects that no case uses.
  /// - Throws: Every problem of every file, or that there is no case; the problems of the rules, where none of the registers
  ///   that the cases ask could be loaded.
  func cases(
    of engine: RuleEngine
  ) throws(DiagnosticList) -> (
    count: Int, cases: AnySequence<ReplayCase>, unused: [Diagnostic]
  ) {
    let registers = engine.vocabularies
    let files = try CaseFiles(paths)
    if let skipped = files.skipped.text { Terminal.writeError("skipped \(skipped)\n") }
    let pattern = (try? filter.map { try Regex($0) }).flatMap(\.self)
    let chooses = { (id: String) in pattern.map { id.firstMatch(of: $0) != nil } ?? true }
    let count = try files.check(registers: registers, choosing: chooses)
    guard count.all > count.unloaded || count.all == 0 else {
      throw DiagnosticList(engine.faults.flatMap(\.problems.diagnostics))
    }
    guard count.all > 0 else {
      let none =
        filter.map { "no case matches `\($0)`" }
        ?? "there is no case under `\(paths.joined(separator: "`, `"))`"
      throw DiagnosticList([Diagnostic(.io, none)])
    }
    let chosen = files.cases(registers: registers).lazy.filter { chooses($0.id) }
    guard let shuffle else { return (count.all, AnySequence(chosen), count.unused) }
    var order = SeededOrder(seed: shuffle)
    return (count.all, AnySequence(Array(chosen).shuffled(using: &order)), count.unused)
  }
}
