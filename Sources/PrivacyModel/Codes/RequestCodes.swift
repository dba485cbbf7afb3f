/// The signature of a request.
public enum Signature: String, CaseIterable, Codable, FactCode {
  /// Unsigned, signed in any way, by hand, or by electronic identification.
  case none, signed, handSigned = "hand_signed", eIdentified = "e_identified"

  /// Every signature by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// The addressee of a request.
public enum Addressee: String, CaseIterable, Codable, FactCode {
  /// A person whom a notice names.
  case responsiblePerson = "responsible_person", contactPerson = "contact_person"
  /// A desk of the controller.
  case informationDesk = "information_desk", registryOffice = "registry_office"
  /// The service that the customer deals with.
  case customerService = "customer_service"
  /// The maintainer of the register.
  case maintainer
  /// The data protection officer, GDPR 37 to 39.
  case dataProtectionOfficer = "data_protection_officer"
  /// Any other addressee.
  case other

  /// Every addressee by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
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
