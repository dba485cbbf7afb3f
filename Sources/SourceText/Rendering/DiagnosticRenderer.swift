/// Renders diagnostics as compilers do, with the source line and a caret under the place.
package struct DiagnosticRenderer: Sendable {
  private let sources: [String: SourceFile]
  private let isColoured: Bool
  private let width: Int?

  /// Creates a renderer; diagnostics in a file that is not among `sources` are rendered without the source line.
  ///
  /// Source lines wider than `width` characters are cut around the place.
  package init(sources: [SourceFile], coloured: Bool, width: Int? = nil) {
    self.width = width
    self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    self.isColoured = coloured
  }

  /// Returns the text of a diagnostic: several lines, without a final line feed.
  package func render(_ diagnostic: Diagnostic) -> TerminalText {
    var lines = [headline(of: diagnostic)]
    lines += excerpt(of: diagnostic)
    if let help = diagnostic.help { lines.append("\(paint("help:", .cyan)) \(help)") }
    if let traceback = diagnostic.traceback {
      // Only the line feeds between calls are kept. The rest of a line comes from a script and is escaped.
      lines += traceback.split(whereSeparator: \.isNewline).map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// Returns the text of all diagnostics in the order of the list, without a final line feed.
  package func render(_ list: DiagnosticList) -> TerminalText {
    list.diagnostics.map { render($0) }.joined(separator: "\n")
  }

  private func headline(of diagnostic: Diagnostic) -> TerminalText {
    let place = diagnostic.location.map { place in paint("\(place):", .bold) + " " } ?? ""
    let severity = paint("\(diagnostic.severity.rawValue):", colour(of: diagnostic.severity))
    let message = paint("\(diagnostic.message)", .bold)
    let kind = paint("[\(diagnostic.kind.rawValue)]", .dim)
    return "\(place)\(severity) \(message) \(kind)"
  }

  private func excerpt(of diagnostic: Diagnostic) -> [TerminalText] {
    guard let location = diagnostic.location, let source = sources[location.file],
      let line = source.line(location.line)
    else { return [] }
    let number = " \(location.line) "
    let room = width.map { max(10, $0 - number.count - 4) } ?? Excerpt.widest
    let excerpt = Excerpt(of: line, column: location.column, width: diagnostic.width, room: room)
    let gutter = String(repeating: " ", count: number.count)
    let bar = paint("|", .dim)
    let shown = withoutTrailingSpaces(excerpt.line)
    var lines: [TerminalText] = ["\(paint("\(number)", .dim))\(bar)" + (shown.isEmpty ? "" : " \(shown)")]
    if let mark = excerpt.mark {
      lines.append("\(gutter)\(bar) \(paint("\(mark)", colour(of: diagnostic.severity)))")
    }
    return lines
  }

  private func withoutTrailingSpaces(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func colour(of severity: Diagnostic.Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    }
  }

  /// Parameters of the ANSI escape sequence for styles.
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  private func paint(_ text: TerminalText, _ style: Style) -> TerminalText {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
