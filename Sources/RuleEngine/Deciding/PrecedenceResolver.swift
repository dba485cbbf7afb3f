internal import PrivacyModel

/// Weighs the effects that hold for a unit: a bar of mandatory law first, then a person's review, then mandatory law over
/// the notice over the law's default, a bar over a permission; of several bars the latest end.
///
/// An effect that is undecided counts wherever it could turn the result.
struct PrecedenceResolver {
  private let results: RuleResults
  /// The rules that shaped the verdicts, verdict by verdict.
  private(set) var because: [Int] = []

  init(_ results: RuleResults) {
    self.results = results
    because.reserveCapacity(4 * results.units.count)
  }

  private var phase: ApplicableRules { results.phase }
  private var effects: [ApplicableRules.Effect] { results.phase.effects }
  private var reviews: [ApplicableRules.Review] { results.phase.reviews }
  private var units: [DecisionTarget] { results.prepared.units }
  private var answers: [Answer] { results.answers }

  private func answer(at place: ApplicableRules.Place, _ unit: Int) -> Answer {
    guard place.categories.contains(units[unit]) else { return .notTried }
    return answers[place.answer(of: unit, in: phase, units: units.count)]
  }

  mutating func verdict(_ unit: Int) -> TargetResolution {
    let first = because.count
    var verdict = weigh(unit)
    if verdict.because.lowerBound > first {
      // Whatever was weighed on the way and did not decide shaped nothing.
      because.removeSubrange(first..<Int(verdict.because.lowerBound))
      verdict.because = Int32(first)..<Int32(because.count)
    }

    // Whatever the rules say: nothing is granted on data that nobody named.
    if results.prepared.missingCategories != nil, verdict.result == .granted {
      var undecided = TargetResolution(unit: unit, result: .undecided, because: verdict.because)
      undecided.isMissingCategories = true
      return undecided
    }
    if !phase.expiries.isEmpty { verdict.noticeUntil = noticeUntil(unit) }
    if case .barred(let until) = verdict.result {
      // The notice's own day ends what a law's default keeps without one.
      let isKeptByNoticeAlone =
        verdict.noticeUntil != nil
        && rules(of: verdict).allSatisfy {
          phase.rules[$0].verb == .expire || phase.rules[$0].rank < .notice
        }
      if let until { verdict.lastDay = isRetention ? max(until, verdict.noticeUntil ?? until) : until }
      if isKeptByNoticeAlone { verdict.lastDay = verdict.noticeUntil }
    }
    return verdict
  }

  private var isRetention: Bool { results.prepared.kind == .retention }
  private var isErasure: Bool { results.prepared.kind == .erasure }

  private func rules(of verdict: TargetResolution) -> ArraySlice<Int> {
    because[Int(verdict.because.lowerBound)..<Int(verdict.because.upperBound)]
  }

  /// The latest day that the notice itself sets for a category, where that day is still to come.
  private func noticeUntil(_ unit: Int) -> CalendarDate? {
    guard results.units[unit].category != nil else { return nil }
    return phase.expiries.compactMap { rule in
      let answer = results.answer(rule, unit)
      return answer.isHeld ? answer.lastDay : nil
    }.max()
  }

  private mutating func weigh(_ unit: Int) -> TargetResolution {
    let weighed = weighEffects(on: unit, inSilence: false)
    // What a law forbids outright, no person may decide otherwise.
    if let weighed, weighed.isBarred,
      rules(of: weighed).contains(where: { phase.rules[$0].rank == .mandatoryLaw })
    {
      return weighed
    }
    if let review = review(unit, .beforeEffects) { return review }
    let settled = weighed ?? weighEffects(on: unit, inSilence: true)
    if let settled, settled.isBarred { return settled }
    if let review = review(unit, .afterBars) { return review }
    if let settled { return settled }
    return review(unit, .inSilence) ?? verdict(unit, .review, since: because.count)
  }

  private func verdict(_ unit: Int, _ result: TargetResolution.Result, since first: Int) -> TargetResolution {
    TargetResolution(unit: unit, result: result, because: Int32(first)..<Int32(because.count))
  }

  // MARK: Review

  private mutating func review(_ unit: Int, _ turn: ApplicableRules.Review.Turn) -> TargetResolution? {
    let first = because.count
    for review in reviews where review.turn == turn && answer(at: review.place, unit).isHeld {
      because.append(review.rule)
    }
    if because.count > first { return verdict(unit, .review, since: first) }
    for review in reviews where review.turn == turn && answer(at: review.place, unit).isUndecided {
      because.append(review.rule)
    }
    return because.count > first ? verdict(unit, .undecided, since: first) : nil
  }

