/// Text that may be shown to people: no terminal acts on it, and no value makes a line of its own.
///
/// What stands in a literal is taken as it is. What is put into one is escaped, unless it is such text itself, so that
/// text of this type cannot be made without escaping what comes from cases, rules, files and the command line.
public struct TerminalText: Hashable, Sendable {
  /// The text as it is shown.
  public private(set) var text: String

  /// Takes text that was made of literals and escaped values.
  public init(harmless text: String) { self.text = text }

  /// Writes every dangerous character of a value as `\u{…}`; with `keepingLines`, line feeds and tabs stay.
  public init(_ value: some CustomStringConvertible, keepingLines: Bool = false) {
    text = Self.escaped(value.description, keepingLines: keepingLines)
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { text.isEmpty }

  /// How many characters it has, those of colours included.
  public var count: Int { text.count }

  /// Its lines.
  public var lines: [TerminalText] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText(harmless: String($0)) }
  }

  /// One text behind another.
  public static func + (left: TerminalText, right: TerminalText) -> TerminalText {
    TerminalText(harmless: left.text + right.text)
  }

  /// Puts a text behind this one.
  public static func += (left: inout TerminalText, right: TerminalText) { left.text += right.text }
}

extension TerminalText: ExpressibleByStringInterpolation {
  /// Takes a literal of the program as it is.
  public init(stringLiteral text: String) { self.text = text }

  /// Takes a literal with what was put into it.
  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Puts values into a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    /// Takes a part of the literal as it is.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Takes text that was escaped before.
    public mutating func appendInterpolation(_ harmless: TerminalText) { text += harmless.text }

    /// Escapes a value.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += TerminalText.escaped(value.description)
    }
  }
}

extension Sequence<TerminalText> {
  /// The texts with another between each two.
  public func joined(separator: TerminalText = "") -> TerminalText {
    TerminalText(harmless: map(\.text).joined(separator: separator.text))
  }
}

extension Sequence<String> {
  /// The values with a text between each two.
  public func shown(separator: TerminalText = ", ") -> TerminalText {
    map { TerminalText($0) }.joined(separator: separator)
  }
}
