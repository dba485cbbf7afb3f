public import Foundation

/// The lines of a file or of standard input as they come, with memory for one of them.
public struct LineReader: Sequence, IteratorProtocol {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isAtEnd = false

  /// Begins where the handle stands.
  public init(_ handle: FileHandle) { self.handle = handle }

  /// The next line that is not blank.
  public mutating func next() -> CaseStream.Line? {
    while let line = nextLine() {
      if line.isTooLong || line.bytes.contains(where: { !" \t\r".utf8.contains($0) }) { return line }
    }
    return nil
  }

  private mutating func nextLine() -> CaseStream.Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return line(isTooLong ? [] : Array(buffer[start..<end]), isTooLong)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        defer { start = buffer.count }
        return line(isTooLong ? [] : Array(buffer[start...]), isTooLong)
      }
      if buffer.count - start > CaseStream.maximumLength {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeFirst(start)
      searched -= start
      start = 0
      let more = handle.availableData
      isAtEnd = more.isEmpty
      buffer.append(contentsOf: more)
    }
  }

  private mutating func line(_ bytes: [UInt8], _ isTooLong: Bool) -> CaseStream.Line {
    number += 1
    return CaseStream.Line(number: number, bytes: bytes, isTooLong: isTooLong)
  }
}
