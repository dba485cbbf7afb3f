internal import PrivacyCoding
internal import SourceText

/// A Code Quality report of GitLab: a list of problems, each with a place and a fingerprint.
package enum CodeQualityReport {
  private struct Entry: Encodable {
    struct Location: Encodable {
      var path: String
      var lines: Lines
    }

    struct Lines: Encodable { var begin: Int }

    var description: String
    var checkName: String
    var fingerprint: String
    var severity: String
    var location: Location

    private enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }
  }

  /// Returns the report as JSON.
  /// - Parameter path: The file or folder that a problem without a place is shown at; the format requires one.
  package static func text(_ problems: [ReportedProblem], unplacedAt path: String) -> String {
    var fingerprints = Fingerprints()
    let entries = problems.map { problem in
      Entry(
        description: TerminalText.escaped("\(problem.title): \(problem.message)"), checkName: problem.code,
        fingerprint: fingerprints.next(problem), severity: severity(problem.level),
        location: Entry.Location(
          path: FileReference.relative(problem.place?.file ?? path),
          lines: Entry.Lines(begin: max(1, problem.place?.line ?? 1))))
    }
    return CanonicalJSON.text(entries) + "\n"
  }

  private static func severity(_ level: ReportedProblem.Level) -> String {
    switch level {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
