internal import PrivacyModel
internal import RuleCompiler

extension RuleSummary {
  /// Returns whether a rule without a condition affected the decision.
  func shapes(_ decision: Decision) -> Bool {
    switch verb {
    case "oblige": decision.obligations.contains { obliges.contains($0.kind) }
    case "promise": decision.performBy != nil
    case "deadline": decision.respondBy != nil
    case "waive":
      decides(decision) || decision.conflicts.contains { $0.law.message == name && $0.law.code == code }
    case "keep_until": decision.categories.values.contains { $0.noticeUntil != nil }
    default: decides(decision)
    }
  }

  /// Returns whether a decision lists the rule as a reason: by its conditions, or by a last day that has passed.
  func decides(_ decision: Decision) -> Bool {
    decision.reasons.contains { $0.rule == id && $0.effect != "undecided" }
  }

  /// Returns whether a decision has an obligation of the rule, or a day for the reply or the performance.
  func adds(to decision: Decision) -> Bool {
    if verb == "deadline" || verb == "promise" { return shapes(decision) }
    guard decision.obligations.contains(where: { obliges.contains($0.kind) }) else { return false }
    let isDone = action.map { action in decision.categories.values.contains { $0.action == action } } ?? true
    return isDone && (outcomes.isEmpty || outcomes.contains(decision.outcome))
  }

  /// Returns whether it held and, if it is conditional, also did not hold.
  func isCovered(_ seen: RuleCoverage.Seen) -> Bool {
    isConditional ? seen.isBothWays : seen.holding > 0
  }
}
