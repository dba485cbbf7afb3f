internal import SourceText

/// Wraps long lines at spaces and indents the continuation lines.
struct LineWrapping {
  /// The width of a line in characters; nil for no limit.
  let width: Int?

  /// Returns the text wrapped between its words.
  func wrapped(_ text: TerminalText) -> TerminalText { TerminalText(harmless: wrapped(text.text)) }

  private func wrapped(_ text: String) -> String {
    guard let width, width > 8 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { wrapped($0, width) }.joined(
      separator: "\n")
  }

  private func wrapped(_ line: some StringProtocol, _ width: Int) -> String {
    let line = Substring(line)
    if visibleCount(line) <= width || isExcerpt(line) { return String(line) }
    let indent = line.prefix { $0 == " " }.count
    if indent > width / 2 {  // the window has no room for this column
      return wrapped(String(repeating: " ", count: width / 4) + line.dropFirst(indent), width)
    }
    let margin = String(repeating: " ", count: min(indent + 2, width / 2))
    var (result, room, isFirst) = ("", width, true)
    // Trailing spaces belong to the word before them, so that the spacing of a line stays.
    for piece in pieces(line) {
      let count = visibleCount(piece)
      let kept = visibleCount(piece.trimmedEnd[...])
      if !isFirst && kept > room {
        result = result.trimmedEnd + "\n" + margin
        room = width - margin.count
      }
      result += piece
      room -= count
      isFirst = false
    }
    return result.trimmedEnd
  }

  /// Returns whether a line is a source line or its caret line, which are cut already.
  private func isExcerpt(_ line: Substring) -> Bool {
    line.prefix { $0 != "|" }.allSatisfy { $0 == " " || $0.isNumber } && line.contains("|")
  }

  /// Splits a line into words, each with the spaces after it; the first also with those before it.
  private func pieces(_ line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = line.startIndex
    var index = line.firstIndex { $0 != " " } ?? line.endIndex
    while index < line.endIndex {
      guard let blank = line[index...].firstIndex(of: " ") else { break }
      let next = line[blank...].firstIndex { $0 != " " } ?? line.endIndex
      pieces.append(line[start..<next])
      (start, index) = (next, next)
    }
    if start < line.endIndex { pieces.append(line[start...]) }
    return pieces
  }

  /// Returns the number of columns, without colour codes.
  private func visibleCount(_ text: Substring) -> Int {
    var (count, isEscape) = (0, false)
    for character in text {
      if character == "\u{1B}" { isEscape = true }
      if !isEscape { count += character.columns }
      if isEscape && character == "m" { isEscape = false }
    }
    return count
  }
}

extension Character {
  /// The width in a terminal: two columns for East Asian scripts and emoji.
  fileprivate var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
