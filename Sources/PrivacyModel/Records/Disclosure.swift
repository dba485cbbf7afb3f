/// A disclosure of the subject's data to a recipient.
public struct Disclosure: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The name of the recipient.
  public var to: Fact<String> = .unstated
  /// The purpose of the disclosure.
  public var purpose: Fact<Purpose> = .unstated
  /// The day of the disclosure.
  public var date: Fact<CalendarDate> = .unstated
  /// The disclosed categories.
  public var categories: Fact<[DataCategory]> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    to: String? = nil, purpose: Purpose? = nil, date: CalendarDate? = nil, categories: [DataCategory]? = nil
  ) {
    (self.to, self.purpose, self.date) = (Fact(to), Fact(purpose), Fact(date))
    self.categories = Fact(categories)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("to", \.to, "the recipient")
    visitor.scalar("purpose", \.purpose, "the purpose")
    visitor.scalar("date", \.date, "the day")
    visitor.scalars("categories", \.categories, "the categories")
  }
}

/// A printout of the subject's data on paper.
public struct Printout: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The day of printing.
  public var made: Fact<CalendarDate> = .unstated
  /// Whether the printout is still needed.
  public var needed: Fact<Bool> = .unstated
  /// The day of its destruction; `.nothing` if it exists.
  public var destroyed: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    made: CalendarDate? = nil, needed: Bool? = nil, destroyed: Fact<CalendarDate> = .unstated
  ) {
    (self.made, self.needed, self.destroyed) = (Fact(made), Fact(needed), destroyed)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("made", \.made, "the day of printing")
    visitor.scalar("needed", \.needed, "whether it is still needed")
    visitor.scalar("destroyed", \.destroyed, "the day of its destruction; null if it exists", orNone: true)
  }
}
