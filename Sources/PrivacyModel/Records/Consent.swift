/// A consent of the subject, GDPR 7.
public struct Consent: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The purpose that it covers.
  public var purpose: Fact<Purpose> = .unstated
  /// The channel, if it is for marketing.
  public var channel: Fact<MarketingChannel> = .unstated
  /// The day on which it was given.
  public var given: Fact<CalendarDate> = .unstated
  /// The day on which it was withdrawn; `.nothing` if it was not.
  public var withdrawn: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    purpose: Purpose? = nil, channel: MarketingChannel? = nil, given: CalendarDate? = nil,
    withdrawn: Fact<CalendarDate> = .unstated
  ) {
    (self.purpose, self.channel, self.given) = (Fact(purpose), Fact(channel), Fact(given))
    self.withdrawn = withdrawn
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("purpose", \.purpose, "the purpose that it covers")
    visitor.scalar("channel", \.channel, "the channel, if it is for marketing")
    visitor.scalar("given", \.given, "the day on which it was given")
    visitor.scalar(
      "withdrawn", \.withdrawn, "the day on which it was withdrawn; null if it was not", orNone: true)
    visitor.derived(
      "is_valid", from: ["given", "withdrawn", "today"],
      "whether it is valid today"
    ) { record, context in record.isValid(on: context.today) }
  }
}

extension Consent {
  /// Returns whether it is valid on a day: given by then, and stated not to be withdrawn by then.
  public func isValid(on day: CalendarDate) -> Fact<Bool> {
    if let withdrawn = withdrawn.value, withdrawn <= day { return .value(false) }
    switch given {
    case .unstated: return .unstated
    case .nothing: return .value(false)
    case .value(let given) where given > day: return .value(false)
    case .value: return withdrawn.isStated ? .value(true) : .unstated
    }
  }
}
