internal import CaseChanges
internal import Concurrency
package import PrivacyModel
package import RuleEvaluation
internal import SourceText

/// Tries the properties on cases, concurrently, and reports in the order of the cases.
package struct PropertyRunner: Sendable {
  /// The result of one case.
  package struct Result: Sendable {
    /// The case.
    package var replayCase: ReplayCase
    /// The decision of the case; nil if there is none.
    package var decision: Decision?
    /// What breaks a property.
    package var counterexamples: [Counterexample]
  }

  private let engine: RuleEngine
  private let properties: [Property]
  private let jobs: Int

  /// Creates a runner that tries `jobs` cases at a time.
  package init(engine: RuleEngine, properties: [Property], jobs: Int) {
    (self.engine, self.properties, self.jobs) = (engine, properties, jobs)
  }

  /// Tries the properties on each case until `report` returns false; skipped cases, and those whose rules could not be loaded, are left out.
  package func run(_ cases: [ReplayCase], _ report: (Result) -> Bool) async {
    let values = properties.contains(.questions) ? exampleValues(cases) : ExampleValues([])
    await OrderedWork(jobs: jobs).run(
      cases,
      { result(of: $0, values) }, report)
  }

  private func exampleValues(_ cases: [ReplayCase]) -> ExampleValues {
    ExampleValues(
      cases.map { one in
        FactSheet(one.facts, in: engine.knownVocabulary(of: one.facts.register))
      })
  }

  private func result(of replayCase: ReplayCase, _ values: ExampleValues) -> Result {
    guard replayCase.skip == nil, replayCase.unloaded == nil else {
      return Result(replayCase: replayCase, counterexamples: [])
    }
    let trial: PropertyTrial
    do throws(Diagnostic) {
      trial = try PropertyTrial(replayCase.facts, engine: engine)
    } catch {
      let failed = Counterexample(
        property: .removal, change: "", message: "the case has no decision: \(error.message)")
      return Result(replayCase: replayCase, counterexamples: [failed])
    }
    let counterexamples = properties.flatMap { property in
      switch property {
      case .removal: FactRemoval(trial: trial).counterexamples
      case .questions: AskedQuestions(trial: trial, values: values).counterexamples
      }
    }
    return Result(replayCase: replayCase, decision: trial.decision, counterexamples: counterexamples)
  }
}
