internal import PrivacyModel
internal import SourceText

/// Changes of the `expect` of cases in their files; comments, order and layout stay.
struct ExpectationRewriting: Sendable {
  /// Changes one `expect`, or returns the reason why it does not.
  typealias Rewrite = @Sendable (_ writer: inout ExpectationWriter) -> String?

  private struct Change: Sendable {
    var replayCase: ReplayCase
    var decision: Decision
    var rewrite: Rewrite
  }

  private var changes: [String: [Change]] = [:]
  /// The cases that cannot be changed.
  private(set) var refusals: [SnapshotUpdate.Refusal] = []

  /// Adds a change of one case.
  mutating func add(_ replayCase: ReplayCase, _ decision: Decision, _ rewrite: @escaping Rewrite) {
    let file = replayCase.location.file
    guard file.hasSuffix(".yaml") || file.hasSuffix(".yml") else {
      return refuse(replayCase, "only YAML is rewritten")
    }
    changes[file, default: []].append(
      Change(replayCase: replayCase, decision: decision, rewrite: rewrite))
  }

  mutating func refuse(_ replayCase: ReplayCase, _ reason: String) {
    refusals.append(SnapshotUpdate.Refusal(location: replayCase.location, reason: reason))
  }

  /// Returns the changed files with their new texts, and the number of changed cases.
  mutating func texts() throws(Diagnostic) -> (files: [(name: String, text: String)], cases: Int) {
    var files: [(name: String, text: String)] = []
    var count = 0
    for (name, changes) in changes.sorted(by: { $0.key < $1.key }) {
      guard let file = try CaseFileSpans(name) else { continue }
      var edits = TextEdits(file.text)
      for change in changes {
        if let reason = apply(change, file, &edits) {
          refuse(change.replayCase, reason)
        } else {
          count += 1
        }
      }
      files.append((name, edits.text))
    }
    return (files, count)
  }

  private func apply(_ change: Change, _ file: CaseFileSpans, _ edits: inout TextEdits) -> String? {
    switch file.expectation(of: change.replayCase) {
    case .failure(let reason): return reason.text
    case .success(let expect):
      var writer = ExpectationWriter(
        expect: expect, decision: change.decision,
        expectation: change.replayCase.expectation ?? Expectation(),
        edits: edits)
      if let reason = change.rewrite(&writer) { return reason }
      edits = writer.edits
      return nil
    }
  }
}
