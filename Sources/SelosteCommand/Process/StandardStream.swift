internal import Concurrency
internal import SourceText

/// Standard output or standard error, with a handler for write errors.
struct StandardStream: Sendable {
  private let channel: FileChannel
  private let failing: @Sendable (SystemFailure) -> Void
  /// Whether the last line is incomplete.
  private let isInLine = Locked(false)

  init(_ descriptor: Int32, failing: @escaping @Sendable (SystemFailure) -> Void) {
    (channel, self.failing) = (FileChannel(descriptor), failing)
  }

  /// Writes text for readers; text that a CI service would run as a command is escaped.
  func write(_ text: TerminalText) {
    guard let last = text.text.utf8.last else { return }
    let isInLine = isInLine.withLock { isInLine in
      defer { isInLine = last != UInt8(ascii: "\n") }
      return isInLine
    }
    writeRaw(LogCommands.disarmed(text.text, isInLine: isInLine))
  }

  /// Writes text unchanged.
  func writeRaw(_ text: String) {
    guard !text.isEmpty else { return }
    do throws(SystemFailure) {
      try channel.write(text.utf8)
    } catch {
      failing(error)
    }
  }
}
