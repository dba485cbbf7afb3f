/// The decision on a case: the outcome, the action on each data category, and the reasons.
///
/// ```swift
/// if decision[.name]?.action == .erase { … }
/// for reason in decision.reasons { print(reason.code, reason.cites.map(\.id)) }
/// ```
public struct Decision: Codable, Hashable, Identifiable, Sendable {
  /// The case's name; `case` in JSON.
  public var id: String
  /// The register whose rules decided, such as `town/customers`.
  public var register: String
  /// The kind of request.
  public var request: RequestKind
  /// The day that the case was decided for.
  public var today: CalendarDate
  /// The outcome of the request as a whole.
  public var outcome: Outcome
  /// The action on each category that is affected, by its code, such as `postal_address`.
  public var categories: [String: CategoryDecision]
  /// Every rule that decided the outcome, the most important first.
  public var reasons: [Reason]
  /// The facts without which the request cannot be decided.
  public var missing: [Missing]
  /// The facts that the case does not state, and that rules read as the law or the organisation assumes them.
  public var assumed: [Assumed]
  /// The obligations of the controller.
  public var obligations: [Obligation]
  /// The statutory last day for the reply, Regulation 1182/71; nil if no deadline applies or the receipt is not stated.
  public var respondBy: CalendarDate?
  /// The last day for the reply after an extension, GDPR 12(3).
  public var extendedRespondBy: CalendarDate?
  /// The last day for performance that the notice promises.
  public var performBy: CalendarDate?
  /// The points on which the notice and the law contradict each other.
  public var conflicts: [Conflict]
  /// The status of every rule; nil unless the caller asked for evidence.
  public var evidence: [RuleEvidence]?

  /// Creates a decision; `RuleEngine.decide` does so.
  public init(
    id: String, register: String, request: RequestKind, today: CalendarDate, outcome: Outcome,
    categories: [String: CategoryDecision] = [:], reasons: [Reason] = [], missing: [Missing] = [],
    assumed: [Assumed] = [], obligations: [Obligation] = [], respondBy: CalendarDate? = nil,
    extendedRespondBy: CalendarDate? = nil, performBy: CalendarDate? = nil,
    conflicts: [Conflict] = [], evidence: [RuleEvidence]? = nil
  ) {
    (self.id, self.register, self.request, self.today) = (id, register, request, today)
    (self.outcome, self.categories, self.reasons) = (outcome, categories, reasons)
    (self.missing, self.assumed) = (missing, assumed)
    (self.obligations, self.respondBy) = (obligations, respondBy)
    (self.extendedRespondBy, self.performBy, self.conflicts) = (extendedRespondBy, performBy, conflicts)
    self.evidence = evidence
  }

  /// The action on a category; nil where the request does not affect it.
  public subscript(category: DataCategory) -> CategoryDecision? { categories[category.rawValue] }

  private enum CodingKeys: String, CodingKey {
    case id = "case"
    case register, request, today, outcome, categories, reasons, missing, assumed, obligations
    case respondBy = "respond_by"
    case extendedRespondBy = "extended_respond_by"
    case performBy = "perform_by"
    case conflicts, evidence
  }
}
