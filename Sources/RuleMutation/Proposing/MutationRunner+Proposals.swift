internal import CaseChanges
internal import Concurrency
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension MutationRunner {
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
    let definitions = DefinitionIndex(trial.engine.scripts)
    var searched = 0
    await OrderedWork(jobs: jobs, batch: 1).run(files) { path, mutations in
      var without: [Mutation] = []
      guard let script = scripts[path] else { return ([CaseProposal](), mutations) }
      var search = ProposalSearch(
        trial: trial, script: script, definitions: definitions, values: values, most: most)
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
}
