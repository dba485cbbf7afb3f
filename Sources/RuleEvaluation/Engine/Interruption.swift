internal import LuaSandbox

/// A flag that stops, from any thread, every decision whose limits name it. Such a decision throws an error of the kind
/// `interrupted`.
///
/// Two interruptions are equal where they are the same flag.
public struct Interruption: Hashable, Sendable {
  let flag = LuaInterruption()

  /// Creates a flag that is not raised.
  public init() {}

  /// Whether decisions stop. Lower the flag before the next decision.
  ///
  /// It is safe to set in a signal handler.
  public var isRaised: Bool {
    get { flag.isRaised }
    nonmutating set { flag.isRaised = newValue }
  }
}
