extension RequestKind {
  /// The source of the categories that a request is decided for.
  package enum Scope {
    /// The request's categories, else all held data.
    case held
    /// The categories of the request's items, else the request's categories.
    case items
    /// The request's categories, else the request as a whole.
    case requested
    /// The request as a whole.
    case whole
  }

  /// The source of the categories for requests of this kind.
  package var scope: Scope {
    switch self {
    case .access, .erasure, .restriction, .portability, .anonymisation, .retention: .held
    case .rectification: .items
    case .disclosure, .transfer, .objection, .marketingUse, .publication, .staffAccess: .requested
    case .marketingBan, .publicationBan, .consentWithdrawal: .whole
    }
  }

  /// Whether a grant discloses data or allows a new use, so that the request must state the categories.
  package var handsOut: Bool {
    switch self {
    case .disclosure, .transfer, .marketingUse, .publication: true
    default: false
    }
  }

  /// Whether it is also decided for categories that the invoices imply, such as vouchers, even if the case does not list them.
  package var includesImpliedCategories: Bool {
    self == .erasure || self == .retention || self == .anonymisation
  }

  /// The action on a granted category.
  package var grantedAction: CategoryAction {
    switch self {
    case .erasure, .retention: .erase
    case .anonymisation: .anonymise
    case .access, .portability, .staffAccess: .provide
    case .rectification: .correct
    case .restriction: .restrict
    case .objection, .marketingBan, .publicationBan, .consentWithdrawal: .stop
    case .disclosure, .transfer, .publication: .disclose
    case .marketingUse: .use
    }
  }

  /// The action on a barred category.
  package var barredAction: CategoryAction {
    switch self {
    case .erasure, .retention, .anonymisation, .rectification: .retain
    case .access, .portability, .staffAccess, .disclosure, .transfer, .publication, .marketingUse: .withhold
    case .restriction, .objection, .marketingBan, .publicationBan, .consentWithdrawal: .use
    }
  }
}
