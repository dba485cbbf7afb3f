internal import CLuaSandbox

/// Stops, from any thread, what runs under limits that name it.
///
/// The machine that was stopped is lost, as after a limit.
public final class LuaInterruption: Sendable, Hashable {
  /// Never changes; what it points at is atomic.
  nonisolated(unsafe) let flag: OpaquePointer

  /// Makes one that is not raised.
  public init() {
    guard let flag = clh_interruption_open() else { fatalError("no memory for a flag of 4 bytes") }
    self.flag = flag
  }

  deinit { clh_interruption_close(flag) }

  /// Whether what runs under it stops.
  ///
  /// Safe to set in a signal handler.
  public var isRaised: Bool {
    get { clh_interruption_is_raised(flag) != 0 }
    set { clh_interruption_set(flag, newValue ? 1 : 0) }
  }

  /// Two are equal where they are one.
  public static func == (left: LuaInterruption, right: LuaInterruption) -> Bool { left === right }

  /// Hashes which one it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
