/// What a case says about one thing: nothing at all, that there is none, or a value.
///
/// Unstated differs from stated as none. A rule that reads an unstated fact is undecided.
public enum Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Nobody said.
  case unstated
  /// Somebody said that there is none; `null` in YAML and JSON.
  case nothing
  /// Somebody said this.
  case value(Value)
}

extension Fact {
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
