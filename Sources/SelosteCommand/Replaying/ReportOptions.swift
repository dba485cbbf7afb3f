internal import ArgumentParser
internal import Foundation
internal import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// The format of a replay's output, and the report files of the same run.
struct ReportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pretty, tap, junit, json, github
  }

  @Option(help: "The output format.")
  var format = Format.pretty

  @Option(help: ArgumentHelp("Write JUnit XML to this file as well.", valueName: "file"))
  var junit: String?

  @Option(help: ArgumentHelp("Write a JSON report to this file as well.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Write TAP 14 to this file as well.", valueName: "file"))
  var tap: String?

  @Option(help: ArgumentHelp("Write an HTML report to this file as well.", valueName: "file"))
  var html: String?

  @Flag(help: "Print every decision in full: categories, reasons, dates, obligations.")
  var explain = false

  @Flag(
    help: "Print what every rule answered: the facts that it read, what was assumed, and its instructions.")
  var trace = false

  func validate() throws {
    if trace && format != .pretty {
      throw ValidationError("--trace requires --format pretty; `seloste decide --trace` prints JSON")
    }
  }

  /// Returns the reports of a run, standard output first.
  func reports(
    _ engine: RuleEngine, operands: RuleEngine? = nil, localizer: DecisionLocalizer?, options: [String]
  ) throws(Diagnostic) -> [ReportFile] {
    var reports = [
      ReportFile(reporter(format, engine, localizer, options), isForPeople: format == .pretty)
    ]
    for (path, format) in [(junit, Format.junit), (json, .json), (tap, .tap)] {
      if let path { reports.append(try ReportFile(reporter(format, engine, localizer, options), path: path)) }
    }
    if let html {
      reports.append(
        try ReportFile(
          PageReporter(engine: engine, operands: operands, options: options, localizer: localizer),
          path: html))
    }
    return reports
  }

  /// Perl's `prove` sets `HARNESS_VERSION`; it accepts TAP 14 since 3.45.
  private static let tapVersion: Int = {
    let harness = ProcessInfo.processInfo.environment["HARNESS_VERSION"].flatMap { Double($0.prefix(4)) }
    return (harness ?? 4) < 3.45 ? 13 : 14
  }()

  /// Makes the trace of a decision; nil where none is printed.
  private func tracing(by engine: RuleEngine) -> (@Sendable (ReplayCase, Decision) -> DecisionTrace)? {
    guard trace else { return nil }
    return { DecisionTrace($1, of: $0.facts, by: engine) }
  }

  private func reporter(
    _ format: Format, _ engine: RuleEngine, _ localizer: DecisionLocalizer?, _ options: [String]
  ) -> any ReplayReporter {
    switch format {
    case .pretty:
      TextReporter(
        coloured: Terminal.colours, explains: explain, sources: engine.sources, options: options,
        localizer: localizer,
        trace: tracing(by: engine)
      )
    case .tap: TAPReporter(version: Self.tapVersion, options: options, localizer: localizer)
    case .junit: JUnitReporter(options: options, localizer: localizer)
    case .json: JSONReporter(localizer: localizer)
    case .github: GitHubReporter(options: options, localizer: localizer)
    }
  }
}
