package import PrivacyModel
internal import SourceText

extension Expectation {
  /// The parts of a decision that an expectation states only where they are wanted.
  package enum Detail: CaseIterable, Sendable {
    /// The rules of the reasons and of the categories, all in one list.
    case rules
    /// The layers of these rules.
    case layers
    /// The rules of each category.
    case because
    /// The assumed facts.
    case assumed
    /// The addressees of obligations.
    case addressees
    /// That there is none of the dates that the decision lacks, and no missing fact and no conflict.
    case absences
  }

  /// Expects a decision as it is.
  package init(_ decision: Decision, with details: Set<Detail> = []) {
    let statesNone = details.contains(.absences)
    func day(_ date: CalendarDate?) -> Day? { date.map { .on($0) } ?? (statesNone ? Day.none : nil) }
    outcome = decision.outcome
    if !decision.categories.isEmpty || statesNone {
      categories = decision.categories.mapValues { decided in
        Category(
          action: decided.action, until: decided.until, noticeUntil: decided.noticeUntil,
          because: details.contains(.because) ? decided.because.unique().sorted() : nil)
      }
    }
    reasons = decision.reasons.map(\.code).unique()
    if details.contains(.rules) || details.contains(.layers) {
      rules = decision.rules.map {
        ExpectedRule(rule: $0.rule, layer: details.contains(.layers) ? $0.layer : nil)
      }
    }
    if !decision.missing.isEmpty || statesNone { missing = decision.missing.map(\.fact).unique() }
    if !decision.conflicts.isEmpty || statesNone { conflicts = decision.conflicts.map(\.about).unique() }
    obligations = decision.obligations.map { duty in
      ExpectedObligation(
        kind: duty.kind, to: details.contains(.addressees) ? duty.to : nil, by: duty.by)
    }.unique()
    if details.contains(.assumed) { assumed = decision.assumed.map(\.fact).unique().sorted() }
    respondBy = day(decision.respondBy)
    extendedRespondBy = day(decision.extendedRespondBy)
    performBy = day(decision.performBy)
  }

  /// The fewest details with which the expectation of a decision is not met by another one; nil where it is always met.
  package static func distinguishing(_ decision: Decision, from other: Decision) -> Set<Detail>? {
    let choices: [Set<Detail>] =
      [[]] + Detail.allCases.map { [$0] } + [Set(Detail.allCases)]
    return choices.first { !Expectation(decision, with: $0).differences(from: other).isEmpty }
  }
}
