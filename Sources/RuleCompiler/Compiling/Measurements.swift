/// What an engine measures besides deciding.
public struct Measurements: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Makes a set of its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Which lines of the files ran, and how often.
  public static let lines = Measurements(rawValue: 1)
  /// How long each rule took.
  public static let times = Measurements(rawValue: 2)
}
