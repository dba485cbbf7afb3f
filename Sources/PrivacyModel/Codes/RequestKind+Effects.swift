extension RequestKind {
  /// The source of the categories that a request of this kind is decided for.
  package enum Scope {
    /// The request's categories, else all that is held.
    case held
    /// The categories of the request's items, else the request's categories.
    case items
    /// The request's categories, else the request as a whole.
    case requested
    /// The request as a whole.
    case whole
  }

  package var scope: Scope {
    switch self {
    case .access, .erasure, .restriction, .portability, .anonymisation, .retention: .held
    case .rectification: .items
    case .disclosure, .transfer, .objection, .marketingUse, .publication, .staffAccess: .requested
    case .marketingBan, .publicationBan, .consentWithdrawal: .whole
    }
  }

  /// Whether granting it lets data go somewhere or be used anew, so that it must be said which.
  package var handsOut: Bool {
    switch self {
    case .disclosure, .transfer, .marketingUse, .publication: true
    default: false
    }
  }

  /// Whether it is decided for vouchers and the like too, which follow from the invoices though nobody lists them.
  package var includesImpliedCategories: Bool {
    self == .erasure || self == .retention || self == .anonymisation
  }

  /// What happens to a category that is granted.
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

  /// What happens to a category that is barred.
  package var barredAction: CategoryAction {
    switch self {
    case .erasure, .retention, .anonymisation, .rectification: .retain
    case .access, .portability, .staffAccess, .disclosure, .transfer, .publication, .marketingUse: .withhold
    case .restriction, .objection, .marketingBan, .publicationBan, .consentWithdrawal: .use
    }
  }
}
