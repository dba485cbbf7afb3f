internal import Concurrency
internal import Dispatch
internal import Foundation
internal import SourceText

/// Ctrl-C takes away what was only half written, and ends as a shell expects; so do the other signals that end a process.
enum TerminationSignals {
  /// A dispatch source is not marked as safe to share; these are kept and never touched again.
  private struct Sources: @unchecked Sendable {
    var sources: [any DispatchSourceSignal] = []
  }

  private static let kept = Locked(Sources())

  /// From now on these signals leave no half-written file; those that the process began with ignored stay so.
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
