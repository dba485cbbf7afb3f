internal import Concurrency
internal import Foundation

/// The files of this process that are only half written.
public enum PartialFiles {
  private static let paths = Locked<Set<String>>([])

  /// Makes a file that is known from its first moment; one that is there already is not touched.
  static func opened(_ path: String) throws(SystemFailure) -> FileChannel {
    try paths.withLock { paths throws(SystemFailure) in
      let channel = try FileChannel(creating: path)
      paths.insert(path)
      return channel
    }
  }

  /// A file is whole, or gone.
  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Takes a file away.
  static func remove(_ path: String) {
    paths.withLock {
      if $0.remove(path) != nil { _ = unsafe unlink(path) }
    }
  }

  /// Takes all of them away and does what ends the process, with no new one made meanwhile.
  public static func removeAll(_ end: () -> Void) {
    paths.withLock {
      for path in $0 { _ = unsafe unlink(path) }
      $0 = []
      end()
    }
  }
}
