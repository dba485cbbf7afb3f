/// The kind of controller; some laws apply to one kind only.
public struct ControllerKind: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// An authority, for which legitimate interests are no basis, GDPR 6(1).
  public static let publicBody = ControllerKind("public_body")
  /// A municipality, a public body too.
  public static let municipality = ControllerKind("municipality")
  /// A company or an association.
  public static let company = ControllerKind("company")
  /// A self-employed person.
  public static let soleTrader = ControllerKind("sole_trader")

  /// Every code of the shared model.
  public static let shared: [Self] = [.publicBody, .municipality, .company, .soleTrader]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .controllers, shared)
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
public struct CustomerGroup: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// Social welfare.
  public static let socialServices = CustomerGroup("social_services")
  /// Youth work.
  public static let youthServices = CustomerGroup("youth_services")
  /// Any other service.
  public static let general = CustomerGroup("general")

  /// Every code of the shared model.
  public static let shared: [Self] = [.socialServices, .youthServices, .general]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .groups, shared)
}

/// The kind of recipient that data may be disclosed to.
public struct RecipientKind: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// A processor under GDPR 28, or a service provider.
  public static let serviceProvider = RecipientKind("service_provider")
  /// A processor under GDPR 28, or a service provider.
  public static let processor = RecipientKind("processor")
  /// A collector of debts or a lender.
  public static let collectionAgency = RecipientKind("collection_agency")
  /// A collector of debts or a lender.
  public static let creditInstitution = RecipientKind("credit_institution")
  /// A public recipient.
  public static let authority = RecipientKind("authority")
  /// A public recipient.
  public static let enforcementAuthority = RecipientKind("enforcement_authority")
  /// A public recipient.
  public static let court = RecipientKind("court")
  /// A public recipient.
  public static let taxAuthority = RecipientKind("tax_authority")
  /// A private recipient.
  public static let company = RecipientKind("company")
  /// A private recipient.
  public static let privatePerson = RecipientKind("private_person")
  /// A private recipient.
  public static let partner = RecipientKind("partner")
  /// A private recipient.
  public static let customerOrganisation = RecipientKind("customer_organisation")
  /// Another register of the same controller.
  public static let ownRegister = RecipientKind("own_register")
  /// The press and other media.
  public static let media = RecipientKind("media")

  /// Every code of the shared model.
  public static let shared: [Self] = [
    .serviceProvider, .processor, .collectionAgency, .creditInstitution, .authority, .enforcementAuthority,
    .court, .taxAuthority, .company, .privatePerson, .partner, .customerOrganisation, .ownRegister, .media,
  ]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .recipients, shared)
}
