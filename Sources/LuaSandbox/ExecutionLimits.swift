/// What a run may use before it ends.
///
/// A script cannot catch a limit.
public struct ExecutionLimits: Hashable, Sendable {
  /// Instructions of the virtual machine; library functions charge their work in the same unit.
  public var instructions: UInt64
  /// Bytes of the whole machine, loaded files included.
  public var bytes: UInt64
  /// The wall-clock time; more than 285 years is no limit.
  public var time: Duration {
    get { nanoseconds == .max ? Self.unlimitedTime : .nanoseconds(Int64(clamping: nanoseconds)) }
    set { nanoseconds = Self.nanoseconds(newValue) }
  }
  /// The same, converted once.
  private(set) var nanoseconds: UInt64 = 0
  /// Allocations that succeed before memory counts as used up, 0 for no limit; tests reach every failure with it.
  package var allocations: UInt64 = 0
  /// An interruption that ends the run.
  public var interruption: Interruption?
  /// The cancellation of the awaiting task, which also ends the run.
  package var cancellation: Interruption?

  /// Creates limits.
  public init(instructions: UInt64, bytes: UInt64, time: Duration) {
    (self.instructions, self.bytes) = (instructions, bytes)
    self.time = time
  }

  /// Creates limits with a number of allocations.
  package init(instructions: UInt64, bytes: UInt64, time: Duration, allocations: UInt64) {
    self.init(instructions: instructions, bytes: bytes, time: time)
    self.allocations = allocations
  }

  private static func nanoseconds(_ time: Duration) -> UInt64 {
    let (seconds, attoseconds) = time.components
    if seconds >= 9_000_000_000 { return .max }
    return seconds < 0 ? 0 : UInt64(max(0, seconds * 1_000_000_000 + attoseconds / 1_000_000_000))
  }

  /// The longest time, which is no limit.
  public static let unlimitedTime = Duration.seconds(Int64.max)

  /// For loading a rule document: 20 million instructions (the largest real document needs under 0.1 million),
  /// 64 MiB, 5 s.
  public static let loading = ExecutionLimits(instructions: 20_000_000, bytes: 64 << 20, time: .seconds(5))

  /// For one decision: 10 million instructions (ordinary ones need under 10 thousand), 64 MiB, 2 s.
  public static let deciding = ExecutionLimits(instructions: 10_000_000, bytes: 64 << 20, time: .seconds(2))
}
