public import SourceText

/// What a line at the prompt came to.
public struct REPLOutput: Sendable {
  /// What to show, without a line feed at its end; empty for nothing.
  public var shown: TerminalText
  /// The same as a text.
  public var text: String { shown.text }
  /// Whether the line failed.
  public var isError = false
  /// Whether the line goes on in the next.
  public var isIncomplete = false
  /// Whether the session ends.
  public var ends = false

  init(_ shown: TerminalText = "") { self.shown = shown }
}
