package import Messages
internal import PrivacyModel
package import ProblemReports
internal import SourceText

/// JUnit XML: a suite for each case file, with unique names.
///
/// The times are measured; all else is the same in each run.
package struct JUnitReporter: ReplayReporter {
  private static let command = "seloste replay"

  private var isOpen = false
  private var suite: (name: String, counts: JUnitText.Counts, cases: String)?
  private let failure: FailureText

  /// Creates a reporter; `options` belong to the command that runs a case again.
  package init(options: [String] = [], localizer: DecisionLocalizer? = nil) {
    failure = FailureText(localizer: localizer, options: options)
  }

  /// Returns the previous suite if this result begins another.
  package mutating func report(_ result: ReplayResult) -> String {
    let text = opened(result.replayCase.location.file)
    let element = element(result)
    suite?.counts.add(result)
    suite?.cases += element
    return text
  }

  /// Returns the previous suite if this problem begins that of problems.
  package mutating func report(_ problem: ReportedProblem) -> String {
    let text = opened(Self.command)
    suite?.counts.tests += 1
    suite?.counts.errors += 1
    let number = suite?.counts.tests ?? 0
    suite?.cases += JUnitText.testCase(
      "\(problem.title) (\(number)): \(problem.message)", className: "\(Self.command): \(problem.code)",
      at: problem.place, seconds: 0,
      .errored(type: problem.code, message: problem.message, problem.details))
    return text
  }

  /// Returns the last suite and the end of the document.
  package mutating func finish() -> String {
    (isOpen ? "" : JUnitText.opening(Self.command)) + closedSuite() + JUnitText.closing
  }

  /// Opens the suite of a name; returns what comes before it.
  private mutating func opened(_ name: String) -> String {
    var text = isOpen ? "" : JUnitText.opening(Self.command)
    isOpen = true
    if suite?.name != name {
      text += closedSuite()
      suite = (name, JUnitText.Counts(), "")
    }
    return text
  }

  private mutating func closedSuite() -> String {
    guard let suite else { return "" }
    self.suite = nil
    return JUnitText.suite(suite.name, suite.counts, suite.cases)
  }

  private func element(_ result: ReplayResult) -> String {
    let replayCase = result.replayCase
    let message = failure.summary(result)
    let lines = { ["\(replayCase.location)"] + failure.lines(result) }
    let outcome: JUnitText.Result =
      switch result.status {
      case .passed: .passed
      case .skipped: .skipped(message)
      case .failed where result.isAcceptable, .errored where result.isAcceptable:
        .skipped("to do: \(replayCase.todo ?? "")")
      case .failed: .failed(type: "decision", message: message, lines())
      case .errored(let diagnostic): .errored(type: diagnostic.kind.rawValue, message: message, lines())
      }
    return JUnitText.testCase(
      replayCase.title, className: JUnitText.className(replayCase.location.file), at: replayCase.location,
      seconds: result.seconds, outcome)
  }
}

extension JUnitText.Counts {
  fileprivate mutating func add(_ result: ReplayResult) {
    tests += 1
    seconds += result.seconds
    switch result.status {
    case .passed: break
    case .skipped: skipped += 1
    case .failed where result.isAcceptable, .errored where result.isAcceptable: skipped += 1
    case .failed: failures += 1
    case .errored: errors += 1
    }
  }
}
