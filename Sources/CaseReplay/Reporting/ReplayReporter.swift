internal import Diagnostics
internal import RegisterModel

/// Tells the results of a replay as they come, and a summary at the end.
public protocol ReplayReporter {
  /// Takes the next result, in the order of the cases, and returns what to print.
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

  /// No case yet.
  public init() {}

  /// Counts one more.
  public mutating func add(_ result: ReplayResult) {
    cases += 1
    switch result.status {
    case .passed: passed += 1
    case .failed: failed += 1
    case .errored: errored += 1
    }
  }
}
