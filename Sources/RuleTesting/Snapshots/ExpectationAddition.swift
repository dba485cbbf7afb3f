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

/// Additions to the `expect` of cases, in place; comments, order and layout of the files stay.
package struct ExpectationAdditions: Sendable {
  private var cases: [String: [(replayCase: ReplayCase, decision: Decision)]] = [:]
  private var additions: [String: ExpectationAddition] = [:]
  /// The cases that cannot be changed.
  package private(set) var refusals: [SnapshotUpdate.Refusal] = []

  /// Creates no additions.
  package init() {}

  /// Adds to the expectation of a case.
  package mutating func add(_ addition: ExpectationAddition, to replayCase: ReplayCase, _ decision: Decision)
  {
    guard additions[replayCase.id] == nil else {
      additions[replayCase.id]?.formUnion(addition)
      return
    }
    additions[replayCase.id] = addition
    cases[replayCase.location.file, default: []].append((replayCase, decision))
  }

  /// Returns the changed files with their new texts, and the number of changed cases.
  package mutating func texts() throws(Diagnostic) -> (files: [(name: String, text: String)], cases: Int) {
    var files: [(name: String, text: String)] = []
    var count = 0
    for (name, cases) in cases.sorted(by: { $0.key < $1.key }) {
      guard let file = try CaseFileSpans(name) else { continue }
      var edits = TextEdits(file.text)
      for (replayCase, decision) in cases {
        guard let addition = additions[replayCase.id] else { continue }
        switch file.expectation(of: replayCase) {
        case .failure(let reason):
          refusals.append(SnapshotUpdate.Refusal(location: replayCase.location, reason: reason.text))
        case .success(let expect):
          var writer = ExpectationWriter(
            expect: expect, decision: decision, expectation: replayCase.expectation ?? Expectation(decision),
            edits: edits)
          writer.state(addition)
          edits = writer.edits
          count += 1
        }
      }
      files.append((name, edits.text))
    }
    return (files, count)
  }
}
