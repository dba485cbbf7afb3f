/// A request: its kind, its requester, its form and its content.
public struct Request: FactRecord {
  /// The facts that the organisation itself declares of it.
  public var own = OwnFacts()
  /// The kind of request.
  public var kind: Fact<RequestKind> = .unstated
  /// The day on which it reached the controller.
  public var received: Fact<CalendarDate> = .unstated
  /// The channel by which it arrived.
  public var channel: Fact<Channel> = .unstated
  /// Its signature.
  public var signed: Fact<Signature> = .unstated
  /// Its language as two letters, ISO 639-1.
  public var language: Fact<String> = .unstated
  /// Its addressee.
  public var addressedTo: Fact<Addressee> = .unstated
  /// The requester.
  public var madeBy: Fact<Requester> = .unstated
  /// Whether an agent showed an authorisation.
  public var authorisation: Fact<Bool> = .unstated
  /// How well the requester's identity is established.
  public var identity: Fact<Identity> = .unstated
  /// The categories that it is about.
  public var categories: Fact<[DataCategory]> = .unstated
  /// The items to change.
  public var items: Fact<[RequestItem]> = .unstated
  /// The purposes that it names.
  public var purposes: Fact<[Purpose]> = .unstated
  /// The recipient of the data; `.nothing` if none is named.
  public var recipient: Fact<String> = .unstated
  /// The kind of recipient.
  public var recipientKind: Fact<RecipientKind> = .unstated
  /// Whether the recipient acts for the controller alone, GDPR 28, and not for purposes of its own.
  public var onBehalf: Fact<Bool> = .unstated
  /// Whether the claim that the recipient bills or collects is the controller's own.
  public var controllerClaim: Fact<Bool> = .unstated
  /// The recipient's country as two letters, ISO 3166.
  public var country: Fact<String> = .unstated
  /// The basis of the transfer, GDPR 45 to 49.
  public var transferTool: Fact<TransferTool> = .unstated
  /// Whether the recipient was certified under the EU–US Data Privacy Framework on the day of the case.
  public var dpfCertified: Fact<Bool> = .unstated
  /// Whether the law and practice of the country were assessed for this transfer, and gaps are closed.
  public var transferAssessed: Fact<Bool> = .unstated
  /// Whether the transfer goes on or is repeated, such as hosting.
  public var repetitive: Fact<Bool> = .unstated
  /// Whether the subject, told of the risks, consented to this very transfer, GDPR 49(1)(a).
  public var transferConsent: Fact<Bool> = .unstated
  /// The law that the recipient cites; `.nothing` if it cites none.
  public var lawCited: Fact<String> = .unstated
  /// Whether the controller read the cited law and found that it requires disclosing the data.
  public var lawChecked: Fact<Bool> = .unstated
  /// Whether the request has the form that the cited law requires, such as the signature of a commanding officer.
  public var legalFormMet: Fact<Bool> = .unstated
  /// The categories that the purpose needs.
  public var necessity: Fact<[DataCategory]> = .unstated
  /// Whether it is needed to secure the technical implementation.
  public var technicallyNecessary: Fact<Bool> = .unstated
  /// Whether the recipient said how it protects the data.
  public var protectionDescribed: Fact<Bool> = .unstated
  /// The channel of the marketing.
  public var marketingChannel: Fact<MarketingChannel> = .unstated
  /// Whether a sale of similar products allows it, Act 917/2014, section 200(3).
  public var softOptIn: Fact<Bool> = .unstated
  /// The day of the last sale to the subject, on which `softOptIn` rests.
  public var lastSale: Fact<CalendarDate> = .unstated
  /// The grounds that relate to the subject's situation, GDPR 21(1); `.nothing` if it names none.
  public var situation: Fact<String> = .unstated
  /// Whether it contests a decision that was made by automated means alone, GDPR 22.
  public var automatedDecision: Fact<Bool> = .unstated
  /// The ground for restricting processing, GDPR 18(1); `.nothing` if it names none.
  public var restrictionGround: Fact<RestrictionGround> = .unstated
  /// The duty for which a member of staff looks up data.
  public var staff: Fact<StaffDuty> = .unstated
  /// Whether an extension was announced, GDPR 12(3).
  public var extensionAnnounced: Fact<Bool> = .unstated
  /// Whether the same request was made before.
  public var repeated: Fact<Bool> = .unstated
  /// Whether the controller can prove that the requester misuses the right, CJEU C-526/24.
  public var abuseProved: Fact<Bool> = .unstated
  /// Whether a published list goes to outsiders.
  public var listForOutsiders: Fact<Bool> = .unstated
  /// Whether an official found grounds of the controller that override those of the subject, GDPR 21(1).
  public var overridingGrounds: Fact<Bool> = .unstated
  /// Whether it asks for the names of employees who used the data.
  public var employeesAsked: Fact<Bool> = .unstated

