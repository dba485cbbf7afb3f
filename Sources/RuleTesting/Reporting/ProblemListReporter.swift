package import Messages
internal import PrivacyModel
package import ProblemReports

/// A SARIF log or a Code Quality report of what failed.
package struct ProblemListReporter: ReplayReporter {
  /// A format that lists problems only.
  package enum Format: Sendable { case sarif, codeQuality }

  private let format: Format
  private let version: String
  private let root: String
  private var count = ReplayCount()
  private var isComplete = true
  private var problems: [ReportedProblem] = []
  private let failure: FailureText

  /// Creates a reporter.
  /// - Parameters:
  ///   - version: The version of the engine.
  ///   - root: The path that a problem without a place belongs to.
  package init(
    _ format: Format, version: String, root: String, options: [String] = [],
    localizer: DecisionLocalizer? = nil
  ) {
    (self.format, self.version, self.root) = (format, version, root)
    failure = FailureText(localizer: localizer, options: options)
  }

  /// Adds a result.
  package mutating func report(_ result: ReplayResult) -> String {
    count.add(result)
    if let problem = result.problem(failure) { problems.append(problem) }
    return ""
  }

  /// Adds a problem.
  package mutating func report(_ problem: ReportedProblem) -> String {
    if !problem.isGate { isComplete = false }
    problems.append(problem)
    return ""
  }

  /// Returns the report.
  package mutating func finish() -> String {
    switch format {
    case .codeQuality: CodeQualityReport.text(problems, unplacedAt: root)
    case .sarif:
      SARIFLog(
        problems, command: "seloste replay", version: version, counts: ["cases": count.cases],
        isComplete: isComplete
      ).text
    }
  }
}
