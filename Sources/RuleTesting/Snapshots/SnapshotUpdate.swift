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

  /// The failed cases of each file.
  private var results: [String: [ReplayResult]] = [:]
  /// The cases that cannot be updated.
  package private(set) var refusals: [Refusal] = []

  /// Creates an update of no cases.
  package init() {}

  /// Adds a result; only failed ones are updated.
  package mutating func add(_ result: ReplayResult) {
    let location = result.replayCase.location
    switch result.status {
    case .passed, .skipped: break
    case .errored: refusals.append(Refusal(location: location, reason: "the case was not decided"))
    case .failed where result.replayCase.todo != nil: break
    case .failed where location.file.hasSuffix(".yaml") || location.file.hasSuffix(".yml"):
      results[location.file, default: []].append(result)
    case .failed: refusals.append(Refusal(location: location, reason: "only YAML is rewritten"))
    }
  }

  /// Returns the changed files with their new texts, and the number of updated cases.
  package mutating func texts() throws(Diagnostic) -> (files: [(name: String, text: String)], cases: Int) {
    var files: [(name: String, text: String)] = []
    var count = 0
    for name in results.keys.sorted() {
      guard let file = try CaseFileSpans(name) else { continue }
      var edits = TextEdits(file.text)
      for result in results[name] ?? [] {
        if let reason = bless(result, file, &edits) {
          refusals.append(Refusal(location: result.replayCase.location, reason: reason))
        } else {
          count += 1
        }
      }
      files.append((name, edits.text))
    }
    return (files, count)
  }

  /// Updates one case; returns the reason if it cannot be updated.
  private func bless(_ result: ReplayResult, _ file: CaseFileSpans, _ edits: inout TextEdits) -> String? {
    guard case .failed(let decision, let differences) = result.status,
      let expectation = result.replayCase.expectation
    else { return nil }
    let keys = Set(differences.map { String($0.what.prefix { $0 != "." }) }).sorted()
    switch file.expectation(of: result.replayCase) {
    case .failure(let reason): return reason.text
    case .success(let expect):
      if result.replayCase.change != nil, let key = keys.first(where: { expect[$0] == nil }) {
        return "its `\(key)` is that of all changes of the case"
      }
      var writer = ExpectationWriter(
        expect: expect, decision: decision, expectation: expectation, edits: edits)
      for key in keys { writer.write(key) }
      edits = writer.edits
      return nil
    }
  }
}
