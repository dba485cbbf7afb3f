internal import ArgumentParser
internal import Foundation
internal import Messages
internal import ProblemReports
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay example requests and compare each decision with what the case expects.",
    discussion: """
      Exit code 0 if all cases passed, 1 if one did not, 2 if rules or cases could not be loaded or there was no case, 3 if \
      all passed but a gate for coverage or instructions was not met. For the format of cases see the article "Replay \
      cases" (Sources/Seloste/Seloste.docc/ReplayCases.md).

      EXAMPLES
        seloste replay examples/rautavaara
        seloste replay --explain --filter 'forgotten'
        seloste replay --junit junit.xml --html page.html examples/yritys
        seloste replay --coverage-gate rules=90 examples/yritys
        seloste replay --profile examples/yritys  # the most expensive rules
        seloste replay --format json examples/yritys > earlier.json; \\
          seloste replay --max-instructions-regression 10 \\
          --against earlier.json examples/yritys
        seloste replay --watch                  # replay when a file changes
        seloste replay --bless examples/yritys  # update the expectations
      """)

  @OptionGroup(title: "Cases") var selection: SelectionOptions
  @OptionGroup(title: "Reports") var reporting: ReportOptions
  @OptionGroup(title: "Coverage") var coverage: CoverageOptions
  @OptionGroup(title: "Cost") var profiling: ProfileOptions
  @OptionGroup var snapshots: SnapshotOptions
  @Flag(help: "Replay the affected cases when a file changes.")
  var watch = false

  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Rules") var options: RuleOptions

  func validate() throws {
    if let against = profiling.against, let json = reporting.json, Self.isSameFile(against, json) {
      throw ValidationError("--json would overwrite the report of --against")
    }
    let isForOnce = snapshots.bless || coverage.coverageGate != nil || profiling.isWanted
    if watch && (reporting.format != .pretty || isForOnce) {
      throw ValidationError(
        "--watch requires --format pretty, without --bless, --profile and gates")
    }
  }

  private static func isSameFile(_ first: String, _ second: String) -> Bool {
    func file(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    return file(first) == file(second)
  }

  func run() async throws {
    TerminationSignals.removePartialFiles()
    do {
      try await replay()
    } catch let failure as LoadFailure {
      do throws(Diagnostic) {
        try reporting.report(failure.problems, root: options.rules)
      } catch {
        // A report that cannot be written may be the failure itself.
        if !failure.problems.diagnostics.contains(error) { Terminal.report(DiagnosticList([error])) }
      }
      throw Exit.notLoaded
    }
  }

  private func replay() async throws {
    if watch {
      let again = options.rules == "rules" ? [] : ["--rules", options.rules]
      return try await WatchedReplay(
        selection: selection, reporting: reporting, options: options,
        localizer: try language.localizer(rules: options.rules), again: again
      ).run()
    }
    var measurements: Measurements = []
    if coverage.lcov != nil || reporting.html != nil { measurements.insert(.lines) }
    if profiling.profile { measurements.insert(.times) }
    let engine = try options.engine(measuring: measurements)
    let operands = coverage.countsOperands || reporting.html != nil ? try options.operandEngine() : nil
    let localizer = try language.localizer(rules: options.rules)
    let again = options.rules == "rules" ? [] : ["--rules", options.rules]
    var outcome: ReplayRun.Summary
    var gates: [ReportedProblem]
    var isLoaded = false
    do throws(DiagnosticList) {
      let accepted = try AcceptedGaps.read(coverage.accepted)
      let (count, cases, unused) = try selection.cases(of: engine)
      try localizer?.catalogue.check(loadedBy: engine)
      for subject in unused {
        Terminal.writeError("\(subject.location?.description ?? "") warning: \(subject.message)\n")
      }
      isLoaded = true
      do throws(Diagnostic) {
        let reports = try reporting.reports(
          engine, operands: operands, localizer: localizer, root: options.rules, options: again)
        for problem in engine.reportFaults() {
          for report in reports { try report.report(problem) }
        }
        let covered = try coverage.file()
        outcome = try await ReplayRun(
          engine: engine, reports: reports, jobs: selection.jobs, failFast: selection.failFast,
          covers: coverage.isWanted, accepted: accepted, operands: operands, profiles: profiling.profile,
          gate: profiling.gate()
        ).run(cases, count: count)
        gates =
          selection.missedGates(found: count) + profiling.missedGates(outcome.gate)
          + coverage.missedGates(outcome.coverage, engine, operands)
        for report in reports {
          for gate in gates { try report.report(gate) }
          try report.finish()
        }
        if snapshots.bless { outcome.isAcceptable = try snapshots.write(outcome.snapshotUpdate) }
        try coverage.write(
          outcome.coverage, engine, operands, file: covered,
          onStandardOutput: reporting.format == .pretty)
        profiling.write(outcome.profile, onStandardOutput: reporting.format == .pretty)
      } catch {
        throw DiagnosticList([error])
      }
      Gates.report(gates)
    } catch {
      let failure = LoadFailure.reporting(error)
      // A report that could not be written stays as it was.
      if isLoaded { throw Exit.notLoaded }
      throw failure
    }
    if !engine.faults.isEmpty { throw Exit.notLoaded }
    if !outcome.isAcceptable { throw Exit.failed }
    if !gates.isEmpty { throw Exit.belowGate }
  }
}
