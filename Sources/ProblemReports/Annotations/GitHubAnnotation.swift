package import SourceText

/// An annotation of GitHub Actions, which GitHub shows beside a line.
package struct GitHubAnnotation {
  /// The workflow command, without a line feed.
  package let text: String

  /// Creates an annotation of a level: `error`, `warning` or `notice`.
  package init(_ level: String, at place: SourceLocation?, title: String, _ message: String) {
    self.init(level, at: place, title: title, lines: [TerminalText(message)])
  }

  /// Creates an annotation of several lines.
  init(_ level: String, at place: SourceLocation?, title: String, lines: [TerminalText]) {
    var properties: [String] = []
    if let place {
      properties += ["file=\(Self.property(FileReference.relative(place.file)))", "line=\(place.line)"]
      if let column = place.column { properties.append("col=\(column)") }
    }
    properties.append("title=\(Self.property(title))")
    let message = Self.referring(lines.joined(separator: "\n").text, to: "%\n")
    text = "::\(level) \(properties.joined(separator: ","))::\(LogCommands.disarmed(message, isInLine: true))"
  }

  private static func property(_ text: String) -> String {
    LogCommands.disarmed(referring(TerminalText.escaped(text), to: "%:,"), isInLine: true)
  }

  /// Returns the text with these characters percent-encoded: `%0A`.
  private static func referring(_ text: String, to characters: String) -> String {
    text.unicodeScalars.map { scalar in
      guard characters.unicodeScalars.contains(scalar) else { return String(scalar) }
      let number = String(scalar.value, radix: 16, uppercase: true)
      return "%" + (number.count < 2 ? "0" : "") + number
    }.joined()
  }
}
