internal import PrivacyModel
internal import RuleEvaluation

extension Decision {
  /// The dates that the answer shows, in a fixed order; not the day that it was decided for.
  var shownDates: [CalendarDate] {
    var dates: [CalendarDate] = []
    _ = mapDates {
      dates.append($0)
      return $0
    }
    return dates
  }

  /// The answer without its day, its dates, and how it was reached: what rules read, and what they took for granted.
  fileprivate var withoutDates: Decision {
    var answer = mapDates { _ in CalendarDate(daysSinceEpoch: 0) }
    answer.today = CalendarDate(daysSinceEpoch: 0)
    (answer.evidence, answer.assumed) = (nil, [])
    return answer
  }

  /// The decision with each date that it shows replaced.
  private func mapDates(_ change: (CalendarDate) -> CalendarDate) -> Decision {
    var decision = self
    for name in categories.keys.sorted() {
      decision.categories[name]?.until = categories[name]?.until.map(change)
      decision.categories[name]?.noticeUntil = categories[name]?.noticeUntil.map(change)
    }
    for number in obligations.indices {
      decision.obligations[number].by = obligations[number].by.map(change)
    }
    decision.respondBy = respondBy.map(change)
    decision.extendedRespondBy = extendedRespondBy.map(change)
    decision.performBy = performBy.map(change)
    return decision
  }
}

extension RuleEngine.DatedDecision {
  /// Whether the answer shows a date that moves with the day of the case.
  var showsMovingDates: Bool { decision.shownDates.contains { dates.isShownMoving($0) } }

  /// Whether the decision for another day is the same answer.
  ///
  /// A date that moves with the day of the case may move as far as the day does: "within 30 days from today" is one answer.
  func isSameAnswer(as other: RuleEngine.DatedDecision) -> Bool {
    guard decision.withoutDates == other.decision.withoutDates else { return false }
    func days(_ from: CalendarDate, _ to: CalendarDate) -> Int {
      Int(to.daysSinceEpoch) - Int(from.daysSinceEpoch)
    }
    let distance = days(decision.today, other.decision.today)
    return zip(decision.shownDates, other.decision.shownDates).allSatisfy { one, another in
      one == another || dates.isShownMoving(one) && days(one, another) == distance
    }
  }
}
