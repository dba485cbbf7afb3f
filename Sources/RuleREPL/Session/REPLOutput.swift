package import SourceText

/// The result of a line.
package struct REPLOutput: Sendable {
  /// The output, without a final line feed; empty for none.
  package var shown: TerminalText
  /// The output as a plain string.
  package var text: String { shown.text }
  /// Whether the line failed.
  package var isError = false
  /// Whether the statement continues on the next line.
  package var isIncomplete = false
  /// Whether the session ends.
  package var ends = false

  init(_ shown: TerminalText = "") { self.shown = shown }
}
