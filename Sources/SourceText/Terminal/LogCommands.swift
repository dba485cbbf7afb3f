/// What services that keep a run's log take as commands to them, and how it is made mere text.
///
/// GitHub reads a line that begins with `::` after blanks, and `##[` anywhere; Azure reads `##vso[`, TeamCity `##teamcity[`.
public enum LogCommands {
  /// The text with the first character of each command written as its number.
  ///
  /// `isInLine` says whether what was written before has begun the first line; `escape` how the format writes a number.
  public static func disarmed(
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

  /// Whether letters, or none, lead to a bracket.
  private static func opens(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first { !("a"..."z").contains($0) && !("A"..."Z").contains($0) } == "["
  }
}
