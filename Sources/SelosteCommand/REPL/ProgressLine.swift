internal import Concurrency
internal import SourceText

/// A temporary line at the terminal with the progress of long work.
final class ProgressLine: Sendable {
  private let isShown = Locked(false)

  /// Replaces the line; an empty text clears it.
  func show(_ text: String) {
    isShown.withLock { isShown in
      if isShown || !text.isEmpty { Terminal.writeError("\r\u{1B}[K\(text)") }
      isShown = !text.isEmpty
    }
  }
}
