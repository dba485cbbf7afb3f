internal import PrivacyModel
internal import RuleCompiler

extension PrecedenceResolver {
  /// The strongest effect that holds for a target; undecided where a stronger one may hold and would change the result; nil
  /// where none holds.
  mutating func strongestEffect(on target: Int, fallback: Bool) -> TargetResolution? {
    let effects = rules.effects
    let first = because.count
    // Indices, because an effect is six machine words.
    var winner: Int?
    var notice: Int?
    var law: Int?
    var latest = LatestDay.none
    for number in effects.indices {
      let effect = effects[number]
      guard effect.isFallback == fallback else { continue }
      let result = result(at: effect.place, target)
      let standing = standing(effect, result)
      if standing == .doesNotHold { continue }
      // A bar of the law's default that may hold takes no last day from one of the notice, which prevails over it.
      let isWeaker =
        standing == .mayHold && effect.rank == .lawDefault
        && winner.map { effects[$0].rank.isNotice } ?? false
      if effect.isBar && !effect.isPeriod && !isWeaker {
        latest.add(standing == .holds ? result.lastDay : nil)
      }
      guard standing == .holds else {
        if winner == nil { because.append(effect.rule) }
        continue
      }
      if winner == nil, because.count > first {
        keepContrary(to: number, on: target, since: first)
        if because.count > first { break }
      }
      if effect.rank.isNotice { notice = notice ?? number } else { law = law ?? number }
      let decided = winner ?? number
      winner = decided
      // A weaker fallback does not decide where a stronger one holds.
      if effect.isBar == effects[decided].isBar && !(fallback && effect.rank < effects[decided].rank) {
        because.append(effect.rule)
      }
    }
    guard let winner else {
      return because.count > first ? resolution(target, .undecided, since: first) : nil
    }
    if isErasure && !rules.periods.isEmpty { removePassedPeriods(since: first) }
    var resolution = resolution(
      target, effects[winner].isBar ? .barred(until: latest.day) : .granted, since: first)
    resolution.overruled = contradiction(
      notice: notice, law: effects[winner].rank.isNotice ? law : winner)
    return resolution
  }

  private enum Standing { case holds, mayHold, doesNotHold }

  private func standing(_ effect: ApplicableRules.Effect, _ result: RuleResult) -> Standing {
    if effect.isPeriod { return standingOfPeriod(isBar: effect.isBar, result) }
    switch result.status {
    case .held: return .holds
    case .undecided: return .mayHold
    case .notHeld, .notTried: return .doesNotHold
    }
  }

  /// A period of the notice: where no subject requests the erasure, the data stays until the last day and goes after it.
  ///
  /// A subject who requests erasure does not wait for the last day, but profits from one that has passed. While the
  /// beginning of the period is unstated, it may have passed or not.
  private func standingOfPeriod(isBar: Bool, _ result: RuleResult) -> Standing {
    guard isRetention || isErasure && !isBar else { return .doesNotHold }
    switch result.status {
    case .held: return isBar ? .holds : .doesNotHold
    case .undecided: return .mayHold
    case .notHeld: return result.lastDay != nil && !isBar ? .holds : .doesNotHold
    case .notTried: return .doesNotHold
    }
  }

  /// Of the stronger effects that may hold, keeps those that would change the winner's result.
  private mutating func keepContrary(to winner: Int, on target: Int, since first: Int) {
    let effects = rules.effects
    because.removeSubrange(first...)
    for number in 0..<winner where effects[number].isFallback == effects[winner].isFallback {
      let mayHold = standing(effects[number], result(at: effects[number].place, target)) == .mayHold
      if mayHold && effects[number].isBar != effects[winner].isBar { because.append(effects[number].rule) }
    }
  }

  /// A passed period of the notice does not decide where a permission of the notice lets the subject ask on any day.
  private mutating func removePassedPeriods(since first: Int) {
    let isPermitted = because[first...].contains {
      rules.rules[$0].verb == .permit && rules.rules[$0].rank.isNotice
    }
    guard isPermitted else { return }
    because = because[..<first] + because[first...].filter { rules.rules[$0].verb != .keepUntil }
  }

  /// The effects of notice and law that contradict each other, where neither gives way by its own terms.
  private func contradiction(notice: Int?, law: Int?) -> (notice: Int32, law: Int32)? {
    let effects = rules.effects
    guard let notice, let law, effects[notice].isBar != effects[law].isBar else { return nil }
    // What the law only permits or lays down by default, a notice may narrow or extend.
    guard effects[law].rank.isMandatory else { return nil }
    let (weaker, stronger) = (effects[notice].rule, effects[law].rule)
    guard rules.rules[weaker].reportsConflict, rules.rules[stronger].reportsConflict else { return nil }
    return (Int32(weaker), Int32(stronger))
  }
}

/// The tie between several bars: the latest of their last days counts, and none where one bar has no known last day or
/// is undecided.
private enum LatestDay {
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