  /// Creates a record that states nothing.
  public init() {}

  /// Creates a record; a fact whose argument is nil is not stated.
  public init(
    kind: RequestKind? = nil, received: CalendarDate? = nil, channel: Channel? = nil,
    signed: Signature? = nil,
    language: String? = nil, addressedTo: Addressee? = nil, madeBy: Requester? = nil,
    authorisation: Bool? = nil, identity: Identity? = nil, categories: [DataCategory]? = nil,
    items: [RequestItem]? = nil, purposes: [Purpose]? = nil, recipient: Fact<String> = .unstated,
    recipientKind: RecipientKind? = nil, onBehalf: Bool? = nil, country: String? = nil,
    transferTool: TransferTool? = nil, dpfCertified: Bool? = nil, transferAssessed: Bool? = nil,
    repetitive: Bool? = nil, transferConsent: Bool? = nil, lawCited: Fact<String> = .unstated,
    lawChecked: Bool? = nil, legalFormMet: Bool? = nil, necessity: [DataCategory]? = nil,
    technicallyNecessary: Bool? = nil, protectionDescribed: Bool? = nil,
    marketingChannel: MarketingChannel? = nil, softOptIn: Bool? = nil, lastSale: CalendarDate? = nil,
    situation: Fact<String> = .unstated,
    automatedDecision: Bool? = nil, restrictionGround: Fact<RestrictionGround> = .unstated,
    staff: StaffDuty? = nil, extensionAnnounced: Bool? = nil, repeated: Bool? = nil, abuseProved: Bool? = nil,
    listForOutsiders: Bool? = nil, controllerClaim: Bool? = nil, overridingGrounds: Bool? = nil,
    employeesAsked: Bool? = nil
  ) {
    (self.kind, self.received, self.channel) = (Fact(kind), Fact(received), Fact(channel))
    (self.signed, self.language, self.addressedTo) = (Fact(signed), Fact(language), Fact(addressedTo))
    (self.madeBy, self.authorisation, self.identity) = (Fact(madeBy), Fact(authorisation), Fact(identity))
    (self.categories, self.items, self.purposes) = (Fact(categories), Fact(items), Fact(purposes))
    (self.recipient, self.recipientKind, self.onBehalf) = (recipient, Fact(recipientKind), Fact(onBehalf))
    (self.country, self.transferTool, self.lawCited) = (Fact(country), Fact(transferTool), lawCited)
    (self.dpfCertified, self.transferAssessed) = (Fact(dpfCertified), Fact(transferAssessed))
    (self.repetitive, self.transferConsent) = (Fact(repetitive), Fact(transferConsent))
    (self.lawChecked, self.legalFormMet) = (Fact(lawChecked), Fact(legalFormMet))
    (self.necessity, self.lastSale) = (Fact(necessity), Fact(lastSale))
    self.technicallyNecessary = Fact(technicallyNecessary)
    (self.protectionDescribed, self.marketingChannel) = (Fact(protectionDescribed), Fact(marketingChannel))
    (self.softOptIn, self.situation) = (Fact(softOptIn), situation)
    (self.automatedDecision, self.restrictionGround) = (Fact(automatedDecision), restrictionGround)
    (self.staff, self.extensionAnnounced) = (Fact(staff), Fact(extensionAnnounced))
    (self.repeated, self.listForOutsiders) = (Fact(repeated), Fact(listForOutsiders))
    self.abuseProved = Fact(abuseProved)
    (self.controllerClaim, self.overridingGrounds) = (Fact(controllerClaim), Fact(overridingGrounds))
    self.employeesAsked = Fact(employeesAsked)
  }

