internal import PrivacyModel
internal import SourceText

/// Tells the results of a replay as they come, and a summary at the end.
public protocol ReplayReporter {
  /// Takes the next result, in the order of the run, and returns what to print.
  mutating func report(_ result: ReplayResult) -> String
  /// Returns what to print at the end.
  mutating func finish() -> String
}

/// How many cases ended how.
public struct ReplayCount: Sendable, Codable {
  /// Cases in all.
  public var cases = 0
  /// As expected.
  public var passed = 0
  /// Decided otherwise.
  public var failed = 0
  /// Not decided, because a rule failed.
  public var errored = 0
  /// Not replayed.
  public var skipped = 0
  /// Failed or errored, and marked as known.
  public var todo = 0

  /// No case yet.
  public init() {}

  /// Counts one more.
  public mutating func add(_ result: ReplayResult) {
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

  /// `332 cases, 330 passed, 2 failed`; what did not occur is left out.
  public var text: String {
    let parts = [(failed, "failed"), (errored, "errored"), (skipped, "skipped"), (todo, "to do")]
    return
      (["\(cases) case\(cases == 1 ? "" : "s")", "\(passed) passed"]
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }
}
