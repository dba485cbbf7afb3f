/// What the subject prohibited, GDPR 21(2).
public struct Ban: FactRecord {
  /// What it forbids.
  public var kind: Fact<BanKind> = .unstated
  /// The purposes that it names.
  public var purposes: Fact<[Purpose]> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// Its last day; null if it has none.
  public var until: Fact<CalendarDate> = .unstated
  /// Who asked for it.
  public var by: Fact<Requester> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    kind: BanKind? = nil, purposes: [Purpose]? = nil, since: CalendarDate? = nil,
    until: Fact<CalendarDate> = .unstated, by: Requester? = nil
  ) {
    self.kind = Fact(kind)
    self.purposes = Fact(purposes)
    self.since = Fact(since)
    self.until = until
    self.by = Fact(by)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("kind", \.kind, "what it forbids")
    visitor.scalars("purposes", \.purposes, "the purposes that it names")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("until", \.until, "its last day; null if it has none", orNone: true)
    visitor.scalar("by", \.by, "who asked for it")
    visitor.derived(
      "in_force", from: ["since", "until", "today"],
      "whether it binds today"
    ) { record, context in record.inForce(on: context.today) }
  }
}

extension Ban {
  /// Whether it binds on a day; a ban on record binds unless it is stated to begin later or to have ended.
  public func inForce(on day: CalendarDate) -> Fact<Bool> {
    .value(PeriodReading.binds(since: since, lastDay: until, on: day))
  }
}

/// A restriction of processing, GDPR 18.
public struct Restriction: FactRecord {
  /// Why.
  public var ground: Fact<RestrictionGround> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// The day on which it was lifted; null if it was not.
  public var lifted: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    ground: RestrictionGround? = nil, since: CalendarDate? = nil, lifted: Fact<CalendarDate> = .unstated
  ) {
    self.ground = Fact(ground)
    self.since = Fact(since)
    self.lifted = lifted
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("ground", \.ground, "why")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("lifted", \.lifted, "the day on which it was lifted; null if it was not", orNone: true)
    visitor.derived(
      "in_force", from: ["since", "lifted", "today"],
      "whether it binds today"
    ) { record, context in record.inForce(on: context.today) }
  }
}

extension Restriction {
  /// Whether it binds on a day; it no longer does on the day on which it was lifted.
  public func inForce(on day: CalendarDate) -> Fact<Bool> {
    .value(PeriodReading.binds(since: since, lastDay: lifted.map { $0.adding(days: -1) }, on: day))
  }
}

/// Something that must be kept for a reason of law, GDPR 17(3).
public struct LegalHold: FactRecord {
  /// Why.
  public var reason: Fact<String> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// Its last day; null if it has none.
  public var until: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(reason: String? = nil, since: CalendarDate? = nil, until: Fact<CalendarDate> = .unstated) {
    self.reason = Fact(reason)
    self.since = Fact(since)
    self.until = until
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("reason", \.reason, "why")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("until", \.until, "its last day; null if it has none", orNone: true)
    visitor.derived(
      "in_force", from: ["since", "until", "today"],
      "whether it binds today"
    ) { record, context in record.inForce(on: context.today) }
  }
}

extension LegalHold {
  /// Whether it binds on a day; a hold on record binds unless it is stated to begin later or to have ended.
  public func inForce(on day: CalendarDate) -> Fact<Bool> {
    .value(PeriodReading.binds(since: since, lastDay: until, on: day))
  }
}
