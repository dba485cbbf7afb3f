internal import Concurrency
internal import SourceText

/// Standard output or standard error: all is written, or told to be lost.
struct StandardStream: Sendable {
  private let channel: FileChannel
  private let failing: @Sendable (SystemFailure) -> Void
  /// Whether the last line has begun and not ended.
  private let isInLine = Locked(false)

  init(_ descriptor: Int32, failing: @escaping @Sendable (SystemFailure) -> Void) {
    (channel, self.failing) = (FileChannel(descriptor), failing)
  }

  /// Writes for people; what a service that keeps the log would take as a command to it is made text.
  func write(_ text: TerminalText) {
    guard let last = text.text.utf8.last else { return }
    let isInLine = isInLine.withLock { isInLine in
      defer { isInLine = last != UInt8(ascii: "\n") }
      return isInLine
    }
    send(LogCommands.disarmed(text.text, isInLine: isInLine))
  }

  /// Writes as it is.
  func send(_ text: String) {
    guard !text.isEmpty else { return }
    do throws(SystemFailure) {
      try channel.write(text.utf8)
    } catch {
      failing(error)
    }
  }
}
