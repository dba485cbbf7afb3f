internal import PrivacyCoding
internal import SourceText

/// A log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning services read.
package struct SARIFLog: Encodable {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"

  private var version = "2.1.0"
  private var schema = Self.schema
  private var runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  /// Creates the log of one run.
  /// - Parameters:
  ///   - version: The version of the engine.
  ///   - counts: What was examined, by name: `["cases": 949]`.
  ///   - isComplete: Whether everything could be loaded.
  package init(
    _ problems: [ReportedProblem], command: String, version: String, counts: [String: Int], isComplete: Bool
  ) {
    var fingerprints = Fingerprints()
    let rules = Set(problems.map(\.code)).sorted()
    runs = [
      Run(
        tool: Tool(
          driver: Driver(version: version, rules: rules.map { Rule(id: $0, name: $0) })),
        automationDetails: Automation(id: "\(command)/"),
        invocations: [Invocation(executionSuccessful: isComplete)],
        results: problems.map { problem in
          Result(
            problem, rule: rules.firstIndex(of: problem.code) ?? 0, fingerprint: fingerprints.next(problem))
        }, properties: counts)
    ]
  }

  /// The log as JSON.
  package var text: String { CanonicalJSON.text(self) + "\n" }

  private struct Run: Encodable {
    var tool: Tool
    var automationDetails: Automation
    var columnKind = "unicodeCodePoints"
    var invocations: [Invocation]
    var results: [Result]
    var properties: [String: Int]
  }

  private struct Tool: Encodable { var driver: Driver }

  private struct Driver: Encodable {
    var name = "seloste"
    var version: String
    var rules: [Rule]
  }

  private struct Rule: Encodable { var id, name: String }
  private struct Automation: Encodable { var id: String }
  private struct Invocation: Encodable { var executionSuccessful: Bool }

  private struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]

    init(_ problem: ReportedProblem, rule: Int, fingerprint: String) {
      (ruleId, ruleIndex, level) = (problem.code, rule, problem.level.rawValue)
      message = Message("\(problem.title): \(problem.message)")
      locations = problem.place.map { [Location($0)] } ?? []
      let related = problem.related.map { Location($0.place, $0.message) }
      relatedLocations = related.isEmpty ? nil : related
      partialFingerprints = ["selosteProblem/v1": fingerprint]
    }
  }

  private struct Message: Encodable {
    var text: String

    init(_ text: String) { self.text = TerminalText.escaped(text) }
  }

  private struct Location: Encodable {
    struct Physical: Encodable {
      var artifactLocation: Artifact
      var region: Region
    }

    struct Artifact: Encodable { var uri: String }

    struct Region: Encodable {
      var startLine: Int
      var startColumn: Int?
    }

    var physicalLocation: Physical
    var message: Message?

    init(_ place: SourceLocation, _ message: String? = nil) {
      physicalLocation = Physical(
        artifactLocation: Artifact(uri: FileReference.uri(of: place.file)),
        region: Region(startLine: max(1, place.line), startColumn: place.column))
      self.message = message.map { Message($0) }
    }
  }
}
