/// Colours of a terminal, or none.
public struct TextStyle: Sendable {
  private let coloured: Bool

  /// Whether there are colours.
  public var isColoured: Bool { coloured }

  /// Colours only where somebody looks.
  public init(coloured: Bool) { self.coloured = coloured }

  /// What matters.
  public func strong(_ text: TerminalText) -> TerminalText { paint(text, "1") }
  /// What can be passed over.
  public func faint(_ text: TerminalText) -> TerminalText { paint(text, "2") }
  /// As expected.
  public func good(_ text: TerminalText) -> TerminalText { paint(text, "32") }
  /// Not as expected.
  public func bad(_ text: TerminalText) -> TerminalText { paint(text, "31") }

  private func paint(_ text: TerminalText, _ code: TerminalText) -> TerminalText {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
