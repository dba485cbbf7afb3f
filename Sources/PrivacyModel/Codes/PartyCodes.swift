/// The kind of controller; some laws apply to one kind only.
public enum ControllerKind: String, CaseIterable, Codable, FactCode {
  /// An authority, for which legitimate interests are no basis, GDPR 6(1).
  case publicBody = "public_body"
  /// A municipality, a public body too.
  case municipality
  /// A company or an association.
  case company
  /// A self-employed person.
  case soleTrader = "sole_trader"

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The kind of person that the data is about.
public enum SubjectKind: String, CaseIterable, Codable, FactCode {
  /// A living person.
  case naturalPerson = "natural_person"
  /// An organisation, outside the GDPR.
  case legalPerson = "legal_person"
  /// A person who represents an organisation.
  case contactPerson = "contact_person"
  /// A person who has died, outside the GDPR by recital 27.
  case deceased

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// A service whose customers' data special rules may govern.
public enum CustomerGroup: String, CaseIterable, Codable, FactCode {
  /// Social welfare.
  case socialServices = "social_services"
  /// Youth work.
  case youthServices = "youth_services"
  /// Any other service.
  case general

  /// Every group by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The kind of recipient that data may be disclosed to.
public enum RecipientKind: String, CaseIterable, Codable, FactCode {
  /// A processor under GDPR 28, or a service provider.
  case serviceProvider = "service_provider", processor
  /// A collector of debts or a lender.
  case collectionAgency = "collection_agency", creditInstitution = "credit_institution"
  /// A public recipient.
  case authority, enforcementAuthority = "enforcement_authority", court, taxAuthority = "tax_authority"
  /// A private recipient.
  case company, privatePerson = "private_person", partner, customerOrganisation = "customer_organisation"
  /// Another register of the same controller.
  case ownRegister = "own_register"
  /// The press and other media.
  case media

  /// Every kind by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
