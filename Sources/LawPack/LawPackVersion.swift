package import SourceText

/// The version of a law pack, and the day on which its acts were last compared with their sources.
package struct LawPackVersion: Hashable, Sendable {
  /// The path of its file below a rule folder.
  package static let path = "law/VERSION"

  /// The year, the month, and the number within the month: `2026.12.0`.
  package let version: String
  /// The day, `2026-11-30`.
  package let checked: String

  /// Reads a file with the keys `version` and `checked`.
  /// - Throws: Every key that is missing, unknown or not a text, each with its place.
  package init(_ file: SourceFile) throws(DiagnosticList) {
    let root = try YAMLSource.parse(file)
    var problems: [Diagnostic] = []
    func text(_ key: String) -> String {
      if case .scalar(let text, _) = root[key]?.content, !text.isEmpty { return text }
      problems.append(
        Diagnostic(
          .badRule, "`\(key)` is missing or is not a text", at: SourceLocation(file: file.name, line: 1)))
      return ""
    }
    (version, checked) = (text("version"), text("checked"))
    guard problems.isEmpty else { throw DiagnosticList(problems) }
  }
}