  // MARK: Effects

  private enum Standing { case holds, mayHold, doesNot }

  private func standing(_ effect: ApplicableRules.Effect, _ answer: Answer) -> Standing {
    if effect.isExpiry { return expiry(isBar: effect.isBar, answer) }
    switch answer.verdict {
    case .held: return .holds
    case .undecided: return .mayHold
    case .notHeld, .notTried: return .doesNot
    }
  }

  /// Where nobody asks for an erasure, the notice's own day decides: until then the data stay, after it they go.
  ///
  /// Whoever asks need not wait for it, and gets once it has passed what would be gone by then anyway.
  ///
  /// While nobody said when the period began, it may have passed or not: it could turn the result either way.
  private func expiry(isBar: Bool, _ answer: Answer) -> Standing {
    guard isRetention || isErasure && !isBar else { return .doesNot }
    switch answer.verdict {
    case .held: return isBar ? .holds : .doesNot
    case .undecided: return .mayHold
    case .notHeld: return answer.lastDay != nil && !isBar ? .holds : .doesNot
    case .notTried: return .doesNot
    }
  }

  private mutating func weighEffects(on unit: Int, inSilence: Bool) -> TargetResolution? {
    let first = because.count
    // By their numbers: an effect is six words.
    var winner: Int?
    var notice: Int?
    var other: Int?
    var end = End.none
    for number in effects.indices {
      let effect = effects[number]
      guard effect.fillsSilence == inSilence else { continue }
      let answer = answer(at: effect.place, unit)
      let standing = standing(effect, answer)
      if standing == .doesNot { continue }
      if effect.isBar && !effect.isExpiry { end.add(standing == .holds ? answer.lastDay : nil) }
      guard standing == .holds else {
        if winner == nil { because.append(effect.rule) }
        continue
      }
      if winner == nil, because.count > first {
        keepDoubts(of: number, on: unit, since: first)
        if because.count > first { break }
      }
      if effect.rank == .notice { notice = notice ?? number } else { other = other ?? number }
      let decided = winner ?? number
      winner = decided
      // What fills a silence shaped nothing where the notice spoke.
      if effect.isBar == effects[decided].isBar && !(inSilence && effect.rank < effects[decided].rank) {
        because.append(effect.rule)
      }
    }
    guard let winner else {
      return because.count > first ? verdict(unit, .undecided, since: first) : nil
    }
    if isErasure && !phase.expiries.isEmpty { forgetLapsed(since: first) }
    var verdict = verdict(unit, effects[winner].isBar ? .barred(until: end.day) : .granted, since: first)
    verdict.overruled = overruled(notice: notice, law: effects[winner].rank == .notice ? other : winner)
    return verdict
  }

  /// Of the stronger effects that may hold, only those count that would turn what this one says.
  private mutating func keepDoubts(of winner: Int, on unit: Int, since first: Int) {
    because.removeSubrange(first...)
    for number in 0..<winner where effects[number].fillsSilence == effects[winner].fillsSilence {
      let mayHold = standing(effects[number], answer(at: effects[number].place, unit)) == .mayHold
      if mayHold && effects[number].isBar != effects[winner].isBar { because.append(effects[number].rule) }
    }
  }

  /// A day of the notice that has passed shaped nothing where its permission lets one ask on any day.
  private mutating func forgetLapsed(since first: Int) {
    let isPermitted = because[first...].contains {
      phase.rules[$0].verb == .permit && phase.rules[$0].rank == .notice
    }
    guard isPermitted else { return }
    because = because[..<first] + because[first...].filter { phase.rules[$0].verb != .expire }
  }

  /// The latest of the last days; none where a bar has no known end or another bar may yet hold.
  private enum End {
    case none
    case known(CalendarDate)
    case unknown

    var day: CalendarDate? { if case .known(let day) = self { day } else { nil } }

    mutating func add(_ day: CalendarDate?) {
      switch (self, day) {
      case (.unknown, _), (_, nil): self = .unknown
      case (.none, let day?): self = .known(day)
      case (.known(let earlier), let day?): self = .known(max(earlier, day))
      }
    }
  }

  /// Where notice and law disagree and neither gives way of its own accord.
  ///
  /// A notice that bars as well agrees.
  private func overruled(notice: Int?, law: Int?) -> (notice: Int32, law: Int32)? {
    guard let notice, let law, effects[notice].isBar != effects[law].isBar else { return nil }
    let (weaker, stronger) = (effects[notice].rule, effects[law].rule)
    guard !phase.rules[weaker].givesWayToLaw, !phase.rules[stronger].isBeyondNotice else { return nil }
    return (Int32(weaker), Int32(stronger))
  }
}
