internal import LuaSandbox

extension RuleEngine {
  /// The resources that loading one rule file, or deciding one case, may use.
  public struct Limits: Hashable, Sendable {
    /// Instructions of the Lua machine.
    public var instructions: UInt64
    /// Bytes of one machine, including the loaded rules.
    public var bytes: UInt64
    /// Wall-clock time.
    public var time: Duration
    /// Allocations before memory counts as used up; 0 for no limit. Tests reach every allocation failure with it.
    package var allocations: UInt64 = 0
    /// Stops the script from another thread.
    public var interruption: Interruption?
    /// The task that waits for the decision, where one does.
    var cancellation: Interruption?

    /// Creates limits.
    public init(instructions: UInt64, bytes: UInt64, time: Duration) {
      (self.instructions, self.bytes, self.time) = (instructions, bytes, time)
    }

    /// The default for loading a file: 20 million instructions, 64 MiB, 5 s.
    public static let loading = Limits(.loading)
    /// The default for a decision: 10 million instructions, 64 MiB, 2 s.
    public static let deciding = Limits(.deciding)

    init(_ limits: LuaLimits) {
      self.init(instructions: limits.instructions, bytes: limits.bytes, time: limits.time)
    }

    var lua: LuaLimits {
      var limits = LuaLimits(
        instructions: instructions, bytes: bytes, time: time, allocations: allocations)
      limits.interruption = interruption?.flag
      limits.cancellation = cancellation?.flag
      return limits
    }
  }
}
