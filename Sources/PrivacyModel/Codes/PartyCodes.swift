/// What kind of body answers for the register.
public enum ControllerKind: String, CaseIterable, Codable, FactCode {
  /// An authority, for which legitimate interests are no basis, GDPR 6(1).
  case publicBody = "public_body"
  /// A municipality, a public body too.
  case municipality
  /// A company or an association.
  case company
  /// One person in trade.
  case soleTrader = "sole_trader"

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// What kind of person the data is about.
public enum SubjectKind: String, CaseIterable, Codable, FactCode {
  /// A living person.
  case naturalPerson = "natural_person"
  /// An organisation, outside the GDPR.
  case legalPerson = "legal_person"
  /// A person who speaks for an organisation.
  case contactPerson = "contact_person"
  /// A person who has died, outside the GDPR by recital 27.
  case deceased

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// Services whose customers' data other rules may govern.
public enum CustomerGroup: String, CaseIterable, Codable, FactCode {
  /// Social welfare.
  case socialServices = "social_services"
  /// Youth work.
  case youthServices = "youth_services"
  /// Everyone else.
  case general

  /// Every group by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// Whom data may go to.
public enum RecipientKind: String, CaseIterable, Codable, FactCode {
  /// A processor under GDPR 28, or who helps one.
  case serviceProvider = "service_provider", processor
  /// Who collects debts or lends money.
  case collectionAgency = "collection_agency", creditInstitution = "credit_institution"
  /// A public recipient.
  case authority, enforcementAuthority = "enforcement_authority", court, taxAuthority = "tax_authority"
  /// A private recipient.
  case company, privatePerson = "private_person", partner, customerOrganisation = "customer_organisation"
  /// Another register of the same controller.
  case ownRegister = "own_register"
  /// The press.
  case media

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
