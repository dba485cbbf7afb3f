internal import PrivacyModel
public import SourceText

/// Writes what was decided into the `expect` of cases: only what a case states and what differs, where it stands.
///
/// Comments, order and layout of the file stay; what the case does not state is not added.
public struct SnapshotUpdate: Sendable {
  /// Why a case was left alone.
  public struct Refusal: Hashable, Sendable {
    /// Where the case stands.
    public var location: SourceLocation
    /// Why.
    public var reason: String
  }

  /// The cases of each file that were decided otherwise than expected.
  private var results: [String: [ReplayResult]] = [:]
  /// The cases that are left alone.
  public private(set) var refusals: [Refusal] = []

  /// Begins with nothing to bless.
  public init() {}

  /// Takes a result; those that failed are to be blessed.
  public mutating func add(_ result: ReplayResult) {
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

  /// The files that change, with their new texts, and how many cases were rewritten.
  public mutating func texts() throws(Diagnostic) -> (files: [(name: String, text: String)], cases: Int) {
    var files: [(name: String, text: String)] = []
    var count = 0
    for name in results.keys.sorted() {
      let file = try SourceFile.read(name)
      guard let root = YAMLSpan.read(file), case .list(let cases)? = root["cases"]?.content else { continue }
      var edits = TextEdits(file.text)
      for result in results[name] ?? [] {
        if let reason = bless(result, cases, &edits, file) {
          refusals.append(Refusal(location: result.replayCase.location, reason: reason))
        } else {
          count += 1
        }
      }
      files.append((name, edits.text))
    }
    return (files, count)
  }

  /// Rewrites one case; returns why it cannot.
  private func bless(
    _ result: ReplayResult, _ cases: [YAMLSpan], _ edits: inout TextEdits, _ file: SourceFile
  ) -> String? {
    guard case .failed(let decision, let differences) = result.status,
      let expectation = result.replayCase.expectation
    else { return nil }
    let titled = cases.first {
      if case .scalar(let title)? = $0["case"]?.content { title == result.replayCase.title } else { false }
    }
    guard let expect = titled?["expect"] else { return "its `expect` was not found" }
    if expect.isShared { return "its `expect` is shared by an alias, and other cases read it too" }
    var writer = ExpectationWriter(expect: expect, decision: decision, expectation: expectation, edits: edits)
    for key in Set(differences.map { String($0.what.prefix { $0 != "." }) }).sorted() { writer.write(key) }
    edits = writer.edits
    return nil
  }
}
