internal import SourceText

/// Text for a page: what comes from cases and rules can say anything and do nothing.
enum HTMLText {
  /// The text with the characters that HTML reads written as references, for elements and for quoted attributes.
  ///
  /// Scalar by scalar: a quotation mark with a combining mark behind it is one character, and still ends an attribute.
  static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    let text = TerminalText.escaped(text, keepingLines: keepingLines)
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// An element that holds text.
  static func element(
    _ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> String {
    wrapped(name, escaped(text, keepingLines: name == "pre"), attributes)
  }

  /// An element that holds what is HTML already.
  static func wrapped(
    _ name: String, _ html: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> String {
    let pairs = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return "<\(name)\(pairs)>\(html)</\(name)>"
  }
}
