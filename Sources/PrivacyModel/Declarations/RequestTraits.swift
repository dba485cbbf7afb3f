/// How requests of one kind are decided.
///
/// It is an object, so that a decision copies one reference.
package final class RequestTraits: Sendable {
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
  package let like: RequestKind
  /// The source of the categories.
  package let scope: Scope
  /// The action on a granted category.
  package let grants: CategoryAction
  /// The action on a barred category.
  package let bars: CategoryAction
  /// The only categories that it is about; empty for all.
  package let about: [DataCategory]
  /// Who may make the request; empty for anyone.
  package let askedBy: [Requester]
  /// The time for the reply that the organisation sets; nil if the law's applies.
  package let reply: Period?
  /// The line of the declaration.
  package let line: Int

  /// Creates traits.
  package init(
    like: RequestKind, scope: Scope, grants: CategoryAction, bars: CategoryAction, about: [DataCategory] = [],
    askedBy: [Requester] = [], reply: Period? = nil, line: Int = 1
  ) {
    (self.like, self.scope, self.grants, self.bars) = (like, scope, grants, bars)
    (self.about, self.askedBy, self.reply, self.line) = (about, askedBy, reply, line)
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

  /// The traits of the kind of the shared model whose law applies.
  package var ofLike: RequestTraits { Self.shared[RequestKind.table.index(of: like)] }

  /// Whether a grant gives the person data, which must therefore be held.
  package var givesHeldData: Bool { like == .access || like == .portability }

  /// Whether an own kind that is like this one may grant an action of the shared model: the law of this kind governs it, or it
  /// changes and gives nothing.
  package func mayGrant(_ action: CategoryAction) -> Bool {
    switch action {
    case .erase, .anonymise: [.erasure, .retention, .anonymisation].contains(like)
    case .provide: [.access, .portability, .staffAccess].contains(like)
    case .disclose: [.disclosure, .transfer, .publication, .portability].contains(like)
    case .correct: like == .rectification
    case .use: [.marketingUse, .staffAccess].contains(like)
    default: true
    }
  }

  /// Whether an own kind that is like this one may bar by an action of the shared model: this kind does, or it changes and gives
  /// nothing.
  package func mayBar(_ action: CategoryAction) -> Bool {
    action == bars || [.retain, .withhold, .stop, .restrict, .review].contains(action)
  }

  /// The traits of the shared kinds, in their order.
  package static let shared: [RequestTraits] = RequestKind.shared.map { RequestTraits($0) }

  private convenience init(_ kind: RequestKind) {
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
