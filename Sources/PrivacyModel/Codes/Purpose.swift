/// A purpose of processing, GDPR 5(1)(b).
public enum Purpose: String, CaseIterable, Codable, FactCode {
  /// Advertising by mail to named people.
  case directAdvertising = "direct_advertising"
  /// Selling at a distance.
  case distanceSelling = "distance_selling"
  /// Other direct marketing.
  case directMarketing = "direct_marketing"
  /// Market research.
  case marketResearch = "market_research"
  /// Opinion research.
  case opinionResearch = "opinion_research"
  /// Granting credit and monitoring it.
  case creditApplication = "credit_application", creditDecision = "credit_decision"
  /// Billing and collection.
  case billing, collection
  /// A service on top of the main one.
  case valueAddedService = "value_added_service"
  /// Looking after customers.
  case customerCare = "customer_care"
  /// Developing services.
  case development
  /// Statistics.
  case statistics
  /// Archiving in the public interest.
  case archiving
  /// Content selected for the reader.
  case targetedContent = "targeted_content"
  /// A legal obligation of the controller.
  case legalObligation = "legal_obligation"
  /// Operation of the systems.
  case technicalHosting = "technical_hosting"
  /// Scientific or historical research.
  case research
  /// Keeping addresses up to date.
  case addressUpdate = "address_update"
  /// Any other purpose.
  case other

  /// Every purpose by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)

  /// The five purposes that the subject may prohibit individually.
  public static let prohibitable: [Purpose] = [
    .directAdvertising, .distanceSelling, .directMarketing, .marketResearch, .opinionResearch,
  ]
}

/// The kind of processing that a ban forbids.
public enum BanKind: String, CaseIterable, Codable, FactCode {
  /// Marketing, for the purposes that it names.
  case marketing
  /// Publication in lists and directories.
  case publication
  /// Disclosure to others.
  case disclosure
  /// All processing.
  case processing

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
