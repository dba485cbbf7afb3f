internal import Foundation

/// A file descriptor whose reads and writes report every failure and continue after partial transfers.
package struct FileChannel: Sendable {
  /// The descriptor's number.
  package let descriptor: Int32

  /// Wraps an open descriptor, which stays open until `close()`.
  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Opens a path with the flags of open(2).
  package init(opening path: String, _ flags: Int32) throws(SystemFailure) {
    var opened: Int32
    repeat { opened = unsafe open(path, flags | O_CLOEXEC, 0o666) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .last }
    descriptor = opened
  }

  /// Opens a file for reading.
  package init(reading path: String) throws(SystemFailure) { try self.init(opening: path, O_RDONLY) }

  /// Creates a file for writing; throws if the path exists.
  package init(creating path: String) throws(SystemFailure) {
    try self.init(opening: path, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Writes all bytes, or throws.
  package func write(_ bytes: some Collection<UInt8>) throws(SystemFailure) {
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

  /// Reads the available bytes, at most `limit`; returns an empty array at the end of the file.
  package func read(atMost limit: Int = 1 << 16) throws(SystemFailure) -> [UInt8] {
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

  /// Reads up to the end of the file.
  package func readToEnd() throws(SystemFailure) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let more = try read()
      if more.isEmpty { return all }
      all += more
    }
  }

  /// Closes the descriptor; some file systems report a failed write only here.
  package func close() throws(SystemFailure) {
    guard Foundation.close(descriptor) == 0 || errno == EINTR else { throw .last }
  }

  /// Handles a failed call: returns if it was interrupted, waits if the descriptor is not ready, otherwise throws.
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
