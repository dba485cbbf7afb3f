internal import CaseChanges
internal import Concurrency
internal import PrivacyModel
internal import RuleCompiler
package import RuleEvaluation
package import RuleTesting
internal import SourceText

/// Tries changes of rules on cases, concurrently, and reports in the order of the rules.
///
/// A change is tried only on the cases that run the changed part, until one notices it. Only the changed file, and what depends
/// on it, is loaded again.
package struct MutationRunner: Sendable {
  private let trial: MutationTrial
  private let accepted: AcceptedMutations
  private let jobs: Int
  /// The cases that do not pass with the unchanged rules.
  package let failing: [ReplayCase]

  /// Decides every case once.
  /// - Parameters:
  ///   - engine: Decides the changed rules.
  ///   - measuring: The same rules, whose lines are counted.
  package init(
    _ cases: [ReplayCase], engine: RuleEngine, measuring: RuleEngine,
    accepting accepted: AcceptedMutations = AcceptedMutations(), jobs: Int
  ) {
    let chosen = cases.filter { $0.skip == nil && $0.todo == nil && $0.unloaded == nil }
    let reach = CaseReach(chosen, engine: measuring)
    let texts = Dictionary(engine.scripts.map { ($0.path, $0.source.text) }) { first, _ in first }
    trial = MutationTrial(engine: engine, reach: reach, texts: texts)
    (self.accepted, self.jobs) = (accepted, jobs)
    let decided = Set(reach.cases.map(\.replayCase.id))
    failing =
      reach.cases.filter { !$0.replayCase.isMet(by: $0.decision) }.map(\.replayCase)
      + chosen.filter { !decided.contains($0.id) }
  }

  /// Tries each change until `report` returns false.
  package func run(_ mutations: [Mutation], _ report: (MutationResult) -> Bool) async {
    await OrderedWork(jobs: jobs).run(mutations, { result(of: $0) }, report)
  }

  /// Searches for cases that notice changes which no case notices, near the cases that a change can affect.
  /// - Parameters:
  ///   - mutations: Changes that survived.
  ///   - most: The most neighbours of cases that are tried for a change.
  ///   - report: Is given the number of changes that were searched for.
  /// - Returns: The proposals in the order of the rules, and the changes for which none was found.
  package func proposals(
    for mutations: [Mutation], most: Int, _ report: (Int) -> Void
  ) async -> (found: [CaseProposal], without: [Mutation]) {
    let scripts = Dictionary(trial.engine.scripts.map { ($0.path, $0) }) { first, _ in first }
    let files = Dictionary(grouping: mutations, by: \.file).sorted { $0.key < $1.key }
    let values = Dictionary(grouping: trial.reach.cases, by: \.decision.register).mapValues { cases in
      ExampleValues(
        cases.map { one in
          FactSheet(one.replayCase.facts, in: trial.engine.knownVocabulary(of: one.decision.register))
        })
    }
    var result: (found: [CaseProposal], without: [Mutation]) = ([], [])
    var searched = 0
    await OrderedWork(jobs: jobs, batch: 1).run(files) { path, mutations in
      var without: [Mutation] = []
      guard let script = scripts[path] else { return ([CaseProposal](), mutations) }
      var search = ProposalSearch(trial: trial, script: script, values: values, most: most)
      for mutation in mutations where !search.search(for: mutation) { without.append(mutation) }
      return (search.found, without)
    } _: { (found, without) in
      result.found += found
      result.without += without
      searched += 1
      report(searched)
      return true
    }
    return result
  }

  private func result(of mutation: Mutation) -> MutationResult {
    var result = trial.result(of: mutation)
    if result.isAlive, let reason = accepted.reason(for: mutation) { result.verdict = .accepted(reason) }
    return result
  }
}
