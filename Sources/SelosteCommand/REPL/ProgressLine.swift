internal import Concurrency
internal import SourceText

/// A line below what was typed that tells how long work goes on, and is taken away again.
final class ProgressLine: Sendable {
  private let isShown = Locked(false)

  /// Writes over what was shown; an empty text takes it away.
  func show(_ text: String) {
    isShown.withLock { isShown in
      if isShown || !text.isEmpty { Terminal.writeError("\r\u{1B}[K\(text)") }
      isShown = !text.isEmpty
    }
  }
}
