/// One thing that a request asks to change.
public struct RequestItem: FactRecord {
  /// The category.
  public var category: Fact<DataCategory> = .unstated
  /// What is wrong with it.
  public var ground: Fact<RectificationGround> = .unstated
  /// Whether the right value was given.
  public var correctValue: Fact<Bool> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    category: DataCategory? = nil, ground: RectificationGround? = nil, correctValue: Bool? = nil
  ) {
    self.category = Fact(category)
    self.ground = Fact(ground)
    self.correctValue = Fact(correctValue)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("category", \.category, "the category")
    visitor.scalar("ground", \.ground, "what is wrong with it")
    visitor.scalar("correct_value", \.correctValue, "whether the right value was given")
  }
}

/// The duty for which a member of staff looks at data.
public struct StaffDuty: FactRecord {
  /// The duty.
  public var duty: Fact<String> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// Its last day; null while it goes on.
  public var until: Fact<CalendarDate> = .unstated
  /// Whether the undertaking of secrecy is signed.
  public var undertakingSigned: Fact<Bool> = .unstated
  /// Whether somebody designated them for it.
  public var designated: Fact<Bool> = .unstated
  /// Whether they use credentials of their own.
  public var ownCredentials: Fact<Bool> = .unstated
  /// Their roles.
  public var roles: Fact<[String]> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    duty: String? = nil, since: CalendarDate? = nil, until: Fact<CalendarDate> = .unstated,
    undertakingSigned: Bool? = nil, designated: Bool? = nil, ownCredentials: Bool? = nil,
    roles: [String]? = nil
  ) {
    self.duty = Fact(duty)
    self.since = Fact(since)
    self.until = until
    self.undertakingSigned = Fact(undertakingSigned)
    self.designated = Fact(designated)
    self.ownCredentials = Fact(ownCredentials)
    self.roles = Fact(roles)
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("duty", \.duty, "the duty")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("until", \.until, "its last day; null while it goes on", orNone: true)
    visitor.scalar("undertaking_signed", \.undertakingSigned, "whether the undertaking of secrecy is signed")
    visitor.scalar("designated", \.designated, "whether somebody designated them for it")
    visitor.scalar("own_credentials", \.ownCredentials, "whether they use credentials of their own")
    visitor.scalars("roles", \.roles, "their roles")
    visitor.derived(
      "in_duty", from: ["since", "until", "today"],
      "whether the duty runs today"
    ) { record, context in record.inDuty(on: context.today) }
  }
}

extension StaffDuty {
  /// Whether the duty runs on a day; it gives access, so both its ends must be stated.
  public func inDuty(on day: CalendarDate) -> Fact<Bool> {
    if let until = until.value, until < day { return .value(false) }
    switch since {
    case .unstated: return .unstated
    case .nothing: return .value(false)
    case .value(let since) where since > day: return .value(false)
    case .value: return until.isStated ? .value(true) : .unstated
    }
  }
}
