/// What a case states about one thing: nothing at all, that there is none, or a value.
///
/// A rule that reads an unstated fact is undecided. A fact that is stated as none is an answer.
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

  /// The value, where one is stated.
  @inlinable public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether anything is stated, a value or that there is none.
  @inlinable public var isStated: Bool { if case .unstated = self { false } else { true } }

  /// The fact with its value changed.
  @inlinable public func map<Other>(_ change: (Value) -> Other) -> Fact<Other> {
    flatMap { .value(change($0)) }
  }

  /// The fact that follows from its value; what is not there stays not there in the same way.
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

extension Fact: ExpressibleByIntegerLiteral where Value == Int {
  /// States a number.
  public init(integerLiteral number: Int) { self = .value(number) }
}

extension Fact: ExpressibleByBooleanLiteral where Value == Bool {
  /// States a truth value.
  public init(booleanLiteral flag: Bool) { self = .value(flag) }
}

extension Fact where Value: FactScalar {
  /// What `null` states of a fact: the word for "none" where its codes have one, that there is none where that can be.
  ///
  /// Nil for a fact that is never none. So no rule compares a code with nothing: `signed: null` is `signed: none`.
  @inlinable package static func null(orNone: Bool) -> Fact? {
    if let none = Value.noneValue { .value(none) } else if orNone { .nothing } else { nil }
  }
}

/// What derived facts may look at besides their own record.
@usableFromInline package struct FactContext: Hashable, Sendable {
  /// The day that the case is decided for.
  @usableFromInline package var today: CalendarDate
  /// When the controller's financial years end.
  package var financialYearEnd: Fact<FinancialYearEnd>

  /// Makes a context from its parts.
  @usableFromInline package init(today: CalendarDate, financialYearEnd: Fact<FinancialYearEnd> = .unstated) {
    self.today = today
    self.financialYearEnd = financialYearEnd
  }
}
