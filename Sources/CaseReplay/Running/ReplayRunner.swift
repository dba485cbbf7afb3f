public import Diagnostics
public import RegisterModel
public import RuleEngine

/// What a case came to.
public struct ReplayResult: Sendable {
  /// How it ended.
  public enum Status: Sendable {
    /// As expected.
    case passed(Decision)
    /// Decided, and not as expected.
    case failed(Decision, [Difference])
    /// Not decided: a rule failed.
    case errored(Diagnostic)
  }

  /// The case.
  public var replayCase: ReplayCase
  /// How it ended.
  public var status: Status

  /// Whether it ended as expected.
  public var isPassed: Bool { if case .passed = status { true } else { false } }
}

/// Replays cases, some at a time, and hands the results over in the order of the cases.
public struct ReplayRunner: Sendable {
  private let engine: RuleEngine
  private let jobs: Int

  /// Replays with so many at a time.
  public init(engine: RuleEngine, jobs: Int) {
    self.engine = engine
    self.jobs = max(1, jobs)
  }

  /// Replays every case.
  public func run(_ cases: [ReplayCase], _ report: (ReplayResult) -> Void) async {
    await OrderedWork(jobs: jobs).run(cases, { result(of: $0) }, report)
  }

  private func result(of replayCase: ReplayCase) -> ReplayResult {
    do {
      let decision = try engine.decide(replayCase.facts, evidence: true)
      let differences = replayCase.expectation?.differences(from: decision) ?? []
      return ReplayResult(
        replayCase: replayCase,
        status: differences.isEmpty ? .passed(decision) : .failed(decision, differences))
    } catch {
      return ReplayResult(replayCase: replayCase, status: .errored(error))
    }
  }
}
