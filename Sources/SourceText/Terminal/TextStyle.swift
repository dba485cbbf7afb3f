/// Styles text with ANSI colours, or leaves it plain.
public struct TextStyle: Sendable {
  private let coloured: Bool

  /// Whether colours are used.
  public var isColoured: Bool { coloured }

  /// Creates a style; pass false unless the output is a terminal.
  public init(coloured: Bool) { self.coloured = coloured }

  /// Returns bold text.
  public func strong(_ text: TerminalText) -> TerminalText { paint(text, "1") }
  /// Returns dim text.
  public func faint(_ text: TerminalText) -> TerminalText { paint(text, "2") }
  /// Returns green text, for an expected result.
  public func good(_ text: TerminalText) -> TerminalText { paint(text, "32") }
  /// Returns red text, for an unexpected result.
  public func bad(_ text: TerminalText) -> TerminalText { paint(text, "31") }

  private func paint(_ text: TerminalText, _ code: TerminalText) -> TerminalText {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
