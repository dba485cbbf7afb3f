/// Text that is safe to print on a terminal: interpolated values cannot contain control characters or line breaks.
///
/// Literals are used unchanged, and interpolated values are escaped unless they are `TerminalText`. So text from cases, rules,
/// files and the command line is always escaped.
package struct TerminalText: Hashable, Sendable {
  /// The text to print.
  package private(set) var text: String

  /// Wraps text that consists of literals and escaped values only.
  package init(harmless text: String) { self.text = text }

  /// Escapes every dangerous character of a value as `\u{…}`; `keepingLines` keeps line feeds and tabs.
  package init(_ value: some CustomStringConvertible, keepingLines: Bool = false) {
    text = Self.escaped(value.description, keepingLines: keepingLines)
  }

  /// Whether the text is empty.
  package var isEmpty: Bool { text.isEmpty }

  /// The number of characters, including those of colour sequences.
  package var count: Int { text.count }

  /// The lines, including empty ones.
  package var lines: [TerminalText] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText(harmless: String($0)) }
  }

  /// Concatenates two texts.
  package static func + (left: TerminalText, right: TerminalText) -> TerminalText {
    TerminalText(harmless: left.text + right.text)
  }

  /// Appends a text.
  package static func += (left: inout TerminalText, right: TerminalText) { left.text += right.text }
}

extension TerminalText: ExpressibleByStringInterpolation {
  /// Creates text from a literal, unchanged.
  package init(stringLiteral text: String) { self.text = text }

  /// Creates text from a literal with escaped values.
  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Builds text from the parts of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Creates an empty interpolation.
    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    /// Appends a part of the literal, unchanged.
    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Appends text that is already escaped.
    package mutating func appendInterpolation(_ harmless: TerminalText) { text += harmless.text }

    /// Appends the escaped description of a value.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += TerminalText.escaped(value.description)
    }
  }
}

extension DefaultStringInterpolation {
  /// Text for a terminal is no value of a string, which would print its type.
  @available(*, unavailable, message: "interpolate it in a TerminalText, or join the strings")
  package mutating func appendInterpolation(_ text: TerminalText) {}
}

extension Sequence<TerminalText> {
  /// Concatenates the texts with a separator between them.
  package func joined(separator: TerminalText = "") -> TerminalText {
    TerminalText(harmless: map(\.text).joined(separator: separator.text))
  }
}

extension Sequence<String> {
  /// Concatenates the escaped values with a separator between them.
  package func shown(separator: TerminalText = ", ") -> TerminalText {
    map { TerminalText($0) }.joined(separator: separator)
  }
}
