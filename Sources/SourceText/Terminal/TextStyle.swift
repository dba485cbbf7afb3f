/// Styles text with ANSI colours, or leaves it plain.
package struct TextStyle: Sendable {
  private let coloured: Bool

  /// Whether colours are used.
  package var isColoured: Bool { coloured }

  /// Creates a style; pass false unless the output is a terminal.
  package init(coloured: Bool) { self.coloured = coloured }

  /// Returns bold text.
  package func strong(_ text: TerminalText) -> TerminalText { paint(text, "1") }
  /// Returns dim text.
  package func faint(_ text: TerminalText) -> TerminalText { paint(text, "2") }
  /// Returns green text, for an expected result.
  package func good(_ text: TerminalText) -> TerminalText { paint(text, "32") }
  /// Returns red text, for an unexpected result.
  package func bad(_ text: TerminalText) -> TerminalText { paint(text, "31") }

  private func paint(_ text: TerminalText, _ code: TerminalText) -> TerminalText {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
