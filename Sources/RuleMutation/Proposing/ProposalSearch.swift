internal import CaseChanges
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// Searches near the cases of one rule file for cases that notice its changes.
///
/// A case that was found for one change is tried first on the next.
struct ProposalSearch {
  let trial: MutationTrial
  let script: RuleScript
  let definitions: DefinitionIndex
  /// The values of the cases of each register.
  let values: [String: ExampleValues]
  /// The most neighbours that are tried for a change.
  let most: Int
  /// What was found, in the order of the changes.
  private(set) var found: [CaseProposal] = []
  private var tried = 0
  /// The decisions of the unchanged rules so far.
  private var decisions: [CaseFacts: Decision?] = [:]

  /// The most cases near which a change is searched for.
  private static let mostCases = 8

  init(
    trial: MutationTrial, script: RuleScript, definitions: DefinitionIndex,
    values: [String: ExampleValues], most: Int
  ) {
    (self.trial, self.script, self.definitions) = (trial, script, definitions)
    (self.values, self.most) = (values, most)
  }

  /// Looks for a case that notices a change; returns false where there is none.
  mutating func search(for mutation: Mutation) -> Bool {
    let text = trial.texts[mutation.file] ?? ""
    guard let changed = try? trial.engine.replacing(mutation.file, with: mutation.applied(to: text)) else {
      return true
    }
    for index in found.indices {
      guard let details = details(found[index].decision, found[index].input, changed) else { continue }
      found[index].details.formUnion(details)
      found[index].notices.append(mutation.place)
      return true
    }
    tried = 0
    for number in bases(of: mutation) {
      if let proposal = search(near: trial.reach.cases[number], for: mutation, changed) {
        found.append(proposal)
        return true
      }
      if tried >= most { break }
    }
    return false
  }

  /// Some of the cases that a change can affect: those with its words, then one of every register, kind of request and outcome.
  private func bases(of mutation: Mutation) -> [Int] {
    let hints = MutationHints(mutation, in: script, definitions: definitions)
    let numbers = trial.reach.cases(of: mutation, preferring: hints.changed)
    var seen: Set<String> = []
    let first = numbers.filter { number in
      let decision = trial.reach.cases[number].decision
      return seen.insert("\(decision.register) \(decision.request) \(decision.outcome)").inserted
    }
    let others = numbers.filter { !first.contains($0) }
    let step = max(1, others.count / Self.mostCases)
    return Array((numbers.prefix(2) + first.prefix(Self.mostCases)).unique())
      + stride(from: 0, to: others.count, by: step).map { others[$0] }
  }

  private mutating func search(
    near base: CaseReach.Decided, for mutation: Mutation, _ changed: RuleEngine
  ) -> CaseProposal? {
    let register = base.decision.register
    guard let explained = try? trial.engine.decide(base.replayCase.facts, evidence: true) else { return nil }
    let sheet = FactSheet(base.replayCase.facts, in: trial.engine.knownVocabulary(of: register))
    let neighbours = NeighbourCases(
      sheet, explained, values: values[register] ?? ExampleValues([]),
      hints: MutationHints(mutation, in: script, definitions: definitions),
      place: mutation.ruleLine.map { "\(mutation.location.file):\($0)" })
    var proposal: CaseProposal?
    neighbours.forEach { neighbour in
      tried += 1
      guard tried <= most else { return true }
      var facts = neighbour.sheet.facts
      (facts.id, facts.register) = ("case", register)
      guard let decision = decision(of: facts),
        let details = details(decision, facts, changed)
      else { return false }
      let change = neighbour.changes.map(\.text).joined(separator: ", ")
      proposal = CaseProposal(
        title: "\(base.replayCase.title), with \(change)", register: register,
        facts: neighbour.sheet.caseFacts(register: register), input: facts, decision: decision,
        details: details,
        notices: [mutation.place])
      return true
    }
    return proposal
  }

  private mutating func decision(of facts: CaseFacts) -> Decision? {
    if let known = decisions[facts] { return known }
    let decision = try? trial.engine.decide(facts)
    decisions[facts] = .some(decision)
    return decision
  }

  /// What an expectation must state so that it is not met by the changed rules; nil where nothing helps.
  private func details(
    _ decision: Decision, _ facts: CaseFacts, _ changed: RuleEngine
  ) -> Set<Expectation.Detail>? {
    guard let other = try? changed.decide(facts) else { return nil }
    return decision == other ? nil : Expectation.distinguishing(decision, from: other)
  }
}

extension Mutation {
  /// The place and the change, for people.
  var place: String { "\(location) \(change)" }
}