  /// Passes every field to a visitor.
  @inlinable package static func describe<Visitor: FieldVisitor>(_ visitor: inout Visitor)
  where Visitor.Record == Self {
    visitor.scalar("kind", \.kind, "the kind of request")
    visitor.like(
      "like", of: \.kind, from: "kind",
      "the kind of the shared model that it is, or that its own kind is like", orNone: false)
    visitor.scalar("received", \.received, "the day on which it reached the controller")
    visitor.scalar("channel", \.channel, "the channel by which it arrived")
    visitor.scalar("signed", \.signed, "its signature")
    visitor.scalar("language", \.language, "its language, two letters")
    visitor.scalar("addressed_to", \.addressedTo, "its addressee")
    visitor.scalar("made_by", \.madeBy, "the requester")
    visitor.scalar(
      "authorisation", \.authorisation,
      "whether an agent showed an authorisation, or a guardian custody or an order")
    visitor.scalar("identity", \.identity, "how well the requester's identity is established")
    visitor.scalars("categories", \.categories, "the categories that it is about")
    visitor.records("items", \.items, "the items to change")
    visitor.scalars("purposes", \.purposes, "the purposes that it names")
    visitor.scalar("recipient", \.recipient, "the recipient of the data; null if none is named", orNone: true)
    visitor.scalar("recipient_kind", \.recipientKind, "the kind of recipient")
    visitor.scalar("on_behalf", \.onBehalf, "whether the recipient acts for the controller, GDPR 28")
    visitor.scalar(
      "controller_claim", \.controllerClaim,
      "whether the claim that the recipient bills or collects is the controller's own")
    visitor.scalar("country", \.country, "the recipient's country, two letters")
    visitor.derived(
      "in_eea", from: ["country"],
      "whether the country is in the European Economic Area"
    ) { record, _ in record.inEEA }
    visitor.scalar("transfer_tool", \.transferTool, "the basis of the transfer, GDPR 45 to 49")
    visitor.scalar(
      "dpf_certified", \.dpfCertified,
      "whether the recipient is certified under the EU–US Data Privacy Framework on this day")
    visitor.scalar(
      "transfer_assessed", \.transferAssessed,
      "whether the law and practice of the country were assessed for this transfer, and gaps are closed")
    visitor.scalar("repetitive", \.repetitive, "whether the transfer goes on or is repeated, such as hosting")
    visitor.scalar(
      "transfer_consent", \.transferConsent,
      "whether the subject, told of the risks, consented to this very transfer, GDPR 49(1)(a)")
    visitor.scalar(
      "law_cited", \.lawCited,
      "the law that the recipient cites, by a name or a number that can be looked up; null if it cites none",
      orNone: true
    )
    visitor.scalar(
      "law_checked", \.lawChecked,
      "whether the controller read the cited law and found that it requires disclosing the data")
    visitor.scalar(
      "legal_form_met", \.legalFormMet,
      "whether the request has the form that the cited law requires, such as a commanding officer's signature"
    )
    visitor.scalars("necessity", \.necessity, "the categories that the purpose needs")
    visitor.scalar(
      "technically_necessary", \.technicallyNecessary,
      "whether it is needed to secure the technical implementation")
    visitor.scalar(
      "protection_described", \.protectionDescribed, "whether the recipient said how it protects the data")
    visitor.scalar("marketing_channel", \.marketingChannel, "the channel of the marketing")
    visitor.scalar(
      "soft_opt_in", \.softOptIn, "whether a sale of similar products allows it, Act 917/2014, section 200(3)"
    )
    visitor.scalar(
      "last_sale", \.lastSale, "the day of the last sale to the subject, on which soft_opt_in rests")
    visitor.scalar(
      "situation", \.situation,
      "the grounds that relate to the subject's situation, GDPR 21(1); null if it names none", orNone: true)
    visitor.scalar(
      "automated_decision", \.automatedDecision,
      "whether it contests a decision made by automated means alone, GDPR 22")
    visitor.scalar(
      "restriction_ground", \.restrictionGround,
      "the ground for restricting processing, GDPR 18(1); null if it names none", orNone: true)
    visitor.record("staff", \.staff, "the duty for which a member of staff looks up data")
    visitor.scalar(
      "extension_announced", \.extensionAnnounced, "whether an extension was announced, GDPR 12(3)")
    visitor.scalar("repeated", \.repeated, "whether the same request was made before")
    visitor.scalar(
      "abuse_proved", \.abuseProved, "whether the controller can prove that the requester misuses the right")
    visitor.scalar("list_for_outsiders", \.listForOutsiders, "whether a published list goes to outsiders")
    visitor.scalar(
      "overriding_grounds", \.overridingGrounds,
      "whether an official found grounds of the controller that override those of the subject, GDPR 21(1)")
    visitor.scalar(
      "employees_asked", \.employeesAsked, "whether it asks for the names of employees who used the data")
  }
}

extension Request {
  /// Whether the recipient is in the European Economic Area.
  public var inEEA: Fact<Bool> { EuropeanEconomicArea.contains(country) }
}
