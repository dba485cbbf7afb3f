/// Converts libyaml's offsets in Unicode scalars to lines and columns in characters.
@safe struct YAMLPositions {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var cursor: PositionCursor
  private var index = 0
  private var offset = 0

  /// Creates a converter at the start of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
    isASCII = unsafe bytes.allSatisfy { $0 < 0x80 }
    cursor = unsafe PositionCursor(bytes, isASCII: isASCII)
  }

  /// Returns the place of the scalar at an offset.
  mutating func position(at target: Int) -> SourcePosition {
    guard !isASCII else { return cursor.position(at: target) }
    if target < index { (index, offset) = (0, 0) }
    while index < target, unsafe offset < bytes.count {
      repeat { offset += 1 } while unsafe offset < bytes.count && bytes[offset] & 0xC0 == 0x80
      index += 1
    }
    return cursor.position(at: offset)
  }
}
