public import PrivacyModel
public import RuleEngine
public import SourceText

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
    /// Not replayed, and why.
    case skipped(String)
  }

  /// The case.
  public var replayCase: ReplayCase
  /// How it ended.
  public var status: Status
  /// What the rules came to, where the case was decided: it tells what they cost to who asks.
  public var resolution: Resolution?

  /// Whether it ended as expected.
  public var isPassed: Bool { if case .passed = status { true } else { false } }

  /// Whether it may stand in a run that is called good: passed, skipped, or a failure that is known.
  public var isAcceptable: Bool {
    switch status {
    case .passed, .skipped: true
    case .failed, .errored: replayCase.todo != nil
    }
  }
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

  /// Replays every case, until `report` says that it wants no more.
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

  /// Replays one case, without waiting for others.
  public func result(of replayCase: ReplayCase) -> ReplayResult {
    if let reason = replayCase.skip { return ReplayResult(replayCase: replayCase, status: .skipped(reason)) }
    do {
      let resolution = try engine.resolution(on: engine.prepared(replayCase.facts))
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
