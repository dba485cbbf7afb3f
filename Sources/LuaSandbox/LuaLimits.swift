/// What a script may use up before it is stopped.
///
/// Reaching a limit is no error that a script could catch.
public struct LuaLimits: Hashable, Sendable {
  /// Instructions of the virtual machine; library functions charge their work in the same unit.
  public var instructions: UInt64
  /// Bytes of the whole machine, what is loaded included.
  public var bytes: UInt64
  /// Seconds of the wall clock.
  public var seconds: Double
  /// Allocations that succeed before memory counts as used up, 0 for any number: how tests reach every failure.
  public var allocations: UInt64
  /// What stops it from outside.
  public var interruption: LuaInterruption?
  /// What else stops it: who waits may go away while others do not.
  public var cancellation: LuaInterruption?

  /// Makes limits.
  public init(instructions: UInt64, bytes: UInt64, seconds: Double, allocations: UInt64 = 0) {
    self.instructions = instructions
    self.bytes = bytes
    self.seconds = seconds
    self.allocations = allocations
  }

  /// For loading a rule document: 20 million instructions (the largest real document needs under 0.1 million),
  /// 64 MiB, 5 s.
  public static let loading = LuaLimits(instructions: 20_000_000, bytes: 64 << 20, seconds: 5)

  /// For one decision: 10 million instructions (ordinary ones need under 10 thousand), 64 MiB, 2 s.
  public static let deciding = LuaLimits(instructions: 10_000_000, bytes: 64 << 20, seconds: 2)
}
