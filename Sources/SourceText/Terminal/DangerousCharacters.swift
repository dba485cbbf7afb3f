extension TerminalText {
  /// Writes every dangerous character as `\u{…}`, so that none is lost and none does anything; with `keepingLines`, line feeds
  /// and tabs stay.
  ///
  /// Every output goes through this, for people and for programs, but for JSON, which has escapes of its own. What a format
  /// reads besides, as XML its `<`, is escaped on top of it.
  public static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    let isMeant = { (scalar: Unicode.Scalar) in keepingLines && (scalar == "\n" || scalar == "\t") }
    guard text.unicodeScalars.contains(where: { isDangerous($0) && !isMeant($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isDangerous(scalar) && !isMeant(scalar) {
        result.append(contentsOf: escape(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The character as its number: `\u{1B}`.
  public static func escape(of scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Puts one replacement character in the place of every dangerous one, so that columns stay as they are.
  static func replaced(_ character: Character) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: character.unicodeScalars.map { isDangerous($0) ? "\u{FFFD}" : $0 })
    return String(result)
  }

  /// Whether a terminal or a reader of lines would act on the character, or show the text in another order than it has:
  /// control characters (C0, delete, C1), the separators of lines and paragraphs, and what sets the direction of text.
  public static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x61B: false
    case ..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }
}
