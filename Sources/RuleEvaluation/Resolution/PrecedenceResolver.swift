internal import PrivacyModel
internal import RuleCompiler

/// Decides which of the effects that hold for a target prevails.
///
/// The order of precedence:
///
/// 1. a bar of mandatory law;
/// 2. a review, which leaves the target to a person;
/// 3. mandatory law over the notice, the notice over the law's default;
/// 4. within one layer a bar over a permission;
/// 5. of several bars all, until the latest of their last days: see `LatestDay`.
///
/// An undecided effect counts where it could change the result.
struct PrecedenceResolver {
  let results: RuleResults
  /// The deciding rules of each target, one target after the other.
  var because: [Int] = []

  init(_ results: RuleResults) {
    self.results = results
    because.reserveCapacity(4 * results.targets.count)
  }

  var rules: ApplicableRules { results.plan.rules }
  var isRetention: Bool { results.plan.facts.traits.like == .retention }
  var isErasure: Bool { results.plan.facts.traits.like == .erasure }
  private var targets: [DecisionTarget] { results.plan.targets }
  private var ruleResults: [RuleResult] { results.results }

  @inline(__always) func result(at place: ResultPlace, _ target: Int) -> RuleResult {
    guard place.categories.contains(targets[target]) else { return .notTried }
    return ruleResults[place.index(of: target, in: rules, targets: targets.count)]
  }

  /// The resolution for a target, by its number.
  mutating func resolve(_ target: Int) -> TargetResolution {
    let first = because.count
    var resolution = prevailing(target)
    if resolution.because.lowerBound > first {
      // Only the rules of the last attempt decide.
      because.removeSubrange(first..<Int(resolution.because.lowerBound))
      resolution.because = Int32(first)..<Int32(because.count)
    }

    // Nothing is granted on data that the case does not name.
    if results.plan.missingCategories != nil, resolution.result == .granted {
      var undecided = TargetResolution(target: target, result: .undecided, because: resolution.because)
      undecided.isMissingCategories = true
      return undecided
    }
    if !rules.periods.isEmpty { resolution.noticeUntil = noticeUntil(target) }
    if case .barred(let until) = resolution.result {
      // A day of the notice ends a bar of the law's default that has no last day.
      let isKeptByNoticeAlone =
        resolution.noticeUntil != nil
        && deciding(resolution).allSatisfy {
          rules.rules[$0].verb == .keepUntil || rules.rules[$0].rank < .notice
        }
      if let until {
        resolution.lastDay = isRetention ? max(until, resolution.noticeUntil ?? until) : until
      }
      if isKeptByNoticeAlone { resolution.lastDay = resolution.noticeUntil }
    }
    return resolution
  }

  /// Steps 1 and 2 of the precedence; the effects of steps 3 to 5 are in `PrecedenceResolver+Effects`.
  private mutating func prevailing(_ target: Int) -> TargetResolution {
    let effect = strongestEffect(on: target, fallback: false)
    // A person cannot set aside what a law forbids.
    if let effect, effect.isBarred,
      deciding(effect).contains(where: { rules.rules[$0].rank.isMandatory })
    {
      return effect
    }
    if let review = review(target, .beforeEffects) { return review }
    let settled = effect ?? strongestEffect(on: target, fallback: true)
    if let settled, settled.isBarred { return settled }
    if let review = review(target, .afterBars) { return review }
    if let settled { return settled }
    return review(target, .fallback) ?? resolution(target, .review, since: because.count)
  }

  private mutating func review(_ target: Int, _ turn: ApplicableRules.Review.Turn) -> TargetResolution? {
    let first = because.count
    let reviews = rules.reviews
    for review in reviews where review.turn == turn && result(at: review.place, target).isHeld {
      because.append(review.rule)
    }
    if because.count > first {
      // The person sees every review, also those that a bar would have prevailed over.
      if turn == .beforeEffects {
        for review in reviews where review.turn == .afterBars && result(at: review.place, target).isHeld {
          because.append(review.rule)
        }
      }
      return resolution(target, .review, since: first)
    }
    for review in reviews where review.turn == turn && result(at: review.place, target).isUndecided {
      because.append(review.rule)
    }
    return because.count > first ? resolution(target, .undecided, since: first) : nil
  }

  func resolution(
    _ target: Int, _ result: TargetResolution.Result, since first: Int
  ) -> TargetResolution {
    TargetResolution(target: target, result: result, because: Int32(first)..<Int32(because.count))
  }

  private func deciding(_ resolution: TargetResolution) -> ArraySlice<Int> {
    because[Int(resolution.because.lowerBound)..<Int(resolution.because.upperBound)]
  }

  /// The latest day that the notice itself sets for a category, where it has not passed.
  private func noticeUntil(_ target: Int) -> CalendarDate? {
    guard results.targets[target] != .whole else { return nil }
    return rules.periods.compactMap { rule in
      let result = results.result(rule, target)
      return result.isHeld ? result.lastDay : nil
    }.max()
  }
}
