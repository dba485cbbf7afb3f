internal import Foundation

/// A value that only one thread at a time can access.
///
/// This is `Mutex` of the standard library with a POSIX lock. The thread sanitizer sees only the fast path of `Mutex` and
/// reports false races.
@safe public final class Locked<Value: ~Copyable>: @unchecked Sendable {
  private let mutex = NSLock()
  /// Allocated outside the object, so that no access needs a dynamic exclusivity check.
  @usableFromInline let value: UnsafeMutablePointer<Value>

  /// Creates a lock around a value.
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

  /// Calls a closure with exclusive access to the value; other threads wait.
  @inlinable public func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    lock()
    defer { unlock() }
    return try unsafe body(&value.pointee)
  }
}
