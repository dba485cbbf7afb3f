/// Converts increasing byte offsets to lines and columns.
///
/// Each conversion continues from the previous one, so the places of all values take one pass over the text, even if the
/// file is one line.
@safe struct PositionCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let firstLine: Int
  private var offset = 0
  private var lineStart = 0
  private var position: SourcePosition

  /// Creates a cursor at the start of a text; `line` is the number of the first line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, line: Int = 1) {
    unsafe self.bytes = unsafe bytes
    self.isASCII = isASCII
    firstLine = line
    position = SourcePosition(line: line, column: 1)
  }

  /// Returns the place of the character that begins at a byte offset.
  mutating func position(at target: Int) -> SourcePosition {
    let target = unsafe min(target, bytes.count)
    if target < offset { self = unsafe PositionCursor(bytes, isASCII: isASCII, line: firstLine) }
    var passed = offset
    while passed < target {
      if unsafe bytes[passed] == UInt8(ascii: "\n") {
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

  /// The number of characters in the bytes; ASCII, the common case, is not decoded.
  private func characters(in range: Range<Int>) -> Int {
    let part = unsafe bytes[range]
    return unsafe part.allSatisfy { $0 < 0x80 }
      ? unsafe part.count : unsafe String(decoding: part, as: UTF8.self).count
  }
}
