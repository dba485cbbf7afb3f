package import SourceText

/// A script: lines that run one after another as if typed.
package struct REPLScript {
  private let lines: [String]
  private var index = 0

  /// Creates a script from a file.
  package init(_ file: SourceFile) {
    lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  /// Runs the next complete statement and returns its output; nil at the end.
  package mutating func next(_ session: inout REPLSession) -> REPLOutput? {
    guard index < lines.count else { return nil }
    while index < lines.count {
      let output = session.evaluate(lines[index], number: index + 1)
      index += 1
      if !output.isIncomplete { return output }
    }
    session.discardPendingLines()
    var output = REPLOutput("error: the last line is incomplete [syntax]")
    output.isError = true
    return output
  }
}
