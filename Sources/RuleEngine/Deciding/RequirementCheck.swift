internal import RegisterModel

/// What must be there before a request is decided: the requirements that are not met, and those that a law waived.
struct RequirementCheck: Sendable {
  /// The numbers of the `demand` rules that are not met, the strongest first.
  private(set) var failing: [Int] = []
  /// Requirements of the notice that were not met and that the law lifted.
  private(set) var waived: [(requirement: Int, waiver: Int)] = []
  /// The facts that are missing, by rule.
  private(set) var missing: [Int: String] = [:]

  init(_ questioning: Questioning) {
    let rules = questioning.rules
    let unit = questioning.units.first ?? .whole
    for index in rules.indices where rules[index].verb == .demand {
      let answer = questioning.answer(index, unit)
      guard !answer.isHeld, answer.verdict != .notTried else { continue }
      // A notice that opens a second door, without the form of the first, has opened it.
      let waiver = rules.indices.first { other in
        rules[other].verb == .waive && rules[other].requirement == rules[index].requirement
          && (rules[other].rank > rules[index].rank
            || rules[other].rank == .notice && rules[index].rank == .notice)
          && questioning.answer(other, unit).isHeld
      }
      if let waiver {
        // A formality that the request may have met is no disagreement.
        if answer.missing == nil { waived.append((index, waiver)) }
      } else {
        failing.append(index)
        missing[index] = answer.missing
      }
    }
    failing.sort { (rules[$0].rank, -$0) > (rules[$1].rank, -$1) }
  }
}
