/// The customer relationship.
public struct Relationship: FactRecord {
  /// Its first day.
  public var began: Fact<CalendarDate> = .unstated
  /// Its last day; null while it goes on.
  public var ended: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(began: CalendarDate? = nil, ended: Fact<CalendarDate> = .unstated) {
    self.began = Fact(began)
    self.ended = ended
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("began", \.began, "its first day")
    visitor.scalar("ended", \.ended, "its last day; null while it goes on", orNone: true)
  }
}

/// For whom a contact person speaks.
public struct ContactRole: FactRecord {
  /// The organisation.
  public var organisation: Fact<String> = .unstated
  /// The first day.
  public var since: Fact<CalendarDate> = .unstated
  /// The last day; null while it goes on.
  public var until: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    organisation: String? = nil, since: CalendarDate? = nil, until: Fact<CalendarDate> = .unstated
  ) {
    self.organisation = Fact(organisation)
    self.since = Fact(since)
    self.until = until
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("organisation", \.organisation, "the organisation")
    visitor.scalar("since", \.since, "the first day")
    visitor.scalar("until", \.until, "the last day; null while it goes on", orNone: true)
  }
}

/// One thing that is done for the subject.
public struct Assignment: FactRecord {
  /// Its first day.
  public var began: Fact<CalendarDate> = .unstated
  /// Its last day; null while it goes on.
  public var ended: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(began: CalendarDate? = nil, ended: Fact<CalendarDate> = .unstated) {
    self.began = Fact(began)
    self.ended = ended
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("began", \.began, "its first day")
    visitor.scalar("ended", \.ended, "its last day; null while it goes on", orNone: true)
  }
}
