/// A purpose of processing, GDPR 5(1)(b).
public struct Purpose: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// Advertising by mail to named people.
  public static let directAdvertising = Purpose("direct_advertising")
  /// Selling at a distance.
  public static let distanceSelling = Purpose("distance_selling")
  /// Other direct marketing.
  public static let directMarketing = Purpose("direct_marketing")
  /// Market research.
  public static let marketResearch = Purpose("market_research")
  /// Opinion research.
  public static let opinionResearch = Purpose("opinion_research")
  /// Granting credit and monitoring it.
  public static let creditApplication = Purpose("credit_application")
  /// Granting credit and monitoring it.
  public static let creditDecision = Purpose("credit_decision")
  /// Billing and collection.
  public static let billing = Purpose("billing")
  /// Billing and collection.
  public static let collection = Purpose("collection")
  /// A service on top of the main one.
  public static let valueAddedService = Purpose("value_added_service")
  /// Looking after customers.
  public static let customerCare = Purpose("customer_care")
  /// Developing services.
  public static let development = Purpose("development")
  /// Statistics.
  public static let statistics = Purpose("statistics")
  /// Archiving in the public interest.
  public static let archiving = Purpose("archiving")
  /// Content selected for the reader.
  public static let targetedContent = Purpose("targeted_content")
  /// A legal obligation of the controller.
  public static let legalObligation = Purpose("legal_obligation")
  /// Operation of the systems.
  public static let technicalHosting = Purpose("technical_hosting")
  /// Scientific or historical research.
  public static let research = Purpose("research")
  /// Keeping addresses up to date.
  public static let addressUpdate = Purpose("address_update")
  /// Any other purpose.
  public static let other = Purpose("other")

  /// Every code of the shared model.
  public static let shared: [Self] = [
    .directAdvertising, .distanceSelling, .directMarketing, .marketResearch, .opinionResearch,
    .creditApplication, .creditDecision, .billing, .collection, .valueAddedService, .customerCare,
    .development, .statistics, .archiving, .targetedContent, .legalObligation, .technicalHosting, .research,
    .addressUpdate, .other,
  ]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .purposes, shared)

  /// The five purposes that the subject may prohibit individually.
  public static let prohibitable: [Purpose] = [
    .directAdvertising, .distanceSelling, .directMarketing, .marketResearch, .opinionResearch,
  ]
}

/// The kind of processing that a ban forbids.
public struct BanKind: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// Marketing, for the purposes that it names.
  public static let marketing = BanKind("marketing")
  /// Publication in lists and directories.
  public static let publication = BanKind("publication")
  /// Disclosure to others.
  public static let disclosure = BanKind("disclosure")
  /// All processing.
  public static let processing = BanKind("processing")

  /// Every code of the shared model.
  public static let shared: [Self] = [.marketing, .publication, .disclosure, .processing]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .bans, shared)
}
