/// One category that a request for rectification would change.
public struct RequestItem: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The category to change.
  public var category: Fact<DataCategory> = .unstated
  /// The ground for rectification.
  public var ground: Fact<RectificationGround> = .unstated
  /// Whether the request gives the correct value.
  public var correctValue: Fact<Bool> = .unstated
  /// Whether the data were right at the time that they are about.
  public var rightThen: Fact<Bool> = .unstated
  /// Whether the source of the data confirms what is held.
  public var confirmed: Fact<Bool> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    category: DataCategory? = nil, ground: RectificationGround? = nil, correctValue: Bool? = nil,
    rightThen: Bool? = nil, confirmed: Bool? = nil
  ) {
    (self.category, self.ground, self.correctValue) = (Fact(category), Fact(ground), Fact(correctValue))
    (self.rightThen, self.confirmed) = (Fact(rightThen), Fact(confirmed))
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("category", \.category, "the category")
    visitor.scalar("ground", \.ground, "the ground for rectification")
    visitor.scalar("correct_value", \.correctValue, "whether the request gives the correct value")
    visitor.scalar("right_then", \.rightThen, "whether the data were right at the time that they are about")
    visitor.scalar("confirmed", \.confirmed, "whether the source of the data confirms what is held")
  }
}

/// The duty for which a member of staff looks up data.
public struct StaffDuty: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The duty, as a text.
  public var duty: Fact<String> = .unstated
  /// Its first day.
  public var since: Fact<CalendarDate> = .unstated
  /// Its last day; `.nothing` while it continues.
  public var until: Fact<CalendarDate> = .unstated
  /// Whether the undertaking of secrecy is signed.
  public var undertakingSigned: Fact<Bool> = .unstated
  /// Whether the controller designated the person for it.
  public var designated: Fact<Bool> = .unstated
  /// Whether the person uses personal credentials.
  public var ownCredentials: Fact<Bool> = .unstated
  /// The person's roles.
  public var roles: Fact<[String]> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    duty: String? = nil, since: CalendarDate? = nil, until: Fact<CalendarDate> = .unstated,
    undertakingSigned: Bool? = nil, designated: Bool? = nil, ownCredentials: Bool? = nil,
    roles: [String]? = nil
  ) {
    (self.duty, self.since, self.until) = (Fact(duty), Fact(since), until)
    (self.undertakingSigned, self.designated) = (Fact(undertakingSigned), Fact(designated))
    (self.ownCredentials, self.roles) = (Fact(ownCredentials), Fact(roles))
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("duty", \.duty, "the duty")
    visitor.scalar("since", \.since, "its first day")
    visitor.scalar("until", \.until, "its last day; null while it continues", orNone: true)
    visitor.scalar("undertaking_signed", \.undertakingSigned, "whether the undertaking of secrecy is signed")
    visitor.scalar("designated", \.designated, "whether the controller designated the person for it")
    visitor.scalar("own_credentials", \.ownCredentials, "whether the person uses personal credentials")
    visitor.scalars("roles", \.roles, "the person's roles")
    visitor.derived(
      "in_duty", from: ["since", "until", "today"],
      "whether the duty is current"
    ) { record, context in record.inDuty(on: context.today) }
  }
}

extension StaffDuty {
  /// Returns whether the duty includes a day; it gives access, so both of its ends must be stated.
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
