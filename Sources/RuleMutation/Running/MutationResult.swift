package import PrivacyModel
package import RuleTesting

/// What became of a change.
package struct MutationResult: Sendable {
  /// The change.
  package var mutation: Mutation
  /// What became of it.
  package var verdict: Verdict

  /// What became of a change.
  package enum Verdict: Sendable {
    /// A case fails.
    case killed(by: ReplayCase)
    /// Every case that it can affect passes.
    case survived(reached: Int, nearest: Nearest)
    /// No case runs the changed part.
    case unreached
    /// It survived, and is accepted for this reason.
    case accepted(String)
    /// The changed rules cannot be loaded, for this reason.
    case refused(String)
  }

  /// A case from which one that notices the change can begin.
  package struct Nearest: Sendable {
    /// The case.
    package var replayCase: ReplayCase
    /// The part of its decision that the change alters without failing it; nil if it alters nothing.
    package var difference: String?
    /// What the case's expectation lacks to notice the change; nil if it alters nothing that can be expected.
    package var addition: ExpectationAddition?
    /// The decision of the unchanged rules.
    package var decision: Decision
  }

  /// Whether no case notices the change.
  package var isAlive: Bool {
    switch verdict {
    case .survived, .unreached: true
    case .killed, .accepted, .refused: false
    }
  }
}
