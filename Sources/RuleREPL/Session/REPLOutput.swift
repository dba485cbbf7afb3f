public import SourceText

/// The result of a line.
public struct REPLOutput: Sendable {
  /// The output, without a final line feed; empty for none.
  public var shown: TerminalText
  /// The output as a plain string.
  public var text: String { shown.text }
  /// Whether the line failed.
  public var isError = false
  /// Whether the statement continues on the next line.
  public var isIncomplete = false
  /// Whether the session ends.
  public var ends = false

  init(_ shown: TerminalText = "") { self.shown = shown }
}
