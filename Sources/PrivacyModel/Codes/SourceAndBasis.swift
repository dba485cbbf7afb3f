/// Where data came from.
public enum DataSource: String, CaseIterable, Codable, FactCode {
  /// The data subject.
  case subject
  /// A service that updates addresses and the like.
  case updateService = "update_service"
  /// An authority.
  case authority
  /// The organisation that the subject works for.
  case customerOrganisation = "customer_organisation"
  /// The population information system, Act 661/2009.
  case populationInformationSystem = "population_information_system"
  /// A bank.
  case bank
  /// A partner's site.
  case partnerSite = "partner_site"
  /// A subcontractor.
  case subcontractor
  /// A public source.
  case publicSource = "public_source"

  /// Every source by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// Why processing is lawful, GDPR 6(1)(a) to (f).
public enum LegalBasis: String, CaseIterable, Codable, FactCode {
  /// GDPR 6(1)(a).
  case consent
  /// GDPR 6(1)(b).
  case contract
  /// GDPR 6(1)(c).
  case legalObligation = "legal_obligation"
  /// GDPR 6(1)(d).
  case vitalInterests = "vital_interests"
  /// GDPR 6(1)(e).
  case publicTask = "public_task"
  /// GDPR 6(1)(f).
  case legitimateInterests = "legitimate_interests"

  /// Every basis by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// What makes a transfer outside the European Economic Area lawful, GDPR 45 to 49.
public enum TransferTool: String, CaseIterable, Codable, FactCode {
  /// Nothing.
  case none
  /// GDPR 45.
  case adequacyDecision = "adequacy_decision"
  /// GDPR 46(2)(c) and (d).
  case standardClauses = "standard_clauses"
  /// GDPR 47.
  case bindingCorporateRules = "binding_corporate_rules"
  /// GDPR 49(1)(a).
  case explicitConsent = "explicit_consent"
  /// Another derogation of GDPR 49.
  case derogation

  /// Every tool by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
