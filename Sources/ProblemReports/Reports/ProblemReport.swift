internal import SourceText

/// What a command other than `replay` found, for a CI service.
package struct ProblemReport: Sendable {
  /// A format of CI services.
  package enum Format: String, CaseIterable, Sendable {
    case junit, tap, github, sarif, codequality
  }

  /// The command: `seloste check`.
  package var command: String
  /// The version of the engine.
  package var version: String
  /// The problems, in the order of the run.
  package var problems: [ReportedProblem]
  /// The least level with which the run fails.
  package var failing: ReportedProblem.Level
  /// What was examined, by name: `["registers": 5]`.
  package var counts: [String: Int]
  /// What the run found, in a line.
  package var result: String
  /// Whether everything could be loaded.
  package var isComplete: Bool
  /// The file or folder that a problem without a place belongs to.
  package var root: String

  /// Creates a report.
  package init(
    command: String, version: String, _ problems: [ReportedProblem], failing: ReportedProblem.Level,
    counts: [String: Int], result: String, isComplete: Bool, root: String
  ) {
    (self.command, self.version, self.problems, self.failing) = (command, version, problems, failing)
    (self.counts, self.result, self.isComplete, self.root) = (counts, result, isComplete, root)
  }

  /// Returns the report in a format.
  package func text(_ format: Format) -> String {
    switch format {
    case .junit: junit
    case .tap: tap
    case .github:
      problems.reduce(into: AnnotationList()) { $0.add($1) }.text + "\(TerminalText(result).text)\n"
    case .sarif:
      SARIFLog(problems, command: command, version: version, counts: counts, isComplete: isComplete).text
    case .codequality: CodeQualityReport.text(problems, unplacedAt: root)
    }
  }

  /// The Markdown for the step summary.
  package var summary: String {
    problems.reduce(into: StepSummary(command: command)) { $0.add($1) }.text(result)
  }

  private func fails(_ problem: ReportedProblem) -> Bool { problem.level <= failing }

  private var junit: String {
    var counts = JUnitText.Counts()
    var names: [String: Int] = [:]
    var cases = ""
    if !problems.contains(where: fails) {
      counts.tests += 1
      cases += JUnitText.testCase(result, className: command, at: nil, seconds: 0, .passed)
    }
    for problem in problems {
      counts.tests += 1
      let isFailure = fails(problem)
      if isFailure { counts.failures += 1 } else { counts.skipped += 1 }
      // CI services match tests by their names.
      let name = "\(problem.title): \(problem.message)"
      names[name, default: 0] += 1
      let number = names[name] == 1 ? "" : " (\(names[name] ?? 0))"
      cases += JUnitText.testCase(
        name + number, className: "\(command): \(problem.code)", at: problem.place, seconds: 0,
        isFailure
          ? .failed(type: problem.code, message: problem.message, lines(problem)) : .skipped(problem.message))
    }
    return JUnitText.opening(command) + JUnitText.suite(command, counts, cases) + JUnitText.closing
  }

  private func lines(_ problem: ReportedProblem) -> [TerminalText] {
    (problem.place.map { ["\($0)"] } ?? []) + problem.details
  }

  private var tap: String {
    var number = 0
    var text = TAPText.opening
    if !problems.contains(where: fails) {
      number += 1
      text += TAPText.point(number, isOK: true, "\(command): \(result)")
    }
    for problem in problems {
      number += 1
      text += TAPText.point(
        number, isOK: false, "\(problem.title): \(problem.message)",
        directive: fails(problem) ? "" : TAPText.directive("TODO", problem.level.rawValue))
      text += TAPText.block(["code: \(TAPText.quoted(problem.code))"] + TAPText.place(problem.place))
    }
    return text + TAPText.closing(number, result)
  }
}
