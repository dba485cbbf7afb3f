internal import Foundation

/// A descriptor that is read or written with every failure told: what the system took in part is gone on with.
public struct FileChannel: Sendable {
  /// The descriptor's number.
  public let descriptor: Int32

  /// Takes an open descriptor, which stays open until `close`.
  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Opens a path; the flags are those of open(2).
  public init(opening path: String, _ flags: Int32) throws(SystemFailure) {
    var opened: Int32
    repeat { opened = unsafe open(path, flags | O_CLOEXEC, 0o666) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .last }
    descriptor = opened
  }

  /// Opens a file to read it; a directory is none.
  public init(reading path: String) throws(SystemFailure) { try self.init(opening: path, O_RDONLY) }

  /// Makes a file that is not there yet.
  public init(creating path: String) throws(SystemFailure) {
    try self.init(opening: path, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Writes all bytes, or fails.
  public func write(_ bytes: some Collection<UInt8>) throws(SystemFailure) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let (count, failure) = unsafe rest.withUnsafeBytes { bytes in
        (unsafe Foundation.write(descriptor, bytes.baseAddress, bytes.count), SystemFailure.last)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else {
        try resume(after: failure, when: POLLOUT)
      }
    }
  }

  /// Reads what is there, at most so many bytes; nothing at the end.
  public func read(atMost limit: Int = 1 << 16) throws(SystemFailure) -> [UInt8] {
    while true {
      var (count, failure) = (0, SystemFailure(0))
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        unsafe count = Foundation.read(descriptor, buffer.baseAddress, limit)
        failure = .last
        filled = max(0, count)
      }
      if count >= 0 { return bytes }
      try resume(after: failure, when: POLLIN)
    }
  }

  /// Reads all there is.
  public func readToEnd() throws(SystemFailure) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let more = try read()
      if more.isEmpty { return all }
      all += more
    }
  }

  /// Closes it; a file system may tell only now that it could not keep what was written.
  public func close() throws(SystemFailure) {
    guard Foundation.close(descriptor) == 0 || errno == EINTR else { throw .last }
  }

  /// After a call that failed: goes on where it was interrupted, waits where the descriptor is not ready.
  private func resume(after failure: SystemFailure, when event: Int32) throws(SystemFailure) {
    switch failure.number {
    case EINTR: return
    case EAGAIN:
      var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      _ = unsafe poll(&waiting, 1, -1)
    default: throw failure
    }
  }
}
