internal import SourceText

/// The shell command that replays one case.
package enum ReplayCommand {
  /// Returns the command with its words quoted; `options` follow the filter.
  package static func text(file: String, title: String, options: [String]) -> String {
    let words = ["seloste", "replay", file, "--filter", pattern(for: "\(file): \(title)")] + options
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  /// Returns a pattern that matches only this id.
  ///
  /// Dangerous characters are written as escapes, so that the pattern can be copied. So are combining marks, which would
  /// combine with an escape before them.
  private static func pattern(for id: String) -> String {
    let special = Set("\\^$.|?*+()[]{}".unicodeScalars)
    let escaped = id.unicodeScalars.map { scalar in
      if TerminalText.isDangerous(scalar) || scalar.properties.isGraphemeExtend {
        return TerminalText.escape(of: scalar)
      }
      return special.contains(scalar) ? "\\\(scalar)" : String(scalar)
    }
    return "^" + escaped.joined() + "$"
  }
}

/// Quoting of words for a shell.
package enum ShellWord {
  /// Returns the word in single quotes, or as it is if it has no special characters.
  ///
  /// Works by scalar: a quotation mark with a combining mark behind it is one character, and still ends the word.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/._-+".utf8.contains(byte)
    }
    if isPlain && !word.isEmpty { return word }
    return "'" + word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
