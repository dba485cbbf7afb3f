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
  let trial: MutationTrial
  private let accepted: AcceptedGaps
  let jobs: Int
  /// The number of cases that are tried: those that are not skipped, are not expected to fail and have rules.
  package let cases: Int
  /// The cases that do not pass with the unchanged rules.
  package let failing: [ReplayCase]

  /// Decides every case once.
  /// - Parameters:
  ///   - engine: Decides the changed rules.
  ///   - measuring: The same rules, whose lines are counted.
  package init(
    _ cases: [ReplayCase], engine: RuleEngine, measuring: RuleEngine,
    accepting accepted: AcceptedGaps = AcceptedGaps(), jobs: Int
  ) {
    let chosen = cases.filter { $0.skip == nil && $0.todo == nil && $0.unloaded == nil }
    let reach = CaseReach(chosen, engine: measuring)
    let texts = Dictionary(engine.scripts.map { ($0.path, $0.source.text) }) { first, _ in first }
    trial = MutationTrial(engine: engine, reach: reach, texts: texts)
    (self.accepted, self.jobs) = (accepted, jobs)
    self.cases = chosen.count
    let decided = Set(reach.cases.map(\.replayCase.id))
    failing =
      reach.cases.filter { !$0.replayCase.isMet(by: $0.decision) }.map(\.replayCase)
      + chosen.filter { !decided.contains($0.id) }
  }

  /// Tries each change until `report` returns false.
  package func run(_ mutations: [Mutation], _ report: (MutationResult) -> Bool) async {
    await OrderedWork(jobs: jobs).run(mutations, { result(of: $0) }, report)
  }

  private func result(of mutation: Mutation) -> MutationResult {
    var result = trial.result(of: mutation)
    if result.isAlive,
      let reason = accepted.reason(.change, mutation.change, line: mutation.line, file: mutation.file)
    {
      result.verdict = .accepted(reason)
    }
    return result
  }
}

extension AcceptedGaps {
  /// The entries that accept none of some changes: the rules have changed, or a case notices them now.
  package func unusedChanges(_ alive: [Mutation]) -> [Entry] {
    entries.filter { $0.kind == .change && $0.lines(of: alive).isEmpty }
  }

  /// The entries that accept several of some changes, since their lines are equal, with the lines.
  package func sharedChanges(_ alive: [Mutation]) -> [(entry: Entry, lines: [Int])] {
    entries.filter { $0.kind == .change }.map { ($0, $0.lines(of: alive)) }.filter { $0.lines.count > 1 }
  }
}

extension AcceptedGaps.Entry {
  fileprivate func lines(of changes: [Mutation]) -> [Int] {
    changes.filter { $0.file == file && $0.line == line && $0.change == text }.map(\.location.line)
  }
}
