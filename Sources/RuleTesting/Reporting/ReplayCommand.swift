internal import SourceText

/// The command that replays one case.
public enum ReplayCommand {
  /// The command, as a shell takes it; `options` are what it must say besides.
  public static func text(file: String, title: String, options: [String]) -> String {
    let words = ["seloste", "replay", file, "--filter", pattern(for: "\(file): \(title)")] + options
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  /// A pattern that matches this id and no other.
  ///
  /// Dangerous characters stand in it as their numbers, so that it can be copied; so do combining marks, which would make
  /// another character of an escape before them.
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

/// Words for a shell.
public enum ShellWord {
  /// A word as a shell takes it: one that means nothing to it as it is, any other in quotation marks.
  ///
  /// Scalar by scalar: a quotation mark with a combining mark behind it is one character, and still ends the word.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/._-+".utf8.contains(byte)
    }
    if isPlain && !word.isEmpty { return word }
    return "'" + word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
