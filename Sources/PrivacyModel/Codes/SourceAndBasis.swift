/// The source of data.
public enum DataSource: String, CaseIterable, Codable, FactCode {
  /// The data subject.
  case subject
  /// A service that updates addresses and similar data.
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
