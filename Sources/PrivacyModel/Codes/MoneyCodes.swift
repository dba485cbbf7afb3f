/// The status of an invoice.
public enum InvoiceStatus: String, CaseIterable, Codable, FactCode {
  /// Unpaid, in whole or in part.
  case open, overdue, disputed, inPaymentPlan = "in_payment_plan"
  /// Closed in the ledger. A claim that is written off is still owed; one that has expired is barred by limitation.
  case paid, credited, writtenOff = "written_off", expired

  /// Every status by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)

  /// Whether an amount remains unpaid, including disputed, written-off and not yet due ones.
  public var isOpen: Bool {
    switch self {
    case .open, .overdue, .disputed, .inPaymentPlan, .writtenOff: true
    case .paid, .credited, .expired: false
    }
  }
}

/// The status of a collection case.
public enum CollectionStatus: String, CaseIterable, Codable, FactCode {
  /// The agent is collecting.
  case open
  /// The agent has paused; the case counts as open.
  case suspended
  /// The claim is before a court or being enforced.
  case court, enforcement
  /// The collection has ended.
  case closed

  /// Every status by number and by spelling.
  @usableFromInline package static let table = CodeTable(Self.self)

  /// Whether the collection has not ended.
  public var isOpen: Bool { self != .closed }
}
