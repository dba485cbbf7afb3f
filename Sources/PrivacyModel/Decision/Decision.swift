/// What the rules answer to a case; never a bare yes or no.
public struct Decision: Hashable, Sendable {
  /// The case's name.
  public var `case`: String
  /// Whose rules answered.
  public var register: String
  /// What was asked.
  public var request: RequestKind
  /// The day that it was decided for.
  public var today: CalendarDate
  /// What it comes to as a whole.
  public var outcome: Outcome
  /// What happens to each category that is affected, by its spelling.
  public var categories: [String: CategoryDecision]
  /// Every rule that shaped the outcome; the first decided it.
  public var reasons: [Reason]
  /// What the requester is to be asked.
  public var missing: [Missing]
  /// What the controller must do.
  public var obligations: [Obligation]
  /// The statutory last day for the reply, Regulation 1182/71.
  public var respondBy: CalendarDate?
  /// The last day after an extension, GDPR 12(3).
  public var extendedRespondBy: CalendarDate?
  /// The day by which the notice promises to have done it.
  public var performBy: CalendarDate?
  /// Where the notice and the law disagree.
  public var conflicts: [Conflict]
  /// What became of each rule, only when that was asked for.
  public var evidence: [RuleEvidence]?

  /// Makes a decision from its parts.
  public init(
    case: String, register: String, request: RequestKind, today: CalendarDate, outcome: Outcome,
    categories: [String: CategoryDecision] = [:], reasons: [Reason] = [], missing: [Missing] = [],
    obligations: [Obligation] = [], respondBy: CalendarDate? = nil,
    extendedRespondBy: CalendarDate? = nil, performBy: CalendarDate? = nil,
    conflicts: [Conflict] = [], evidence: [RuleEvidence]? = nil
  ) {
    self.case = `case`
    self.register = register
    self.request = request
    self.today = today
    self.outcome = outcome
    self.categories = categories
    self.reasons = reasons
    self.missing = missing
    self.obligations = obligations
    self.respondBy = respondBy
    self.extendedRespondBy = extendedRespondBy
    self.performBy = performBy
    self.conflicts = conflicts
    self.evidence = evidence
  }
}
