internal import Concurrency
package import PrivacyModel
package import RuleEvaluation
internal import RuleTesting
package import SourceText

/// What two versions of the rules decide otherwise in one case.
package struct ComparedCase: Sendable {
  /// The case's file and title.
  package var id: String
  /// The place of its title.
  package var location: SourceLocation
  /// The register.
  package var register: String
  /// The kind of request; nil where the case cannot be read.
  package var request: RequestKind?
  /// The differences; empty where both decide alike.
  package var differences: [DecisionDifference]

  /// The classes of all differences, in their order.
  package var classes: [ChangeClass] { Set(differences.flatMap(\.classes)).sorted() }
}

/// Decides cases with two versions of the rules, concurrently, and reports in the order of the cases.
package struct ComparisonRunner: Sendable {
  private let old: RuleEngine
  private let new: RuleEngine
  private let jobs: Int

  /// Creates a runner that compares `jobs` cases at a time.
  package init(old: RuleEngine, new: RuleEngine, jobs: Int) {
    (self.old, self.new, self.jobs) = (old, new, jobs)
  }

  /// Compares every case.
  package func run(_ cases: [PairedCase], _ report: (ComparedCase) -> Void) async {
    await OrderedWork(jobs: jobs).run(cases, { compared($0) }) {
      if let compared = $0 { report(compared) }
      return true
    }
  }

  private func compared(_ pair: PairedCase) -> ComparedCase? {
    guard let known = pair.new ?? pair.old else { return nil }
    let before = result(pair.old, old, pair.problem)
    let after = result(pair.new, new, pair.problem)
    return ComparedCase(
      id: known.id, location: known.location, register: known.facts.register,
      request: known.facts.request.value?.kind.value, differences: differences(before, after, known))
  }

  private func result(_ one: ReplayCase?, _ engine: RuleEngine, _ problem: Diagnostic?) -> VersionResult {
    if let unread = one == nil ? problem : one?.unloaded?.diagnostics.first { return .error(unread) }
    guard let one else { return .error(Diagnostic(.badCase, "the case cannot be read")) }
    do throws(Diagnostic) {
      return .decision(try engine.decide(one.facts, evidence: true))
    } catch {
      return .error(error)
    }
  }

  private func differences(
    _ before: VersionResult, _ after: VersionResult, _ known: ReplayCase
  ) -> [DecisionDifference] {
    switch (before, after) {
    case (.decision(let first), .decision(let second)):
      return DecisionPair(
        old: first, new: second, facts: known.facts,
        oldTraits: old.knownVocabulary(of: first.register).traits(of: first.request),
        newTraits: new.knownVocabulary(of: second.register).traits(of: second.request)
      ).differences
    case (.error(let first), .error(let second)) where first.message == second.message: return []
    default:
      let rules = [place(before, .old), place(after, .new)].compactMap(\.self)
      return [
        DecisionDifference(
          classes: [.error], part: .error, old: value(before), new: value(after), rules: rules)
      ]
    }
  }

  private func value(_ result: VersionResult) -> DecisionDifference.Value {
    switch result {
    case .decision(let decision): .outcome(decision.outcome)
    case .error(let error): .texts([error.message])
    }
  }

  private func place(_ result: VersionResult, _ version: ResponsibleRule.Version) -> ResponsibleRule? {
    guard case .error(let error) = result, let place = error.location else { return nil }
    return ResponsibleRule(version: version, name: "the error", at: "\(place.file):\(place.line)")
  }
}
