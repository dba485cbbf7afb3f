internal import PrivacyModel
package import SourceText

/// Updates the `expect` of failed cases to the decisions (`--bless`): only keys that a case states and that differ.
///
/// Comments, order and layout of the file stay; no key is added.
package struct SnapshotUpdate: Sendable {
  /// A case that cannot be updated.
  package struct Refusal: Hashable, Sendable {
    /// The location of the case.
    package var location: SourceLocation
    /// The reason.
    package var reason: String
  }

  private var rewriting = ExpectationRewriting()
  /// The cases that cannot be updated.
  package var refusals: [Refusal] { rewriting.refusals }

  /// Creates an update of no cases.
  package init() {}

  /// Adds a result; only failed ones are updated.
  package mutating func add(_ result: ReplayResult) {
    let replayCase = result.replayCase
    switch result.status {
    case .passed, .skipped: break
    case .errored: rewriting.refuse(replayCase, "the case was not decided")
    case .failed where replayCase.todo != nil: break
    case .failed(let decision, let differences):
      let keys = Set(differences.map { String($0.what.prefix { $0 != "." }) }).sorted()
      rewriting.add(replayCase, decision) { writer in
        if replayCase.change != nil, let key = keys.first(where: { writer.expect[$0] == nil }) {
          return "its `\(key)` is that of all changes of the case"
        }
        for key in keys { writer.write(key) }
        return nil
      }
    }
  }

  /// Returns the changed files with their new texts, and the number of updated cases.
  package mutating func texts() throws(Diagnostic) -> (files: [(name: String, text: String)], cases: Int) {
    try rewriting.texts()
  }
}
