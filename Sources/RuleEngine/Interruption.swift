internal import LuaSandbox

/// Stops, from any thread, decisions whose limits name it: they throw an error of the kind `interrupted`.
public struct Interruption: Hashable, Sendable {
  let flag = LuaInterruption()

  /// Makes one that is not raised.
  public init() {}

  /// Whether decisions under it stop; lower it before the next.
  ///
  /// Safe to set in a signal handler.
  public var isRaised: Bool {
    get { flag.isRaised }
    nonmutating set { flag.isRaised = newValue }
  }
}
