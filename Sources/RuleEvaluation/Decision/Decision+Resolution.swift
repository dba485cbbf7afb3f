public import PrivacyModel
internal import RuleCompiler

extension Resolution {
  /// The decision, with the texts of its reasons, obligations and dates.
  /// - Parameter evidence: Whether the decision lists every rule that was tested, its status and the facts that it read.
  public func decision(evidence: Bool = false) -> Decision { Decision(self, evidence: evidence) }
}

extension Decision {
  /// The fifth step of a decision: a resolution in words.
  init(_ resolution: Resolution, evidence: Bool) {
    let (plan, outcome) = (resolution.results.plan, resolution.outcome)
    let deciding = resolution.decidingRules
    let conflicts = resolution.conflicts
    let grants = outcome == .granted || outcome == .partlyGranted
    let dates = ReplyDates(
      resolution.results, grants: grants, granted: { resolution.grantedCategories })
    self.init(
      id: plan.id, register: plan.register.document.name, request: plan.kind, today: plan.today,
      outcome: outcome)
    categories = Dictionary(
      resolution.categories.map { ($0.category.rawValue, $0.decision) },
      uniquingKeysWith: { first, _ in first })
    reasons = deciding.map { resolution.reason($0) }
    missing = resolution.missing
    assumed = resolution.results.assumed
    // While nothing is decided, what is asked for is not taken for granted.
    if !missing.isEmpty, categories.isEmpty {
      assumed.removeAll { one in missing.contains { $0.path == one.fact } }
    }
    self.conflicts = conflicts
    respondBy = dates.respondBy
    extendedRespondBy = dates.extended
    performBy = dates.performBy
    obligations =
      ObligationBuilder(
        resolution, deciding: deciding, dates: dates, missing: missing, hasConflicts: !conflicts.isEmpty
      ).obligations
    self.evidence = evidence ? resolution.evidence : nil
  }
}
