/// Reads the lines of a file or of standard input one by one, with memory for one line.
///
/// It is a class, so that the caller can ask after the last line why it was the last.
package final class LineReader: Sequence, IteratorProtocol {
  /// The most bytes that a line may have: 16 MiB, some 20,000 times the length of a usual case.
  package static let maximumLength = 16 << 20

  /// One line.
  package struct Line: Sendable {
    /// The number of the line, from 1.
    package var number: Int
    /// The bytes without the line feed; empty where the line is too long.
    package var bytes: [UInt8]
    /// Whether the line is longer than `maximumLength`.
    package var isTooLong: Bool

    /// Creates a line.
    package init(number: Int, bytes: [UInt8], isTooLong: Bool = false) {
      (self.number, self.bytes, self.isTooLong) = (number, bytes, isTooLong)
    }
  }

  private let channel: FileChannel
  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isAtEnd = false
  /// Why there is no further line, where that is not the end of the file.
  package private(set) var failure: SystemFailure?

  /// Whether the channel is this reader's own.
  private let closes: Bool

  /// Begins where the channel stands.
  package init(_ channel: FileChannel) { (self.channel, closes) = (channel, false) }

  /// Opens a file, which is closed with the reader.
  package init(opening path: String) throws(SystemFailure) {
    (channel, closes) = (try FileChannel(reading: path), true)
  }

  deinit {
    if closes { try? channel.close() }
  }

  /// The next line that is not blank.
  package func next() -> Line? {
    while let line = nextLine() {
      if line.isTooLong || line.bytes.contains(where: { !" \t\r".utf8.contains($0) }) { return line }
    }
    return nil
  }

  private func nextLine() -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return line(isTooLong ? [] : Array(buffer[start..<end]), isTooLong)
      }
      searched = buffer.count
      if isAtEnd {
        // A line that a failure cuts off is not delivered.
        guard failure == nil, start < buffer.count || isTooLong else { return nil }
        defer { start = buffer.count }
        return line(isTooLong ? [] : Array(buffer[start...]), isTooLong)
      }
      if buffer.count - start > Self.maximumLength {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeFirst(start)
      searched -= start
      start = 0
      read()
    }
  }

  private func read() {
    do throws(SystemFailure) {
      let more = try channel.read()
      isAtEnd = more.isEmpty
      buffer.append(contentsOf: more)
    } catch {
      failure = error
      isAtEnd = true
    }
  }

  private func line(_ bytes: [UInt8], _ isTooLong: Bool) -> Line {
    number += 1
    return Line(number: number, bytes: bytes, isTooLong: isTooLong)
  }
}
