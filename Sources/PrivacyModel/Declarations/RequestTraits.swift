/// How requests of one kind are decided.
package struct RequestTraits: Hashable, Sendable {
  /// The source of the categories that a request is decided for.
  package enum Scope: String, CaseIterable, Hashable, Sendable {
    /// The request's categories, else all held data.
    case held
    /// The categories of the request's items, else the request's categories.
    case items
    /// The request's categories, else the request as a whole.
    case requested
    /// The request as a whole.
    case whole
  }

  /// The kind of the shared model whose law applies: the kind itself, or the one that an organisation's own kind is like.
  package var like: RequestKind
  /// The source of the categories.
  package var scope: Scope
  /// The action on a granted category.
  package var grants: CategoryAction
  /// The action on a barred category.
  package var bars: CategoryAction
  /// Who may make the request; empty for anyone.
  package var askedBy: [Requester] = []
  /// The time for the reply that the organisation sets; nil if the law's applies.
  package var reply: Period?

  /// Creates traits.
  package init(like: RequestKind, scope: Scope, grants: CategoryAction, bars: CategoryAction) {
    (self.like, self.scope, self.grants, self.bars) = (like, scope, grants, bars)
  }

  /// Whether a grant discloses data or allows a new use, so that the request must state the categories.
  package var handsOut: Bool {
    switch like {
    case .disclosure, .transfer, .marketingUse, .publication: true
    default: false
    }
  }

  /// Whether it is also decided for categories that follow from other facts, such as vouchers from invoices, even if the case
  /// does not list them.
  package var includesImpliedCategories: Bool {
    like == .erasure || like == .retention || like == .anonymisation
  }

  /// The traits of the shared kinds, in their order.
  package static let shared: [RequestTraits] = RequestKind.shared.map { RequestTraits($0) }

  private init(_ kind: RequestKind) {
    switch kind {
    case .erasure, .retention: self.init(like: kind, scope: .held, grants: .erase, bars: .retain)
    case .anonymisation: self.init(like: kind, scope: .held, grants: .anonymise, bars: .retain)
    case .access, .portability: self.init(like: kind, scope: .held, grants: .provide, bars: .withhold)
    case .restriction: self.init(like: kind, scope: .held, grants: .restrict, bars: .use)
    case .rectification: self.init(like: kind, scope: .items, grants: .correct, bars: .retain)
    case .objection: self.init(like: kind, scope: .requested, grants: .stop, bars: .use)
    case .staffAccess: self.init(like: kind, scope: .requested, grants: .provide, bars: .withhold)
    case .marketingUse: self.init(like: kind, scope: .requested, grants: .use, bars: .withhold)
    case .disclosure, .transfer, .publication:
      self.init(like: kind, scope: .requested, grants: .disclose, bars: .withhold)
    default: self.init(like: kind, scope: .whole, grants: .stop, bars: .use)
    }
  }
}
