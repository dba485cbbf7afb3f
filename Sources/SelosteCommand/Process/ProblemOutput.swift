internal import ArgumentParser
internal import PrivacyCoding
internal import ProblemReports
internal import SourceText

/// The formats of commands that list problems: `check`, `properties` and `mutate`.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, junit, tap, github, sarif, codequality

  /// The format as one of CI services; nil for text and JSON.
  var service: ProblemReport.Format? { ProblemReport.Format(rawValue: rawValue) }
}

/// A report of a command in JSON, with the problems of loading and the missed gates behind its own keys.
struct ReportWithErrors<Report: Encodable>: Encodable {
  var report: Report
  var errors: [ErrorObject] = []
  var gates: [String] = []

  private enum CodingKeys: String, CodingKey { case errors, gates }

  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var keys = encoder.container(keyedBy: CodingKeys.self)
    if !errors.isEmpty { try keys.encode(errors, forKey: .errors) }
    if !gates.isEmpty { try keys.encode(gates, forKey: .gates) }
  }
}

/// Prints what a command found in a format for programs.
struct ProblemOutput {
  let command: String
  let format: ListFormat
  /// The least level with which the command fails.
  let failing: ReportedProblem.Level
  /// The folder of rules.
  let root: String

  /// Runs a command; where rules or cases cannot be loaded, prints the problems in the format and exits with code 2.
  /// - Parameter empty: What the command prints in JSON when it found nothing.
  func reportingLoadFailures(_ empty: some Encodable, _ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as LoadFailure {
      let problems = failure.problems.diagnostics
      if format == .json {
        let report = ReportWithErrors(report: empty, errors: problems.map { ErrorObject($0) })
        Terminal.writeRaw(CanonicalJSON.text(report) + "\n")
      } else {
        write(
          problems.map { ReportedProblem($0) }, counts: [:], result: "nothing could be loaded",
          isComplete: false)
      }
      throw Exit.notLoaded
    }
  }

  /// Prints the problems; nothing for text and JSON.
  func write(
    _ problems: [ReportedProblem], counts: [String: Int], result: String, isComplete: Bool
  ) {
    guard let service = format.service else { return }
    let report = ProblemReport(
      command: command, version: selosteVersion, problems, failing: failing, counts: counts, result: result,
      isComplete: isComplete, root: root)
    Terminal.writeRaw(report.text(service))
    if service == .github { StepSummaryFile.append(report.summary) }
  }
}
