/// The cost of one rule in one decision.
public struct RuleCost: Hashable, Sendable {
  /// The rule's name.
  public var rule: String
  /// The rule's place, `file:line`.
  public var at: String
  /// The number of calls: one, or one for each record of held data.
  public var calls = 0
  /// Instructions of the Lua machine: the same on every run.
  public var instructions = 0
  /// Nanoseconds, where the engine measures times.
  public var nanoseconds = 0

  init(rule: String, at: String) { (self.rule, self.at) = (rule, at) }
}
