internal import SourceText

/// Text of a notice without what only a page or a terminal needs.
enum PlainText {
  /// Returns a line without control characters, characters of no width and repeated spaces.
  static func cleaned(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpaced = false
    for scalar in line.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{A0}" {
        isSpaced = true
        continue
      }
      if scalar != "\u{AD}", isInvisible(scalar) { continue }
      if isSpaced, !result.isEmpty { result.append(" ") }
      isSpaced = false
      result.append(scalar)
    }
    // A soft hyphen at the end of a line divides a word; others are not printed.
    let isDivided = result.last == "\u{AD}"
    result.removeAll { $0 == "\u{AD}" }
    return String(result) + (isDivided ? "-" : "")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    TerminalText.isDangerous(scalar)
      || (0x200B...0x200D).contains(scalar.value) || [0x2060, 0xFEFF, 0xFFFD].contains(scalar.value)
  }

  /// Words that follow a hyphen which is a part of the word before: `nimi- ja osoitetiedot`.
  private static let conjunctions: Set<Substring> = [
    "ja", "tai", "sekä", "eli", "että", "och", "eller", "samt", "and", "or",
  ]

  /// Returns two parts of a text as one, without the hyphen of a word that the end of a line divides.
  static func joined(_ first: String, _ second: String) -> String {
    var text = first
    append(second, to: &text)
    return text
  }

  /// Adds a part to a text, without the hyphen of a word that the end of a line divides.
  static func append(_ second: String, to text: inout String) {
    guard !text.isEmpty else { return text = second }
    guard text.hasSuffix("-"), text.dropLast().last?.isLetter == true, second.first?.isLowercase == true,
      let word = second.split(whereSeparator: { !$0.isLetter }).first, !conjunctions.contains(word)
    else { return text += " " + second }
    text.removeLast()
    text += second
  }

  /// Returns a heading without the hyphens that divide its words: `Rekisterin- pitäjä`.
  static func undivided(_ heading: String) -> String {
    heading.split(separator: " ").reduce("") { joined($0, String($1)) }
  }

  /// Whether a text ends as a sentence does.
  static func isEnded(_ text: String) -> Bool {
    guard let last = text.last(where: { !"\"”’»)]*".contains($0) }) else { return false }
    return ".!?".contains(last)
  }
}
