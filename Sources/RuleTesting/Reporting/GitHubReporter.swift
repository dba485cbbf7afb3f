package import Messages
internal import PrivacyModel
package import ProblemReports

/// Annotations of GitHub Actions for what failed, each at its case and at its rule, and the summary of the step.
package struct GitHubReporter: ReplayReporter {
  private var count = ReplayCount()
  private var annotations = AnnotationList()
  private var steps = StepSummary(command: "seloste replay")
  private let failure: FailureText
  private let writeSummary: (@Sendable (String) -> Void)?

  /// Creates a reporter; `options` belong to the command that runs a case again.
  /// - Parameter writeSummary: Takes the Markdown of the step summary when the run is over.
  package init(
    options: [String] = [], localizer: DecisionLocalizer? = nil,
    writeSummary: (@Sendable (String) -> Void)? = nil
  ) {
    failure = FailureText(localizer: localizer, options: options)
    self.writeSummary = writeSummary
  }

  /// Adds a result; annotations are printed at the end, errors first.
  package mutating func report(_ result: ReplayResult) -> String {
    count.add(result)
    return result.problem(failure).map { report($0) } ?? ""
  }

  /// Adds a problem.
  package mutating func report(_ problem: ReportedProblem) -> String {
    annotations.add(problem)
    steps.add(problem)
    return ""
  }

  /// Returns the annotations and the counts.
  package mutating func finish() -> String {
    writeSummary?(steps.text(count.text))
    return annotations.text + "\(count.text)\n"
  }
}
