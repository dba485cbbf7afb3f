internal import Concurrency
internal import Dispatch
internal import Foundation
internal import SourceText

/// Removes partial files on Ctrl-C and other termination signals, and exits as a shell expects.
enum TerminationSignals {
  /// `DispatchSourceSignal` is not Sendable; the sources are only kept alive.
  private struct Sources: @unchecked Sendable {
    var sources: [any DispatchSourceSignal] = []
  }

  private static let kept = Locked(Sources())

  /// Handles these signals from now on; signals that were ignored at the start stay ignored.
  static func removePartialFiles(on signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]) {
    for number in signals where !StandardStreams.isIgnored(number) {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { PartialFiles.removeAll { StandardStreams.end(by: number) } }
      source.resume()
      kept.withLock { $0.sources.append(source) }
    }
  }
}
