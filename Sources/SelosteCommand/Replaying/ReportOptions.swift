internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyModel
internal import ProblemReports
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// The format of a replay's output, and the report files of the same run.
struct ReportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pretty, tap, junit, json, github, sarif, codequality
  }

  @Option(help: "The output format.")
  var format = Format.pretty

  @Option(help: ArgumentHelp("Write JUnit XML to this file as well.", valueName: "file"))
  var junit: String?

  @Option(help: ArgumentHelp("Write a JSON report to this file as well.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Write TAP to this file as well.", valueName: "file"))
  var tap: String?

  @Option(help: ArgumentHelp("Write a SARIF 2.1.0 log to this file as well.", valueName: "file"))
  var sarif: String?

  @Option(help: ArgumentHelp("Write a GitLab Code Quality report to this file as well.", valueName: "file"))
  var codequality: String?

  @Option(help: ArgumentHelp("Write an HTML report to this file as well.", valueName: "file"))
  var html: String?

  @Flag(help: "Print every decision in full: categories, reasons, dates, obligations.")
  var explain = false

  @Flag(help: "Print only the cases that did not pass, and the numbers.")
  var quiet = false

  @Flag(
    help: "Print what every rule answered: the facts that it read, what was assumed, and its instructions.")
  var trace = false

  func validate() throws {
    if quiet && (explain || trace || format != .pretty) {
      throw ValidationError("--quiet requires --format pretty, without --explain and --trace")
    }
    if trace && format != .pretty {
      throw ValidationError("--trace requires --format pretty; `seloste decide --trace` prints JSON")
    }
  }

  /// Returns the reports of a run, standard output first.
  /// - Parameters:
  ///   - root: The folder of rules, where a problem without a place is shown by the formats that require one.
  ///   - options: Options of the command that runs a case again.
  func reports(
    _ engine: RuleEngine, operands: RuleEngine? = nil, localizer: DecisionLocalizer?, root: String,
    options: [String]
  ) throws(Diagnostic) -> [ReportFile] {
    let standard: any ReplayReporter =
      machineReporter(format, localizer, root, options)
      ?? TextReporter(
        coloured: Terminal.colours, explains: explain, isQuiet: quiet, sources: engine.sources,
        options: options, localizer: localizer, trace: tracing(by: engine))
    var reports = [ReportFile(standard, isForPeople: format == .pretty)]
    reports += try machineFiles(localizer, root, options)
    if let html {
      reports.append(
        try ReportFile(
          PageReporter(engine: engine, operands: operands, options: options, localizer: localizer),
          path: html))
    }
    return reports
  }

  /// Reports to programs that nothing could be replayed; the page is left as it is.
  func report(_ problems: DiagnosticList, root: String) throws(Diagnostic) {
    var reports: [ReportFile] = []
    if let reporter = machineReporter(format, nil, root, []) {
      reports.append(ReportFile(reporter, isForPeople: false))
    }
    reports += try machineFiles(nil, root, [])
    for report in reports {
      for problem in problems.diagnostics { try report.report(ReportedProblem(problem)) }
      try report.finish()
    }
  }

  private func machineFiles(
    _ localizer: DecisionLocalizer?, _ root: String, _ options: [String]
  ) throws(Diagnostic) -> [ReportFile] {
    let files = [
      (junit, Format.junit), (json, .json), (tap, .tap), (sarif, .sarif), (codequality, .codequality),
    ]
    var reports: [ReportFile] = []
    for (path, format) in files {
      if let path, let reporter = machineReporter(format, localizer, root, options) {
        reports.append(try ReportFile(reporter, path: path))
      }
    }
    return reports
  }

  /// Makes the trace of a decision; nil where none is printed.
  private func tracing(by engine: RuleEngine) -> (@Sendable (ReplayCase, Decision) -> DecisionTrace)? {
    guard trace else { return nil }
    return { DecisionTrace($1, of: $0.facts, by: engine) }
  }

  /// The reporter of a format for programs; nil for the one for people.
  private func machineReporter(
    _ format: Format, _ localizer: DecisionLocalizer?, _ root: String, _ options: [String]
  ) -> (any ReplayReporter)? {
    func list(_ format: ProblemListReporter.Format) -> ProblemListReporter {
      ProblemListReporter(
        format, version: selosteVersion, root: root, options: options, localizer: localizer)
    }
    switch format {
    case .pretty: return nil
    case .tap: return TAPReporter(options: options, localizer: localizer)
    case .junit: return JUnitReporter(options: options, localizer: localizer)
    case .json: return JSONReporter(localizer: localizer)
    case .sarif: return list(.sarif)
    case .codequality: return list(.codeQuality)
    case .github:
      return GitHubReporter(
        options: options, localizer: localizer, writeSummary: { StepSummaryFile.append($0) })
    }
  }
}
