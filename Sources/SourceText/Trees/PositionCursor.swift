/// Turns byte offsets into lines and columns while a text is read from front to back.
///
/// It goes on from the last answer, so that the places of all values of a text cost one pass over it, also where a
/// whole file is one line.
struct PositionCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let firstLine: Int
  private var offset = 0
  private var lineStart = 0
  private var position: SourcePosition

  /// Begins at the front of a text whose first line has the given number.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, line: Int = 1) {
    self.bytes = bytes
    self.isASCII = isASCII
    firstLine = line
    position = SourcePosition(line: line, column: 1)
  }

  /// The place of the character that begins at the given byte.
  mutating func position(at target: Int) -> SourcePosition {
    let target = min(target, bytes.count)
    if target < offset { self = PositionCursor(bytes, isASCII: isASCII, line: firstLine) }
    var passed = offset
    while passed < target {
      if bytes[passed] == UInt8(ascii: "\n") {
        position = SourcePosition(line: position.line + 1, column: 1)
        lineStart = passed + 1
        offset = lineStart
      }
      passed += 1
    }
    position.column = isASCII ? target - lineStart + 1 : position.column + characters(in: offset..<target)
    offset = target
    return position
  }

  /// How many characters the bytes make; ASCII, which most texts are, needs no decoding.
  private func characters(in range: Range<Int>) -> Int {
    let part = bytes[range]
    return part.allSatisfy { $0 < 0x80 } ? part.count : String(decoding: part, as: UTF8.self).count
  }
}
