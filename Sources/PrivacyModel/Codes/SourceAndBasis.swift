/// The source of data.
public struct DataSource: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// The data subject.
  public static let subject = DataSource("subject")
  /// A service that updates addresses and similar data.
  public static let updateService = DataSource("update_service")
  /// An authority.
  public static let authority = DataSource("authority")
  /// The organisation that the subject works for.
  public static let customerOrganisation = DataSource("customer_organisation")
  /// The population information system, Act 661/2009.
  public static let populationInformationSystem = DataSource("population_information_system")
  /// A bank.
  public static let bank = DataSource("bank")
  /// A partner's site.
  public static let partnerSite = DataSource("partner_site")
  /// A subcontractor.
  public static let subcontractor = DataSource("subcontractor")
  /// A public source.
  public static let publicSource = DataSource("public_source")

  /// Every code of the shared model.
  public static let shared: [Self] = [
    .subject, .updateService, .authority, .customerOrganisation, .populationInformationSystem, .bank,
    .partnerSite, .subcontractor, .publicSource,
  ]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .sources, shared)
}

/// The legal basis of processing, GDPR 6(1)(a) to (f).
public enum LegalBasis: String, CaseIterable, Codable, FactCode {
  /// The subject's consent, GDPR 6(1)(a).
  case consent
  /// A contract with the subject, GDPR 6(1)(b).
  case contract
  /// A legal obligation of the controller, GDPR 6(1)(c).
  case legalObligation = "legal_obligation"
  /// Vital interests of a person, GDPR 6(1)(d).
  case vitalInterests = "vital_interests"
  /// A task in the public interest, GDPR 6(1)(e).
  case publicTask = "public_task"
  /// Legitimate interests of the controller, GDPR 6(1)(f).
  case legitimateInterests = "legitimate_interests"

  /// Every basis by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The basis of a transfer outside the European Economic Area, GDPR 45 to 49.
public enum TransferTool: String, CaseIterable, Codable, FactCode {
  /// No basis applies.
  case none
  /// An adequacy decision of the Commission, GDPR 45.
  case adequacyDecision = "adequacy_decision"
  /// Standard data protection clauses, GDPR 46(2)(c) and (d).
  case standardClauses = "standard_clauses"
  /// Binding corporate rules, GDPR 47.
  case bindingCorporateRules = "binding_corporate_rules"
  /// The subject's explicit consent, GDPR 49(1)(a).
  case explicitConsent = "explicit_consent"
  /// Another derogation of GDPR 49.
  case derogation

  /// Every tool by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
