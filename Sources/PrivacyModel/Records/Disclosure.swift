/// Data that was handed to a recipient.
public struct Disclosure: FactRecord {
  /// The recipient.
  public var to: Fact<String> = .unstated
  /// What for.
  public var purpose: Fact<Purpose> = .unstated
  /// When.
  public var date: Fact<CalendarDate> = .unstated
  /// Which categories.
  public var categories: Fact<[DataCategory]> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    to: String? = nil, purpose: Purpose? = nil, date: CalendarDate? = nil, categories: [DataCategory]? = nil
  ) {
    self.to = Fact(to)
    self.purpose = Fact(purpose)
    self.date = Fact(date)
    self.categories = Fact(categories)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("to", \.to, "the recipient")
    visitor.scalar("purpose", \.purpose, "what for")
    visitor.scalar("date", \.date, "when")
    visitor.scalars("categories", \.categories, "which categories")
  }
}

/// Data that was printed on paper.
public struct Printout: FactRecord {
  /// When it was printed.
  public var made: Fact<CalendarDate> = .unstated
  /// Whether it is still needed.
  public var needed: Fact<Bool> = .unstated
  /// When it was destroyed; null if it was not.
  public var destroyed: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    made: CalendarDate? = nil, needed: Bool? = nil, destroyed: Fact<CalendarDate> = .unstated
  ) {
    self.made = Fact(made)
    self.needed = Fact(needed)
    self.destroyed = destroyed
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("made", \.made, "when it was printed")
    visitor.scalar("needed", \.needed, "whether it is still needed")
    visitor.scalar("destroyed", \.destroyed, "when it was destroyed; null if it was not", orNone: true)
  }
}
