/// The placeholder for the summary of a statement that nobody has summarised yet.
package enum UnwrittenSummary {
  private static let mark = "to be summarised:"

  /// Returns the placeholder with the first words of a statement.
  package static func text(firstWords: String) -> String { "\(mark) \(firstWords)" }

  /// Whether a summary is a placeholder.
  static func isUnwritten(_ summary: String) -> Bool { summary.hasPrefix(mark) }
}
