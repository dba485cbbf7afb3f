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
    /// The number of changes of the case that were decided.
    package var neighbours = 0
    /// What breaks a property.
    package var counterexamples: [Counterexample]
    /// Whether the case was tried: it is neither skipped nor without rules.
    package var isTried = true
  }

  private let engines: PropertyEngines
  private let properties: [Property]
  private let jobs: Int
  private let most: Int

  /// The changes of one case that a property tries, where it has a choice, unless the caller says otherwise.
  package static let standardNeighbours = 12

  /// Creates a runner that tries `jobs` cases at a time.
  /// - Parameters:
  ///   - testing: An engine of the same rules that measures properties; nil where no own property is tried.
  ///   - neighbours: The most changes of one case that a property tries, where it has a choice.
  package init(
    engine: RuleEngine, testing: RuleEngine? = nil, properties: [Property], jobs: Int,
    neighbours: Int = standardNeighbours
  ) {
    engines = PropertyEngines(deciding: engine, testing: testing)
    (self.properties, self.jobs, most) = (properties, jobs, neighbours)
  }

  /// Tries the properties on each case until `report` returns false; skipped cases, and those whose rules could not be loaded, are left out.
  package func run(_ cases: [ReplayCase], _ report: (Result) -> Bool) async {
    let values = properties == [.removal] ? ExampleValues([]) : exampleValues(cases)
    await OrderedWork(jobs: jobs).run(cases, { result(of: $0, values) }, report)
  }

  private func exampleValues(_ cases: [ReplayCase]) -> ExampleValues {
    ExampleValues(
      cases.map { one in
        FactSheet(one.facts, in: engines.deciding.knownVocabulary(of: one.facts.register))
      })
  }

  private func result(of replayCase: ReplayCase, _ values: ExampleValues) -> Result {
    guard replayCase.skip == nil, replayCase.unloaded == nil else {
      return Result(replayCase: replayCase, counterexamples: [], isTried: false)
    }
    let trial: PropertyTrial
    do throws(Diagnostic) {
      trial = try PropertyTrial(replayCase.facts, engines: engines)
    } catch {
      let failed = Counterexample(
        property: properties.first ?? .removal, change: "",
        message: "the case has no decision: \(error.message)")
      return Result(replayCase: replayCase, counterexamples: [failed])
    }
    let probes = PropertyProbes(
      trial: trial, properties: properties, values: values,
      sample: Sample(most: most, of: replayCase.title))
    let broken = probes.all.compactMap { found($0, trial) }
    // Those of single answers come last: they look at every change that the others decided.
    let all = broken + probes.ofSingleAnswers.compactMap { found($0, trial) }
    return Result(
      replayCase: replayCase, decision: trial.decision, neighbours: trial.neighbours.count,
      counterexamples: described(all, of: trial))
  }

  private func found(_ probe: Probe, _ trial: PropertyTrial) -> (probe: Probe, breach: Breach)? {
    probe.breach(of: trial).map { (probe, $0) }
  }

  /// Describes the breaches of a case, and shrinks the first one of each property with the same rules.
  ///
  /// Where a property tries many changes alike, such as days, only that one is reported.
  private func described(
    _ found: [(probe: Probe, breach: Breach)], of trial: PropertyTrial
  ) -> [Counterexample] {
    var shrunk: Set<[String]> = []
    return found.compactMap { probe, breach in
      var one = Counterexample(probe.property, breach, trial)
      if shrunk.insert([one.sentence ?? one.property.rawValue] + one.rules).inserted {
        one.shrink(by: probe, breach, trial)
      } else if !probe.property.namesEachChange {
        return nil
      }
      return one
    }
  }
}
