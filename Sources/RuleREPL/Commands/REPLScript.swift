public import SourceText

/// Lines of a text, done one after the other as if somebody typed them.
public struct REPLScript {
  private let lines: [String]
  private var index = 0

  /// Begins at the first line.
  public init(_ file: SourceFile) {
    lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  /// Does lines until one of them is whole, and returns what it came to; nil at the end.
  public mutating func next(_ session: inout REPLSession) -> REPLOutput? {
    guard index < lines.count else { return nil }
    while index < lines.count {
      let output = session.evaluate(lines[index], number: index + 1)
      index += 1
      if !output.isIncomplete { return output }
    }
    session.discardPendingLines()
    var output = REPLOutput("error: the last line goes on, and nothing follows [syntax]")
    output.isError = true
    return output
  }
}
