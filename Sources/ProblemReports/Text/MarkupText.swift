package import SourceText

/// Text for HTML and XML, escaped so that no text of a case or a rule acts as markup.
package enum MarkupText {
  /// The text with markup characters as references, for elements and quoted attributes of HTML and XML 1.0.
  ///
  /// Works by scalar: a quotation mark with a combining mark behind it is one character, and still ends an attribute.
  /// XML 1.0 has no way to write U+FFFE and U+FFFF, so they become `\u{FFFE}` and `\u{FFFF}`.
  package static func escaped(_ text: TerminalText) -> String {
    let text = text.text
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += TerminalText.escape(of: scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text with dangerous and markup characters escaped; with `keepingLines`, line feeds and tabs stay.
  package static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    escaped(TerminalText(text, keepingLines: keepingLines))
  }

  /// An element that holds text.
  package static func element(
    _ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> String {
    wrapped(name, escaped(text, keepingLines: name == "pre"), attributes)
  }

  /// An element that holds markup.
  package static func wrapped(
    _ name: String, _ markup: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> String {
    let pairs = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return "<\(name)\(pairs)>\(markup)</\(name)>"
  }
}
