/// Escapes the commands that CI services recognise in a log.
///
/// GitHub reads a line that begins with `::` after blanks, and `##[` anywhere; Azure reads `##vso[`, TeamCity `##teamcity[`.
package enum LogCommands {
  /// Returns the text with the first character of each command escaped.
  ///
  /// `isInLine` is true if the text continues a line; `escape` returns the escape of a character in the output format.
  package static func disarmed(
    _ text: String, isInLine: Bool = false,
    _ escape: (Unicode.Scalar) -> String = TerminalText.escape
  ) -> String {
    guard zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == $1 && "#:".utf8.contains($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var isAtStart = !isInLine
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isCommand =
        scalar == ":" && next == ":" && isAtStart
        || scalar == "#" && next == "#" && opens(scalars[(index + 2)...])
      if isCommand {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
      isAtStart = scalar == "\n" || isAtStart && scalar.properties.isWhitespace
    }
    return String(result)
  }

  /// Whether the text is zero or more letters followed by `[`.
  private static func opens(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first { !("a"..."z").contains($0) && !("A"..."Z").contains($0) } == "["
  }
}
