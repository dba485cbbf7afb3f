internal import PrivacyModel
package import ProblemReports
internal import SourceText

/// Formats the results of a replay as they arrive, and a summary at the end.
package protocol ReplayReporter {
  /// Adds the next result, in the order of the run, and returns the text to print.
  mutating func report(_ result: ReplayResult) -> String
  /// Adds a problem that belongs to no case, such as a file that could not be loaded or a missed gate.
  mutating func report(_ problem: ReportedProblem) -> String
  /// Returns the text to print at the end.
  mutating func finish() -> String
}

/// The number of cases by result.
package struct ReplayCount: Sendable, Codable {
  /// All cases.
  package var cases = 0
  /// Cases with the expected decision.
  package var passed = 0
  /// Cases with another decision.
  package var failed = 0
  /// Cases in which a rule failed.
  package var errored = 0
  /// Skipped cases.
  package var skipped = 0
  /// Failed or errored cases that are marked `todo`.
  package var todo = 0

  /// Creates a count of no cases.
  package init() {}

  /// Counts a result.
  package mutating func add(_ result: ReplayResult) {
    cases += 1
    switch result.status {
    case .passed: passed += 1
    case .skipped: skipped += 1
    case .failed, .errored:
      if result.isAcceptable {
        todo += 1
      } else if case .errored = result.status {
        errored += 1
      } else {
        failed += 1
      }
    }
  }

  /// The counts as text, without zeros: `332 cases, 330 passed, 2 failed`.
  package var text: String {
    let parts = [(failed, "failed"), (errored, "errored"), (skipped, "skipped"), (todo, "to do")]
    return
      (["\(cases) case\(cases == 1 ? "" : "s")", "\(passed) passed"]
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }
}
