internal import CLuaSandbox

/// Ends, from any thread, the runs whose limits refer to it.
///
/// The machine of a run that was ended is lost, as after a limit.
public final class Interruption: Sendable, Hashable {
  /// The pointer never changes; the flag behind it is atomic.
  nonisolated(unsafe) let flag: OpaquePointer

  /// Makes an interruption that is not raised.
  public init() {
    guard let flag = clh_interruption_open() else { fatalError("no memory for a flag of 4 bytes") }
    self.flag = flag
  }

  deinit { clh_interruption_close(flag) }

  /// Whether runs under it end.
  ///
  /// A signal handler may set it.
  public var isRaised: Bool {
    get { clh_interruption_is_raised(flag) != 0 }
    set { clh_interruption_set(flag, newValue ? 1 : 0) }
  }

  /// Compares identities.
  public static func == (left: Interruption, right: Interruption) -> Bool { left === right }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
