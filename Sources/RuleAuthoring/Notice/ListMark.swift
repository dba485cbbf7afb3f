/// The mark before an item of a list: a bullet, `a)` or `1)`.
enum ListMark {
  private static let bullets: Set<Character> = [
    "-", "–", "—", "•", "·", "*", "▪", "◦", "‣", "●", "○", "\u{F0B7}", "➢",
  ]

  /// Whether a text is only a mark.
  static func isAlone(_ text: String) -> Bool {
    text.count == 1 && text.first.map { bullets.contains($0) || $0 == "o" } == true
      || (text.count <= 4 && HeadingNumber(text + " A") != nil)
  }

  /// Returns an item without its mark; nil for a line without a mark.
  static func item(_ line: String) -> String? {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst()
    if bullets.contains(first), rest.first == " " || rest.first?.isUppercase == true && first != "*" {
      return nonempty(rest)
    }
    if first == "o", rest.first == " " { return nonempty(rest) }
    guard let close = line.firstIndex(of: ")") else { return nil }
    let mark = line[..<close].drop { $0 == "(" }
    let isMark =
      mark.count == 1 && mark.allSatisfy { $0.isLetter && $0.isLowercase }
      || (1...2).contains(mark.count) && mark.allSatisfy(\.isNumber)
    return isMark ? nonempty(line[line.index(after: close)...]) : nil
  }

  private static func nonempty(_ text: Substring) -> String? {
    let item = text.drop(while: \.isWhitespace)
    return item.isEmpty ? nil : String(item)
  }

  /// Returns the items of a text in which marks stand inside lines: `seuraavia tietoja: - nimi - osoite`.
  static func items(in text: String, isItem: Bool) -> [(text: String, isItem: Bool)] {
    let letters = Array(text)
    var (parts, start): ([(String, Bool)], Int) = ([], 0)
    var isList = isItem
    var isOwn = isItem
    for index in letters.indices
    where bullets.contains(letters[index]) && index > 0 && index + 1 < letters.count {
      guard letters[index + 1] == " ", index + 2 < letters.count else { continue }
      let before = letters[index - 1]
      let isSpaced = before == " "
      // In a list, `nimi- Osoite` begins an item; `nimi- ja` does not.
      let isGlued = isList && (before.isLetter || before == ")") && letters[index + 2].isUppercase
      if isSpaced, !isList { isList = index > 1 && letters[index - 2] == ":" }
      guard isList, isSpaced || isGlued else { continue }
      parts.append((String(letters[start..<index]), isOwn))
      (start, isOwn) = (index + 1, true)
    }
    parts.append((String(letters[start...]), isOwn))
    return parts.map { (PlainText.cleaned($0.0), $0.1) }.filter { !$0.0.isEmpty }
  }
}
