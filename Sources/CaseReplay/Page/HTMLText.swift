/// Text for a page: what comes from cases and rules can say anything and do nothing.
enum HTMLText {
  /// The text with the characters that HTML reads written as references, for elements and for quoted attributes.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    return text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }

  /// An element that holds text.
  static func element(
    _ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> String {
    wrapped(name, escaped(text), attributes)
  }

  /// An element that holds what is HTML already.
  static func wrapped(
    _ name: String, _ html: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> String {
    let pairs = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return "<\(name)\(pairs)>\(html)</\(name)>"
  }
}
