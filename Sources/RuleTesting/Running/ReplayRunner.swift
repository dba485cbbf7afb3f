internal import Concurrency
package import PrivacyModel
package import RuleEvaluation
package import SourceText

/// The result of a case.
package struct ReplayResult: Sendable {
  /// The status of a case.
  package enum Status: Sendable {
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
  package var replayCase: ReplayCase
  /// The status.
  package var status: Status
  /// The resolution of the rules, with their costs; nil if the case was not decided.
  package var resolution: Resolution?

  /// Whether the case passed.
  package var isPassed: Bool { if case .passed = status { true } else { false } }

  /// Whether the run can succeed with this result: passed, skipped, or a failure marked `todo`.
  package var isAcceptable: Bool {
    switch status {
    case .passed, .skipped: true
    case .failed, .errored: replayCase.todo != nil
    }
  }
}

/// Replays cases concurrently and reports the results in the order of the cases.
package struct ReplayRunner: Sendable {
  private let engine: RuleEngine
  private let jobs: Int

  /// Creates a runner that replays `jobs` cases at a time.
  package init(engine: RuleEngine, jobs: Int) {
    self.engine = engine
    self.jobs = max(1, jobs)
  }

  /// Replays every case until `report` returns false.
  package func runWhile(_ cases: some Sequence<ReplayCase>, _ report: (ReplayResult) -> Bool) async {
    await OrderedWork(jobs: jobs).run(cases, { result(of: $0) }, report)
  }

  /// Replays every case.
  package func run(_ cases: some Sequence<ReplayCase>, _ report: (ReplayResult) -> Void) async {
    await runWhile(cases) {
      report($0)
      return true
    }
  }

  /// Replays one case.
  package func result(of replayCase: ReplayCase) -> ReplayResult {
    if let reason = replayCase.skip { return ReplayResult(replayCase: replayCase, status: .skipped(reason)) }
    if let unloaded = replayCase.unloaded {
      let problem = unloaded.diagnostics.first ?? Diagnostic(.badRule, "the rules could not be loaded")
      return ReplayResult(replayCase: replayCase, status: .errored(problem))
    }
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
