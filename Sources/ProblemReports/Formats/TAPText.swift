internal import PrivacyCoding
package import SourceText

/// The lines of the Test Anything Protocol (testanything.org).
///
/// They declare version 13, which harnesses of both versions read, and use none of what version 14 adds.
package enum TAPText {
  /// The first line.
  package static let opening = "TAP version 13\n"

  /// Returns a test point; `directive` is ` # TODO …` or ` # SKIP …`.
  package static func point(_ number: Int, isOK: Bool, _ name: String, directive: String = "") -> String {
    "\(isOK ? "ok" : "not ok") \(number) - \(escaped(name))\(directive)\n"
  }

  /// Returns a directive.
  package static func directive(_ word: String, _ reason: String) -> String {
    " # \(word) \(escaped(reason))"
  }

  /// Returns the last lines: the plan, and a comment.
  package static func closing(_ points: Int, _ comment: String) -> String {
    "1..\(points)\n# \(escaped(comment))\n"
  }

  /// Returns a block of diagnostics in YAML from its lines.
  package static func block(_ lines: [String]) -> String {
    (["---"] + lines + ["..."]).map { "  \($0)\n" }.joined()
  }

  /// Returns the lines of a block that say where a problem is.
  package static func place(_ place: SourceLocation?) -> [String] {
    guard let place else { return [] }
    return ["at:", "  file: \(quoted(place.file))", "  line: \(place.line)"]
  }

  /// Returns a double-quoted YAML scalar, with dangerous characters as escapes.
  package static func quoted(_ text: String) -> String {
    LogCommands.disarmed(CanonicalJSON.text(TerminalText.escaped(text)), isInLine: true) { scalar in
      "\\u00" + String(scalar.value, radix: 16)
    }
  }

  /// Returns a list of double-quoted YAML scalars.
  package static func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ", "))]" }

  /// Escapes `#`, which would begin a directive.
  private static func escaped(_ text: String) -> String {
    TerminalText.escaped(text).unicodeScalars.map { $0 == "\\" || $0 == "#" ? "\\\($0)" : "\($0)" }.joined()
  }
}
