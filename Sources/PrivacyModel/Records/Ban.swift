/// A ban by the subject on some processing, GDPR 21(2).
public struct Ban: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The kind of processing that it forbids.
  public var kind: Fact<BanKind> = .unstated
  /// The purposes that it names, for a ban on marketing.
  public var purposes: Fact<[Purpose]> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// Its last day; `.nothing` if it has none.
  public var until: Fact<CalendarDate> = .unstated
  /// The requester of the ban.
  public var by: Fact<Requester> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    kind: BanKind? = nil, purposes: [Purpose]? = nil, since: CalendarDate? = nil,
    until: Fact<CalendarDate> = .unstated, by: Requester? = nil
  ) {
    (self.kind, self.purposes, self.since) = (Fact(kind), Fact(purposes), Fact(since))
    (self.until, self.by) = (until, Fact(by))
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("kind", \.kind, "the kind of processing that it forbids")
    visitor.scalars("purposes", \.purposes, "the purposes that it names")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("until", \.until, "its last day; null if it has none", orNone: true)
    visitor.scalar("by", \.by, "the requester of the ban")
    visitor.derived(
      "in_force", from: ["since", "until", "today"],
      "whether it is in force today"
    ) { record, context in record.inForce(on: context.today) }
  }
}

extension Ban {
  /// Returns whether it is in force on a day: true unless it is stated to begin later or to have ended.
  public func inForce(on day: CalendarDate) -> Fact<Bool> {
    .value(PeriodReading.binds(since: since, lastDay: until, on: day))
  }
}

/// A restriction of processing, GDPR 18.
public struct Restriction: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The ground, GDPR 18(1).
  public var ground: Fact<RestrictionGround> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// The day on which it was lifted; `.nothing` if it was not.
  public var lifted: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    ground: RestrictionGround? = nil, since: CalendarDate? = nil, lifted: Fact<CalendarDate> = .unstated
  ) {
    (self.ground, self.since, self.lifted) = (Fact(ground), Fact(since), lifted)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("ground", \.ground, "the ground, GDPR 18(1)")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("lifted", \.lifted, "the day on which it was lifted; null if it was not", orNone: true)
    visitor.derived(
      "in_force", from: ["since", "lifted", "today"],
      "whether it is in force today"
    ) { record, context in record.inForce(on: context.today) }
  }
}

extension Restriction {
  /// Returns whether it is in force on a day; on the day on which it was lifted it is not.
  public func inForce(on day: CalendarDate) -> Fact<Bool> {
    .value(PeriodReading.binds(since: since, lastDay: lifted.map { $0.adding(days: -1) }, on: day))
  }
}

/// A legal reason to keep the subject's data, GDPR 17(3).
public struct LegalHold: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The reason, as a text.
  public var reason: Fact<String> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// Its last day; `.nothing` if it has none.
  public var until: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(reason: String? = nil, since: CalendarDate? = nil, until: Fact<CalendarDate> = .unstated) {
    (self.reason, self.since, self.until) = (Fact(reason), Fact(since), until)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("reason", \.reason, "the reason, as a text")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("until", \.until, "its last day; null if it has none", orNone: true)
    visitor.derived(
      "in_force", from: ["since", "until", "today"],
      "whether it is in force today"
    ) { record, context in record.inForce(on: context.today) }
  }
}

extension LegalHold {
  /// Returns whether it is in force on a day: true unless it is stated to begin later or to have ended.
  public func inForce(on day: CalendarDate) -> Fact<Bool> {
    .value(PeriodReading.binds(since: since, lastDay: until, on: day))
  }
}
