internal import PrivacyModel
internal import RuleCompiler

/// The requirements that a request must meet before it is decided.
struct RequirementCheck: Sendable {
  /// The numbers of the `require` rules that are not met, the strongest first.
  private(set) var failing: [Int] = []
  /// Requirements of the notice that are not met and that a waiver lifts.
  private(set) var waived: [(requirement: Int, waiver: Int)] = []

  init(_ results: RuleResults) {
    let rules = results.rules
    for requirement in results.plan.rules.requirements {
      let result = results.result(requirement, 0)
      guard !result.isHeld, result.status != .notTried else { continue }
      // The law waives a requirement of the notice; the notice may waive one of its own.
      let waiver = results.plan.rules.waivers.first { other in
        rules[other].requirement == rules[requirement].requirement
          && (rules[other].rank > rules[requirement].rank
            || rules[other].rank == .notice && rules[requirement].rank == .notice)
          && results.result(other, 0).isHeld
      }
      if let waiver {
        // A requirement that the request may have met is not in conflict with the law.
        if !result.isUndecided { waived.append((requirement, waiver)) }
      } else {
        failing.append(requirement)
      }
    }
    if failing.count > 1, failing.contains(where: { rules[$0].requirement == .identity }) {
      removeFormsOfTheUnidentified(results)
    }
    // Sorting an empty list allocates.
    if failing.count > 1 { failing.sort { (rules[$0].rank, -$0) > (rules[$1].rank, -$1) } }
  }

  /// Removes the forms that the law waives once the requester is identified: proof of identity settles them.
  private mutating func removeFormsOfTheUnidentified(_ results: RuleResults) {
    let rules = results.rules
    failing.removeAll { number in
      guard rules[number].requirement == .signed || rules[number].requirement == .written else {
        return false
      }
      return results.plan.rules.waivers.contains {
        rules[$0].requirement == rules[number].requirement && rules[$0].rank > rules[number].rank
      }
    }
  }

  /// Whether a requirement that is not met comes before every answer: who asks, since even a refusal is for the right person
  /// alone, and what the request is about.
  func comesFirst(_ rules: ApplicableRules) -> Bool {
    failing.contains { number in
      switch rules.rules[number].requirement {
      case .identity, .authorisation, .requester, .signed, .categories, .itemised: true
      default: false
      }
    }
  }
}
