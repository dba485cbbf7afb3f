extension TerminalText {
  /// Returns the text with every dangerous character written as `\u{…}`; `keepingLines` keeps line feeds and tabs.
  ///
  /// Every output except JSON, which has its own escapes, goes through this function. A format such as XML adds the escapes
  /// of its own special characters.
  package static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    let isKept = { (scalar: Unicode.Scalar) in keepingLines && (scalar == "\n" || scalar == "\t") }
    guard text.unicodeScalars.contains(where: { isDangerous($0) && !isKept($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isDangerous(scalar) && !isKept(scalar) {
        result.append(contentsOf: escape(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Returns the escape of a character, such as `\u{1B}`.
  package static func escape(of scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Returns the character with each dangerous scalar replaced by one U+FFFD, which keeps the columns.
  static func replaced(_ character: Character) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: character.unicodeScalars.map { isDangerous($0) ? "\u{FFFD}" : $0 })
    return String(result)
  }

  /// Whether a terminal or a line reader would act on the character, or display the text in another order.
  ///
  /// True of control characters (C0, delete, C1), line and paragraph separators, and characters that set the direction of text.
  package static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x61B: false
    case ..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }
}
