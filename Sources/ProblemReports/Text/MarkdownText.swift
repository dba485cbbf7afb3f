internal import SourceText

/// Text for Markdown, escaped so that no text of a case or a rule acts as markup or as HTML.
package enum MarkdownText {
  private static let marks: Set<Character> = ["\\", "`", "*", "_", "[", "]", "|", "~", "@", "!"]

  /// The text on one line, with markup characters escaped.
  package static func escaped(_ text: String) -> String {
    TerminalText.escaped(text).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "#": result += "&#35;"
      default:
        if marks.contains(character) { result.append("\\") }
        result.append(character)
      }
    }
  }

  /// The text as code; backticks in it become apostrophes.
  package static func code(_ text: String) -> String {
    "`\(TerminalText.escaped(text).replacing("`", with: "'"))`"
  }
}
