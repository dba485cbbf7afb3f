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
  /// Why the operands of the case could not be counted; nil if they were, or were not to be.
  package var measurementProblem: Diagnostic?
  /// How long the decision took, in seconds.
  package var seconds = 0.0

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
  private let operands: RuleEngine?

  /// Creates a runner that replays `jobs` cases at a time.
  /// - Parameter operands: An engine with the same rules that counts operands. It decides each case as well: the decisions
  ///   and the costs of the results are those of `engine`.
  package init(engine: RuleEngine, jobs: Int, countingOperandsBy operands: RuleEngine? = nil) {
    self.engine = engine
    self.operands = operands
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
    let start = ContinuousClock.now
    do {
      let resolution = try engine.resolve(engine.plan(replayCase.facts))
      let decision = resolution.decision(evidence: true)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let differences = replayCase.expectation?.differences(from: decision) ?? []
      return ReplayResult(
        replayCase: replayCase,
        status: differences.isEmpty ? .passed(decision) : .failed(decision, differences),
        resolution: resolution, measurementProblem: problem(of: replayCase, decidedAs: decision),
        seconds: seconds)
    } catch {
      return ReplayResult(
        replayCase: replayCase, status: .errored(error), seconds: (ContinuousClock.now - start) / .seconds(1))
    }
  }

  /// Decides a case where operands are counted.
  ///
  /// Counts of another decision would say nothing about this one.
  private func problem(of replayCase: ReplayCase, decidedAs decision: Decision) -> Diagnostic? {
    guard let operands else { return nil }
    do throws(Diagnostic) {
      let counted = try operands.decide(replayCase.facts, evidence: true)
      if counted.withoutCosts == decision.withoutCosts { return nil }
      return Diagnostic(
        .badCase, "the decision differs where operands are counted, so that coverage says nothing",
        at: replayCase.location)
    } catch {
      return error
    }
  }
}

extension Decision {
  /// The decision without the numbers of instructions, which counting adds to.
  fileprivate var withoutCosts: Decision {
    var decision = self
    decision.evidence = evidence?.map { evidence in
      var evidence = evidence
      evidence.instructions = 0
      for number in evidence.conditions.indices { evidence.conditions[number].instructions = 0 }
      return evidence
    }
    return decision
  }
}
