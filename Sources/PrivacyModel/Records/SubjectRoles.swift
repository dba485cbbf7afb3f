/// The customer relationship of the subject.
public struct Relationship: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// Its first day.
  public var began: Fact<CalendarDate> = .unstated
  /// Its last day; `.nothing` while it continues.
  public var ended: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(began: CalendarDate? = nil, ended: Fact<CalendarDate> = .unstated) {
    (self.began, self.ended) = (Fact(began), ended)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("began", \.began, "its first day")
    visitor.scalar("ended", \.ended, "its last day; null while it continues", orNone: true)
  }
}

/// The role of a contact person for an organisation.
public struct ContactRole: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The name of the organisation.
  public var organisation: Fact<String> = .unstated
  /// The first day.
  public var since: Fact<CalendarDate> = .unstated
  /// The last day; `.nothing` while it continues.
  public var until: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    organisation: String? = nil, since: CalendarDate? = nil, until: Fact<CalendarDate> = .unstated
  ) {
    (self.organisation, self.since, self.until) = (Fact(organisation), Fact(since), until)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("organisation", \.organisation, "the organisation")
    visitor.scalar("since", \.since, "the first day")
    visitor.scalar("until", \.until, "the last day; null while it continues", orNone: true)
  }
}

/// A service performed for the subject.
public struct Assignment: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// Its first day.
  public var began: Fact<CalendarDate> = .unstated
  /// Its last day; `.nothing` while it continues.
  public var ended: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(began: CalendarDate? = nil, ended: Fact<CalendarDate> = .unstated) {
    (self.began, self.ended) = (Fact(began), ended)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("began", \.began, "its first day")
    visitor.scalar("ended", \.ended, "its last day; null while it continues", orNone: true)
  }
}
