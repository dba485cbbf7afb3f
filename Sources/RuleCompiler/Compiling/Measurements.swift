/// Measurements that an engine makes while it decides; each slows it down.
public struct Measurements: OptionSet, Hashable, Sendable {
  /// The bits of the options.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The number of runs of each line, for coverage.
  public static let lines = Measurements(rawValue: 1)
  /// The running time of each rule.
  public static let times = Measurements(rawValue: 2)
  /// How often each operand of `and`, `or` and `not` was true and false, for coverage.
  ///
  /// The numbers of instructions include the counting.
  public static let operands = Measurements(rawValue: 4)
  /// What rules do with dates, for the days on which an answer changes.
  package static let dates = Measurements(rawValue: 8)
  /// Whether each property of `properties.lua` applies: the evidence of a decision lists them beside the rules.
  package static let properties = Measurements(rawValue: 16)
}
