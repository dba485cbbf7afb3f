internal import RegisterModel

/// Weighs the effects that hold for a unit: a bar of mandatory law first, then a person's review, then mandatory law over
/// the notice over the law's default, a bar over a permission; of several bars the latest end.
///
/// An effect that is undecided counts wherever it could turn the result.
struct Weighing {
  private let hearing: Hearing
  private let phase: RulePhase
  // At hand, since every effect on every unit looks at them.
  private let answers: [Answer]
  private let units: [DecisionUnit]
  /// The rules that shaped the verdicts, verdict by verdict.
  private(set) var because: [Int] = []

  init(_ hearing: Hearing) {
    self.hearing = hearing
    phase = hearing.phase
    answers = hearing.answers
    units = hearing.units
    because.reserveCapacity(4 * units.count)
  }

  private func answer(at place: RulePhase.Place, _ unit: Int) -> Answer {
    guard place.categories.contains(units[unit]) else { return .notTried }
    return answers[place.answer(of: unit, in: phase, units: units.count)]
  }

  mutating func verdict(_ unit: Int) -> UnitVerdict {
    let first = because.count
    var verdict = weigh(unit)
    if verdict.because.lowerBound > first {
      // Whatever was weighed on the way and did not decide shaped nothing.
      because.removeSubrange(first..<Int(verdict.because.lowerBound))
      verdict.because = Int32(first)..<Int32(because.count)
    }

    // Whatever the rules say: nothing is granted on data that nobody named.
    if hearing.prepared.missingCategories != nil, verdict.result == .granted {
      var undecided = UnitVerdict(unit: unit, result: .undecided, because: verdict.because)
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

  private var isRetention: Bool { hearing.prepared.kind == .retention }
  private var isErasure: Bool { hearing.prepared.kind == .erasure }

  private func rules(of verdict: UnitVerdict) -> ArraySlice<Int> {
    because[Int(verdict.because.lowerBound)..<Int(verdict.because.upperBound)]
  }

  /// The latest day that the notice itself sets for a category, where that day is still to come.
  private func noticeUntil(_ unit: Int) -> CalendarDate? {
    guard hearing.units[unit].category != nil else { return nil }
    return phase.expiries.compactMap { rule in
      let answer = hearing.answer(rule, unit)
      return answer.isHeld ? answer.lastDay : nil
    }.max()
  }

  private mutating func weigh(_ unit: Int) -> UnitVerdict {
    let weighed = weigh(phase.effects, unit)
    // What a law forbids outright, no person may decide otherwise.
    if let weighed, weighed.isBarred,
      rules(of: weighed).contains(where: { phase.rules[$0].rank == .mandatoryLaw })
    {
      return weighed
    }
    if let review = review(phase.reviews, unit) { return review }
    let settled = weighed ?? weigh(phase.otherwiseEffects, unit)
    if let settled, settled.isBarred { return settled }
    if let review = review(phase.cautions, unit) { return review }
    if let settled { return settled }
    return review(phase.otherwiseReviews, unit) ?? verdict(unit, .review, since: because.count)
  }

  private func verdict(_ unit: Int, _ result: UnitVerdict.Result, since first: Int) -> UnitVerdict {
    UnitVerdict(unit: unit, result: result, because: Int32(first)..<Int32(because.count))
  }

  // MARK: Review

  private mutating func review(_ reviews: [Int], _ unit: Int) -> UnitVerdict? {
    let first = because.count
    for rule in reviews where hearing.answer(rule, unit).isHeld { because.append(rule) }
    if because.count > first { return verdict(unit, .review, since: first) }
    for rule in reviews where hearing.answer(rule, unit).isUndecided { because.append(rule) }
    return because.count > first ? verdict(unit, .undecided, since: first) : nil
  }

  // MARK: Effects

  private enum Standing { case holds, mayHold, doesNot }

  private func standing(_ effect: RulePhase.Effect, _ answer: Answer) -> Standing {
    if effect.isExpiry { return expiry(effect, answer) }
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
  private func expiry(_ effect: RulePhase.Effect, _ answer: Answer) -> Standing {
    guard isRetention || isErasure && !effect.isBar else { return .doesNot }
    switch answer.verdict {
    case .held: return effect.isBar ? .holds : .doesNot
    case .undecided: return .mayHold
    case .notHeld: return answer.lastDay != nil && !effect.isBar ? .holds : .doesNot
    case .notTried: return .doesNot
    }
  }

  private mutating func weigh(_ effects: [RulePhase.Effect], _ unit: Int) -> UnitVerdict? {
    let first = because.count
    var winner: RulePhase.Effect?
    var end = End.none
    var notice: RulePhase.Effect?
    var other: RulePhase.Effect?
    var undecided: [(rule: Int, isBar: Bool)] = []
    for effect in effects {
      let answer = answer(at: effect.place, unit)
      let standing = standing(effect, answer)
      if standing == .doesNot { continue }
      if effect.isBar && !effect.isExpiry { end.add(standing == .holds ? answer.lastDay : nil) }
      guard standing == .holds else {
        if winner == nil { undecided.append((effect.rule, effect.isBar)) }
        continue
      }
      if effect.rank == .notice { notice = notice ?? effect } else { other = other ?? effect }
      let decided = winner ?? effect
      winner = decided
      // What fills a silence shaped nothing where the notice spoke.
      if effect.isBar == decided.isBar && !(effect.fillsSilence && effect.rank < decided.rank) {
        because.append(effect.rule)
      }
    }
    guard let winner else {
      because += undecided.map(\.rule)
      return undecided.isEmpty ? nil : verdict(unit, .undecided, since: first)
    }
    let stronger = undecided.filter { $0.isBar != winner.isBar }
    if !stronger.isEmpty {
      because.removeSubrange(first...)
      because += stronger.map(\.rule)
      return verdict(unit, .undecided, since: first)
    }
    if isErasure && !phase.expiries.isEmpty { forgetLapsed(since: first) }
    var verdict = verdict(unit, winner.isBar ? .barred(until: end.day) : .granted, since: first)
    verdict.overruled = overruled(notice: notice, law: winner.rank == .notice ? other : winner)
    return verdict
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
  private func overruled(
    notice: RulePhase.Effect?, law: RulePhase.Effect?
  ) -> (notice: Int32, law: Int32)? {
    guard let notice, let law, notice.isBar != law.isBar, !phase.rules[notice.rule].givesWayToLaw,
      !phase.rules[law.rule].isBeyondNotice
    else { return nil }
    return (Int32(notice.rule), Int32(law.rule))
  }
}
