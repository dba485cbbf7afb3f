internal import Concurrency
internal import Foundation

/// The incomplete files of this process.
package enum PartialFiles {
  private static let paths = Locked<Set<String>>([])

  /// Creates and registers a file; throws if it exists.
  static func opened(_ path: String) throws(SystemFailure) -> FileChannel {
    try paths.withLock { paths throws(SystemFailure) in
      let channel = try FileChannel(creating: path)
      paths.insert(path)
      return channel
    }
  }

  /// Unregisters a file that is complete.
  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Deletes and unregisters a file.
  static func remove(_ path: String) {
    paths.withLock {
      if $0.remove(path) != nil { _ = unsafe unlink(path) }
    }
  }

  /// Deletes all registered files, then calls `end`, which ends the process; no file can be created meanwhile.
  package static func removeAll(_ end: () -> Void) {
    paths.withLock {
      for path in $0 { _ = unsafe unlink(path) }
      $0 = []
      end()
    }
  }
}
