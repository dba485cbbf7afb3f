/// How a request is signed.
public enum Signature: String, CaseIterable, Codable, FactCode {
  /// Not at all, somehow, by hand, or by electronic identification.
  case none, signed, handSigned = "hand_signed", eIdentified = "e_identified"

  /// Every way by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// Whom a request was addressed to.
public enum Addressee: String, CaseIterable, Codable, FactCode {
  /// Someone whom notices name.
  case responsiblePerson = "responsible_person", contactPerson = "contact_person"
  /// A desk of the controller.
  case informationDesk = "information_desk", registryOffice = "registry_office"
  /// The service that the customer deals with.
  case customerService = "customer_service"
  /// Who looks after the register.
  case maintainer
  /// GDPR 37 to 39.
  case dataProtectionOfficer = "data_protection_officer"
  /// Anyone else.
  case other

  /// Every addressee by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// Who asks.
public enum Requester: String, CaseIterable, Codable, FactCode {
  /// The data subject, or somebody for them.
  case subject, agent, guardian
  /// The controller's people, or the controller itself.
  case staff, controller
  /// Whoever wants the data.
  case recipient

  /// Every requester by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// How well the requester's identity is established.
public enum Identity: String, CaseIterable, Codable, FactCode {
  /// Not at all, somewhat, or well enough for the request.
  case none, low, sufficient

  /// Every level by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// What is wrong with data that should be rectified.
public enum RectificationGround: String, CaseIterable, Codable, FactCode {
  /// Wrong, of no use, not whole, or no longer true.
  case incorrect, unnecessary, incomplete, outdated

  /// Every ground by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}

/// Why processing is restricted, GDPR 18(1).
public enum RestrictionGround: String, CaseIterable, Codable, FactCode {
  /// GDPR 18(1)(a).
  case accuracyContested = "accuracy_contested"
  /// GDPR 18(1)(b).
  case unlawful
  /// GDPR 18(1)(c).
  case neededForClaims = "needed_for_claims"
  /// GDPR 18(1)(d).
  case objectionPending = "objection_pending"

  /// Every ground by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)
}
