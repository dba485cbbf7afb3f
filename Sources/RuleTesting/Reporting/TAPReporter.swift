package import Messages
internal import PrivacyModel
package import ProblemReports

/// The Test Anything Protocol: one test point per case and problem, its differences as a YAML block.
package struct TAPReporter: ReplayReporter {
  private var count = ReplayCount()
  private var points = 0
  private let failure: FailureText

  /// Creates a reporter; `options` belong to the command that runs a case again.
  package init(options: [String] = [], localizer: DecisionLocalizer? = nil) {
    failure = FailureText(localizer: localizer, options: options)
  }

  /// Returns the test point of the case.
  package mutating func report(_ result: ReplayResult) -> String {
    count.add(result)
    let isOK =
      switch result.status {
      case .passed, .skipped: true
      case .failed, .errored: false
      }
    var directive = ""
    if case .skipped(let reason) = result.status {
      directive = TAPText.directive("SKIP", reason)
    } else if let todo = result.replayCase.todo {
      directive = TAPText.directive("TODO", todo)
    }
    return point(isOK: isOK, result.replayCase.id, directive) + (isOK ? "" : TAPText.block(lines(result)))
  }

  /// Returns the test point of the problem.
  package mutating func report(_ problem: ReportedProblem) -> String {
    point(isOK: false, "\(problem.title): \(problem.message)")
      + TAPText.block(["code: \(TAPText.quoted(problem.code))"] + TAPText.place(problem.place))
  }

  /// Returns the plan, which TAP allows at the end.
  package mutating func finish() -> String {
    (points == 0 ? TAPText.opening : "") + TAPText.closing(points, count.text)
  }

  private mutating func point(isOK: Bool, _ name: String, _ directive: String = "") -> String {
    points += 1
    return (points == 1 ? TAPText.opening : "")
      + TAPText.point(points, isOK: isOK, name, directive: directive)
  }

  private func lines(_ result: ReplayResult) -> [String] {
    var lines =
      [
        "message: \(TAPText.quoted(failure.summary(result)))",
        "severity: \(result.isAcceptable ? "todo" : "fail")",
      ] + TAPText.place(result.replayCase.location)
    if case .failed(_, let differences) = result.status {
      lines.append("differences:")
      for difference in differences {
        lines += [
          "  - what: \(TAPText.quoted(difference.what))",
          "    expected: \(TAPText.quoted(difference.expected))",
          "    decided: \(TAPText.quoted(difference.actual))", "    by: \(TAPText.list(difference.at))",
          "    on: \(TAPText.list(difference.reads))",
        ]
      }
    }
    return lines + ["again: \(TAPText.quoted(failure.rerunCommand(result.replayCase)))"]
  }
}
