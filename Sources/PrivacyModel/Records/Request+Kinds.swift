extension Request {
  /// A request of a data subject for access to the data, GDPR 15.
  public static func access(
    identity: Identity? = nil, received: CalendarDate? = nil, channel: Channel? = nil
  ) -> Request {
    Request(kind: .access, received: received, channel: channel, identity: identity)
  }

  /// A request of a data subject for erasure, GDPR 17.
  /// - Parameter categories: The data to erase; all data held where nil.
  public static func erasure(
    identity: Identity? = nil, received: CalendarDate? = nil, channel: Channel? = nil,
    categories: [DataCategory]? = nil
  ) -> Request {
    Request(
      kind: .erasure, received: received, channel: channel, identity: identity, categories: categories)
  }

  /// A data subject's ban on direct marketing, GDPR 21(2).
  public static func marketingBan(
    identity: Identity? = nil, received: CalendarDate? = nil, channel: Channel? = nil
  ) -> Request {
    Request(kind: .marketingBan, received: received, channel: channel, identity: identity)
  }

  /// The controller's question whether it may disclose data to a recipient.
  /// - Parameter onBehalf: Whether the recipient acts for the controller alone, GDPR 28.
  public static func disclosure(
    of categories: [DataCategory], to recipient: String, _ kind: RecipientKind, for purposes: [Purpose],
    onBehalf: Bool? = nil, country: String? = nil
  ) -> Request {
    Request(
      kind: .disclosure, madeBy: .controller, categories: categories, purposes: purposes,
      recipient: .value(recipient), recipientKind: kind, onBehalf: onBehalf, country: country)
  }
}
