internal import PrivacyModel

/// What must be there before a request is decided: the requirements that are not met, and those that a law waived.
struct RequirementCheck: Sendable {
  /// The numbers of the `demand` rules that are not met, the strongest first.
  private(set) var failing: [Int] = []
  /// Requirements of the notice that were not met and that the law lifted.
  private(set) var waived: [(requirement: Int, waiver: Int)] = []

  init(_ results: RuleResults) {
    let rules = results.rules
    for demand in results.phase.demands {
      let answer = results.answer(demand, 0)
      guard !answer.isHeld, answer.verdict != .notTried else { continue }
      // A notice that opens a second door, without the form of the first, has opened it.
      let waiver = results.phase.waivers.first { other in
        rules[other].requirement == rules[demand].requirement
          && (rules[other].rank > rules[demand].rank
            || rules[other].rank == .notice && rules[demand].rank == .notice)
          && results.answer(other, 0).isHeld
      }
      if let waiver {
        // A formality that the request may have met is no disagreement.
        if !answer.isUndecided { waived.append((demand, waiver)) }
      } else {
        failing.append(demand)
      }
    }
    // To sort none would allocate.
    if failing.count > 1 { failing.sort { (rules[$0].rank, -$0) > (rules[$1].rank, -$1) } }
  }
}
