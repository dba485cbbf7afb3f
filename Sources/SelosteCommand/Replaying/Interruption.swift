internal import Dispatch
internal import Foundation
internal import Threading

/// Ctrl-C takes away what was only half written, and ends as a shell expects.
enum Interruption {
  private static let paths = Guarded<Set<String>>([])

  /// Made once and never touched again; a dispatch source is not marked as safe to share.
  private nonisolated(unsafe) static let source: any DispatchSourceSignal = {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
      // 128 and the number of the signal.
      exit(130)
    }
    source.resume()
    return source
  }()

  /// From now on the file goes where the run is interrupted.
  static func unlinks(_ path: String) {
    unsafe _ = source
    paths.withLock { _ = $0.insert(path) }
  }
}
