package import PrivacyModel
package import SourceText

/// What an expectation lacks to be met by one decision and not by another.
package struct ExpectationAddition: Sendable {
  /// The keys of `expect`.
  package private(set) var keys: Set<String>
  /// The parts of their values that are stated only where they are wanted.
  package private(set) var details: Set<Expectation.Detail>

  /// Returns nil where every expectation that one decision meets is met by the other.
  package init?(_ decision: Decision, from other: Decision) {
    guard let details = Expectation.distinguishing(decision, from: other) else { return nil }
    self.details = details
    let differences = Expectation(decision, with: details).differences(from: other)
    keys = Set(differences.map { String($0.what.prefix { $0 != "." }) })
  }

  /// Adds another addition of the same case.
  mutating func formUnion(_ other: ExpectationAddition) {
    keys.formUnion(other.keys)
    details.formUnion(other.details)
  }
}

/// Additions to the `expect` of cases, in place.
package struct ExpectationAdditions: Sendable {
  private var additions:
    [String: (addition: ExpectationAddition, replayCase: ReplayCase, decision: Decision)] =
      [:]
  private var rewriting = ExpectationRewriting()
  /// The cases that cannot be changed.
  package var refusals: [SnapshotUpdate.Refusal] { rewriting.refusals }

  /// Creates no additions.
  package init() {}

  /// Adds to the expectation of a case, which has this decision.
  package mutating func add(_ addition: ExpectationAddition, to replayCase: ReplayCase, _ decision: Decision)
  {
    additions[replayCase.id, default: (addition, replayCase, decision)].addition.formUnion(addition)
  }

  /// Returns the changed files with their new texts, and the number of changed cases.
  package mutating func texts() throws(Diagnostic) -> (files: [(name: String, text: String)], cases: Int) {
    rewriting = ExpectationRewriting()
    for (_, one) in additions.sorted(by: { $0.key < $1.key }) {
      rewriting.add(one.replayCase, one.decision) { [addition = one.addition] writer in
        writer.state(addition)
        return nil
      }
    }
    return try rewriting.texts()
  }
}
