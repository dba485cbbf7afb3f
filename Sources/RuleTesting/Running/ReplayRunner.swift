public import PrivacyModel
public import RuleEvaluation
public import SourceText

/// The result of a case.
public struct ReplayResult: Sendable {
  /// The status of a case.
  public enum Status: Sendable {
    /// The decision is as expected.
    case passed(Decision)
    /// The decision differs.
    case failed(Decision, [Difference])
    /// A rule failed, so there is no decision.
    case errored(Diagnostic)
    /// The case was skipped, for this reason.
    case skipped(String)
  }

  /// The case.
  public var replayCase: ReplayCase
  /// The status.
  public var status: Status
  /// The resolution of the rules, with their costs; nil if the case was not decided.
  public var resolution: Resolution?

  /// Whether the case passed.
  public var isPassed: Bool { if case .passed = status { true } else { false } }

  /// Whether the run can succeed with this result: passed, skipped, or a failure marked `todo`.
  public var isAcceptable: Bool {
    switch status {
    case .passed, .skipped: true
    case .failed, .errored: replayCase.todo != nil
    }
  }
}

/// Replays cases concurrently and reports the results in the order of the cases.
public struct ReplayRunner: Sendable {
  private let engine: RuleEngine
  private let jobs: Int

  /// Creates a runner that replays `jobs` cases at a time.
  public init(engine: RuleEngine, jobs: Int) {
    self.engine = engine
    self.jobs = max(1, jobs)
  }

  /// Replays every case until `report` returns false.
  public func runWhile(_ cases: some Sequence<ReplayCase>, _ report: (ReplayResult) -> Bool) async {
    await OrderedWork(jobs: jobs).run(cases, { result(of: $0) }, report)
  }

  /// Replays every case.
  public func run(_ cases: some Sequence<ReplayCase>, _ report: (ReplayResult) -> Void) async {
    await runWhile(cases) {
      report($0)
      return true
    }
  }

  /// Replays one case.
  public func result(of replayCase: ReplayCase) -> ReplayResult {
    if let reason = replayCase.skip { return ReplayResult(replayCase: replayCase, status: .skipped(reason)) }
    do {
      let resolution = try engine.resolve(engine.plan(replayCase.facts))
      let decision = resolution.decision(evidence: true)
      let differences = replayCase.expectation?.differences(from: decision) ?? []
      return ReplayResult(
        replayCase: replayCase,
        status: differences.isEmpty ? .passed(decision) : .failed(decision, differences),
        resolution: resolution)
    } catch {
      return ReplayResult(replayCase: replayCase, status: .errored(error))
    }
  }
}
