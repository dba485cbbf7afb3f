/// A consent, GDPR 7.
public struct Consent: FactRecord {
  /// The purpose.
  public var purpose: Fact<Purpose> = .unstated
  /// The channel, where it is for marketing.
  public var channel: Fact<MarketingChannel> = .unstated
  /// When it was given.
  public var given: Fact<CalendarDate> = .unstated
  /// When it was withdrawn; null if it was not.
  public var withdrawn: Fact<CalendarDate> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record of stated facts; a fact that is nil is not stated.
  public init(
    purpose: Purpose? = nil, channel: MarketingChannel? = nil, given: CalendarDate? = nil,
    withdrawn: Fact<CalendarDate> = .unstated
  ) {
    self.purpose = Fact(purpose)
    self.channel = Fact(channel)
    self.given = Fact(given)
    self.withdrawn = withdrawn
  }

  /// Shows the fields.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("purpose", \.purpose, "the purpose")
    visitor.scalar("channel", \.channel, "the channel, where it is for marketing")
    visitor.scalar("given", \.given, "when it was given")
    visitor.scalar("withdrawn", \.withdrawn, "when it was withdrawn; null if it was not", orNone: true)
    visitor.derived(
      "is_valid", from: ["given", "withdrawn", "today"],
      "whether it holds today"
    ) { record, context in record.isValid(on: context.today) }
  }
}

extension Consent {
  /// Whether it holds on a day: given by then, and stated not to be withdrawn by then.
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
