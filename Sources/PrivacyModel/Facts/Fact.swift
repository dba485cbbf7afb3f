/// A fact of a case in three states: not stated, stated as none, or a value.
///
/// A rule that reads an unstated fact is undecided. In Lua, a fact that is stated as none is nil.
///
/// ```swift
/// subject.age = 17
/// relationship.ended = .nothing  // it goes on
/// relationship.began.isStated    // false: no value is set
/// ```
public enum Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The case does not state it.
  case unstated
  /// The case states that there is none: `null` in YAML and JSON.
  case nothing
  /// The case states this value.
  case value(Value)
}

extension Fact {
  /// Creates a fact that states a value; an unstated fact where it is nil.
  @inlinable public init(_ value: Value?) {
    self = if let value { .value(value) } else { .unstated }
  }

  /// The value; nil if the fact is unstated or stated as none.
  @inlinable public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether the fact has a value or is stated as none.
  @inlinable public var isStated: Bool { if case .unstated = self { false } else { true } }

  /// Returns the fact with its value transformed; the other states are unchanged.
  @inlinable public func map<Other>(_ change: (Value) -> Other) -> Fact<Other> {
    flatMap { .value(change($0)) }
  }

  /// Returns the fact that a transformation of the value gives; the other states are unchanged.
  @inlinable public func flatMap<Other>(_ change: (Value) -> Fact<Other>) -> Fact<Other> {
    switch self {
    case .unstated: .unstated
    case .nothing: .nothing
    case .value(let value): change(value)
    }
  }
}

extension Fact: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByStringLiteral
where Value == String {
  /// States a text.
  public init(stringLiteral text: String) { self = .value(text) }
}

extension Fact: ExpressibleByArrayLiteral where Value: RangeReplaceableCollection {
  /// States a list; `[]` states that there are none.
  public init(arrayLiteral elements: Value.Element...) { self = .value(Value(elements)) }
}

extension Fact: ExpressibleByIntegerLiteral where Value == Int {
  /// States a number.
  public init(integerLiteral number: Int) { self = .value(number) }
}

extension Fact: ExpressibleByBooleanLiteral where Value == Bool {
  /// States a truth value.
  public init(booleanLiteral flag: Bool) { self = .value(flag) }
}

extension Fact where Value: FactScalar {
  /// Returns the meaning of `null`: the code `none` if the list has one, `.nothing` if `orNone`, else nil.
  ///
  /// `signed: null` equals `signed: none`, so that a rule never compares a code with nil.
  @inlinable package static func null(orNone: Bool) -> Fact? {
    if let none = Value.noneValue { .value(none) } else if orNone { .nothing } else { nil }
  }
}

/// The facts that derived facts may read besides their own record.
@usableFromInline package struct FactContext: Hashable, Sendable {
  /// The day that the case is decided for.
  @usableFromInline package var today: CalendarDate
  /// The day on which the controller's financial years end.
  package var financialYearEnd: Fact<FinancialYearEnd>

  /// Creates a context.
  @usableFromInline package init(today: CalendarDate, financialYearEnd: Fact<FinancialYearEnd> = .unstated) {
    self.today = today
    self.financialYearEnd = financialYearEnd
  }
}
