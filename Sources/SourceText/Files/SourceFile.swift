/// A source text with its name and an index of its lines.
///
/// Lines end with LF or CRLF.
package struct SourceFile: Sendable, Hashable {
  /// The name as given by the caller.
  package let name: String
  /// The text, without a byte order mark.
  package let text: String
  /// The number of the first line; greater than 1 if this is part of a longer text.
  package let firstLine: Int
  /// The UTF-8 offset of each line, for a binary search.
  private let lineStarts: [Int]

  /// Creates a source from a text in memory.
  package init(name: String, text: String, firstLine: Int = 1) {
    var text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    text.makeContiguousUTF8()
    var starts = [0]
    var offset = 0
    for byte in text.utf8 {
      offset += 1
      if byte == UInt8(ascii: "\n") { starts.append(offset) }
    }
    self.name = name
    self.text = text
    self.firstLine = firstLine
    self.lineStarts = starts
  }

  /// Returns a line without its line end, or nil if there is no such line; numbers start at `firstLine`.
  package func line(_ number: Int) -> Substring? { ownLine(number - firstLine + 1) }

  private func ownLine(_ number: Int) -> Substring? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = index(utf8Offset: lineStarts[number - 1])
    guard number < lineStarts.count else { return text[start...] }
    let line = text[start..<index(utf8Offset: lineStarts[number] - 1)]
    return line.utf8.last == UInt8(ascii: "\r") ? text[start..<line.utf8.index(before: line.endIndex)] : line
  }

  /// Returns the line, counted from `firstLine`, and the column, counted from 1, of a byte; clamps the offset to the text.
  package func position(utf8Offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, utf8Offset), text.utf8.count)
    let number = lineNumber(at: offset)
    let line = number + firstLine - 1
    return (line, column(ofUTF8Offset: offset - lineStarts[number - 1], inLine: line))
  }

  /// Returns the column, in characters counted from 1, of a byte at an offset from the start of a line.
  package func column(ofUTF8Offset offset: Int, inLine number: Int) -> Int {
    guard let line = line(number), offset > 0 else { return 1 }
    let utf8 = line.utf8
    guard offset < utf8.count else { return line.count + 1 }
    if utf8.prefix(offset + 1).allSatisfy({ $0 < 0x80 }) { return offset + 1 }
    // Counts the characters that begin at or before the byte, so a combining mark has the column of its letter.
    let target = utf8.index(utf8.startIndex, offsetBy: offset)
    return max(1, line.indices.prefix { $0 <= target }.count)
  }

  /// The number of the line that contains the byte, counted from 1.
  private func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func index(utf8Offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: utf8Offset)
  }
}
