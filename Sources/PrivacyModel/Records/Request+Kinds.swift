extension Request {
  /// Creates a data subject's request for access, GDPR 15.
  public static func access(
    identity: Identity? = nil, received: CalendarDate? = nil, channel: Channel? = nil
  ) -> Request {
    Request(kind: .access, received: received, channel: channel, identity: identity)
  }

  /// Creates a data subject's request for erasure, GDPR 17.
  ///
  /// It covers all data held where `categories` is nil.
  public static func erasure(
    identity: Identity? = nil, received: CalendarDate? = nil, channel: Channel? = nil,
    categories: [DataCategory]? = nil
  ) -> Request {
    Request(
      kind: .erasure, received: received, channel: channel, identity: identity, categories: categories)
  }

  /// Creates a data subject's ban on direct marketing, GDPR 21(2).
  public static func marketingBan(
    identity: Identity? = nil, received: CalendarDate? = nil, channel: Channel? = nil
  ) -> Request {
    Request(kind: .marketingBan, received: received, channel: channel, identity: identity)
  }

  /// Creates the controller's request to disclose data to a recipient.
  ///
  /// `onBehalf` is true for a recipient that acts for the controller alone, GDPR 28.
  public static func disclosure(
    of categories: [DataCategory], to recipient: String, _ kind: RecipientKind, for purposes: [Purpose],
    onBehalf: Bool? = nil, country: String? = nil
  ) -> Request {
    Request(
      kind: .disclosure, madeBy: .controller, categories: categories, purposes: purposes,
      recipient: .value(recipient), recipientKind: kind, onBehalf: onBehalf, country: country)
  }
}
