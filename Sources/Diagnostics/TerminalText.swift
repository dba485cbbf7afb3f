/// Makes text harmless for a terminal: what a file contains must not move the cursor or hide what stands in it.
public enum TerminalText {
  /// Writes every dangerous character as `\u{…}`; with `keepingLines`, line feeds and tabs stay.
  public static func escaped(_ text: String, keepingLines: Bool) -> String {
    guard keepingLines else { return escaped(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { escaped(String($0)) }
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// Writes every dangerous character as `\u{…}`.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isDangerous(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Puts one replacement character in the place of every dangerous one, so that columns stay as they are.
  static func replaced(_ character: Character) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: character.unicodeScalars.map { isDangerous($0) ? "\u{FFFD}" : $0 })
    return String(result)
  }

  /// Whether a terminal would act on the character, or show the line in another order than it has.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: return false
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
