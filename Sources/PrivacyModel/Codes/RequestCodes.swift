/// The signature of a request.
public enum Signature: String, CaseIterable, Codable, FactCode {
  /// Unsigned, signed in any way, by hand, or by electronic identification.
  case none, signed, handSigned = "hand_signed", eIdentified = "e_identified"

  /// Every signature by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The addressee of a request.
public struct Addressee: OpenCode, FactCode {
  /// The word of the code.
  public let word: Word

  /// Creates the code of a word.
  public init(word: Word) { self.word = word }

  /// A person whom a notice names.
  public static let responsiblePerson = Addressee("responsible_person")
  /// A person whom a notice names.
  public static let contactPerson = Addressee("contact_person")
  /// A desk of the controller.
  public static let informationDesk = Addressee("information_desk")
  /// A desk of the controller.
  public static let registryOffice = Addressee("registry_office")
  /// The service that the customer deals with.
  public static let customerService = Addressee("customer_service")
  /// The maintainer of the register.
  public static let maintainer = Addressee("maintainer")
  /// The data protection officer, GDPR 37 to 39.
  public static let dataProtectionOfficer = Addressee("data_protection_officer")
  /// Any other addressee.
  public static let other = Addressee("other")

  /// Every code of the shared model.
  public static let shared: [Self] = [
    .responsiblePerson, .contactPerson, .informationDesk, .registryOffice, .customerService, .maintainer,
    .dataProtectionOfficer, .other,
  ]

  /// Every code of the shared model by number and by spelling.
  @usableFromInline package static let table = CodeTable(open: .addressees, shared)
}

/// The person or body that makes a request.
public enum Requester: String, CaseIterable, Codable, FactCode {
  /// The data subject, an agent, or a guardian.
  case subject, agent, guardian
  /// A member of the controller's staff, or the controller itself.
  case staff, controller
  /// The future recipient of the data.
  case recipient

  /// Every requester by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// How well the requester's identity is established.
public enum Identity: String, CaseIterable, Codable, FactCode {
  /// Not established, partly established, or established well enough for the request.
  case none, low, sufficient

  /// Every level by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The ground for rectifying data, GDPR 16.
public enum RectificationGround: String, CaseIterable, Codable, FactCode {
  /// The data is wrong, not needed, incomplete, or no longer true.
  case incorrect, unnecessary, incomplete, outdated

  /// Every ground by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The ground for restricting processing, GDPR 18(1).
public enum RestrictionGround: String, CaseIterable, Codable, FactCode {
  /// The subject contests the accuracy, GDPR 18(1)(a).
  case accuracyContested = "accuracy_contested"
  /// The processing is unlawful, and the subject opposes erasure, GDPR 18(1)(b).
  case unlawful
  /// The subject needs the data for legal claims, GDPR 18(1)(c).
  case neededForClaims = "needed_for_claims"
  /// An objection is being examined, GDPR 18(1)(d).
  case objectionPending = "objection_pending"

  /// Every ground by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
