internal import LuaSandbox
public import PrivacyModel

/// A value that a host function takes or returns: `String`, `Bool`, `Int` or `CalendarDate`.
public protocol HostValue: HostArgument, Hashable {
  /// The value in the form that the engine passes.
  var hostValue: HostScalar { get }
}

/// A parameter type of a host function: a `HostValue`, or an optional one, which is nil if the fact is stated as none.
public protocol HostArgument: Sendable {
  /// The type that a rule must pass.
  static var hostKind: HostScalar.Kind { get }
  /// Reads an argument; fails for another type, and for nil unless the parameter is optional.
  init?(hostValue: HostScalar?)
}

/// A value that a rule passes to a host function or gets from it.
public enum HostScalar: Hashable, Sendable {
  case text(String), flag(Bool), count(Int), date(CalendarDate)

  /// The type of a scalar.
  public enum Kind: Hashable, Sendable {
    case text, flag, count, date
  }
}

extension Optional: HostArgument where Wrapped: HostValue {
  /// The type of the wrapped value.
  public static var hostKind: HostScalar.Kind { Wrapped.hostKind }

  /// Reads an argument; nil becomes `.none`.
  public init?(hostValue: HostScalar?) {
    guard let hostValue else {
      self = .none
      return
    }
    guard let value = Wrapped(hostValue: hostValue) else { return nil }
    self = value
  }
}

extension String: HostValue {
  /// The kind `text`.
  public static var hostKind: HostScalar.Kind { .text }
  /// The value as a scalar.
  public var hostValue: HostScalar { .text(self) }
  /// Reads a scalar of kind `text`; nil for any other.
  public init?(hostValue: HostScalar?) {
    guard case .text(let text) = hostValue else { return nil }
    self = text
  }
}

extension Bool: HostValue {
  /// The kind `flag`.
  public static var hostKind: HostScalar.Kind { .flag }
  /// The value as a scalar.
  public var hostValue: HostScalar { .flag(self) }
  /// Reads a scalar of kind `flag`; nil for any other.
  public init?(hostValue: HostScalar?) {
    guard case .flag(let flag) = hostValue else { return nil }
    self = flag
  }
}

extension Int: HostValue {
  /// The kind `count`.
  public static var hostKind: HostScalar.Kind { .count }
  /// The value as a scalar.
  public var hostValue: HostScalar { .count(self) }
  /// Reads a scalar of kind `count`; nil for any other.
  public init?(hostValue: HostScalar?) {
    guard case .count(let count) = hostValue else { return nil }
    self = count
  }
}

extension CalendarDate: HostValue {
  /// The kind `date`.
  public static var hostKind: HostScalar.Kind { .date }
  /// The value as a scalar.
  public var hostValue: HostScalar { .date(self) }
  /// Reads a scalar of kind `date`; nil for any other.
  public init?(hostValue: HostScalar?) {
    guard case .date(let date) = hostValue else { return nil }
    self = date
  }
}

extension HostScalar.Kind {
  var lua: LuaHostFunction.Kind {
    switch self {
    case .text: .text
    case .flag: .flag
    case .count: .integer
    case .date: .date
    }
  }
}

extension HostScalar {
  init?(_ value: LuaValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .boolean(let flag): self = .flag(flag)
    case .integer(let integer): self = .count(Int(integer))
    case .date(let days): self = .date(CalendarDate(daysSinceEpoch: Int(days)))
    default: return nil
    }
  }

  var lua: LuaValue {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .boolean(flag)
    case .count(let count): .integer(Int64(count))
    case .date(let date): .date(date.daysSinceEpoch)
    }
  }
}
