internal import Foundation

/// A value that one thread at a time may look at.
///
/// The same as the standard library's `Mutex`, over a lock of POSIX threads, which the thread sanitizer understands: of
/// `Mutex` it sees the fast path alone and tells of races where there are none.
@safe public final class Locked<Value: ~Copyable>: @unchecked Sendable {
  private let mutex = NSLock()
  /// Apart from the object, so that the lock alone and no check at each access keeps the threads apart.
  @usableFromInline let value: UnsafeMutablePointer<Value>

  /// Guards a value.
  public init(_ value: consuming sending Value) {
    unsafe self.value = .allocate(capacity: 1)
    unsafe self.value.initialize(to: value)
  }

  deinit {
    unsafe value.deinitialize(count: 1)
    unsafe value.deallocate()
  }

  @usableFromInline func lock() { mutex.lock() }
  @usableFromInline func unlock() { mutex.unlock() }

  /// Lends the value; whoever else asks for it waits.
  @inlinable public func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    lock()
    defer { unlock() }
    return try unsafe body(&value.pointee)
  }
}
