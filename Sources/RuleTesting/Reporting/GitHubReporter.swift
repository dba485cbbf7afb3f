package import Messages
internal import PrivacyModel
internal import SourceText

/// Annotations of GitHub Actions: each failure at its case and at its rule.
package struct GitHubReporter: ReplayReporter {
  private var count = ReplayCount()
  private let failure: FailureText

  /// Creates a reporter; `options` belong to the command that runs a case again.
  package init(options: [String] = [], localizer: DecisionLocalizer? = nil) {
    failure = FailureText(localizer: localizer, options: options)
  }

  /// Returns the annotations of a case that did not pass.
  package mutating func report(_ result: ReplayResult) -> String {
    count.add(result)
    let place = result.replayCase.location
    switch result.status {
    case .passed, .skipped: return ""
    case .errored(let diagnostic):
      let level = result.isAcceptable ? "notice" : "error"
      let rule =
        diagnostic.location.map { annotation(level, $0, result, ["\(failure.summary(result))"]) } ?? ""
      return annotation(level, place, result, failure.lines(result)) + rule
    case .failed(_, let differences):
      let level = result.isAcceptable ? "notice" : "error"
      let rule = differences.lazy.compactMap { difference in difference.at.first.map { (difference, $0) } }
        .first
      let atRule = rule.flatMap { difference, at in
        SourceLocation(place: at).map {
          annotation(
            "warning", $0, result, ["decided \(difference.actual.orNothing) for \(difference.what)"])
        }
      }
      return annotation(level, place, result, failure.lines(result)) + (atRule ?? "")
    }
  }

  /// Returns the counts.
  package mutating func finish() -> String { "\(count.text)\n" }

  private func annotation(
    _ level: String, _ place: SourceLocation, _ result: ReplayResult, _ lines: [TerminalText]
  ) -> String {
    GitHubAnnotation(level, at: place, title: result.replayCase.title, lines: lines).text + "\n"
  }
}
