/// How an invoice stands.
public enum InvoiceStatus: String, CaseIterable, Codable, FactCode {
  /// Something is still to be paid.
  case open, overdue, disputed, inPaymentPlan = "in_payment_plan"
  /// Nothing is to be paid any more.
  case paid, credited, writtenOff = "written_off", expired

  /// Every status by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)

  /// Whether something is still to be paid; disputed and not yet due count.
  public var isOpen: Bool {
    switch self {
    case .open, .overdue, .disputed, .inPaymentPlan: true
    case .paid, .credited, .writtenOff, .expired: false
    }
  }
}

/// How a collection case stands.
public enum CollectionStatus: String, CaseIterable, Codable, FactCode {
  /// The agent collects.
  case open
  /// The agent waits; the case counts as open.
  case suspended
  /// The claim is before a court or being enforced.
  case court, enforcement
  /// It is over.
  case closed

  /// Every status by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)

  /// Whether it goes on.
  public var isOpen: Bool { self != .closed }
}
