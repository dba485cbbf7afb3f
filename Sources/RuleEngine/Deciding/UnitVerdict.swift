internal import RegisterModel

/// What the rules come to for one category, or for the request as a whole.
struct UnitVerdict: Sendable {
  enum Result: Hashable, Sendable {
    case granted
    case barred(until: CalendarDate?)
    /// The facts that are missing.
    case undecided([String])
    case review
  }

  var unit: DecisionUnit
  var result: Result
  /// The numbers of the rules that shaped it, the strongest first.
  var because: [Int]
  /// The notice's own latest day, where it has not passed.
  var noticeUntil: CalendarDate?
  /// The last day on which what is kept stays, where that is known.
  var lastDay: CalendarDate?
  /// Effects of the other side that were overruled: number of the notice's rule, number of the law's.
  var overruled: [(notice: Int, law: Int)] = []
}

/// Weighs the effects that hold for a unit: a bar of mandatory law first, then a person's review, then mandatory law over the notice
/// over the law's default, a bar over a permission; of several bars the latest end.
///
/// An effect that is undecided counts wherever it could turn the result.
struct Weighing {
  let questioning: Questioning
  /// The fact that would say which data are meant, where that must be known and is not.
  let missingCategories: String?
  private var rules: [Rule] { questioning.rules }

  private struct Effect {
    var rule: Int
    var answer: Answer
    var isBar: Bool
    var rank: Rule.Rank
  }

  func verdict(_ unit: DecisionUnit) -> UnitVerdict {
    var verdict = weigh(unit)
    // Whatever the rules say: nothing is granted on data that nobody named.
    if let missingCategories, verdict.result == .granted {
      return UnitVerdict(unit: unit, result: .undecided([missingCategories]), because: verdict.because)
    }
    verdict.noticeUntil = noticeUntil(unit)
    if case .barred(let until) = verdict.result {
      // The notice's own day ends what a law's default keeps without one.
      let isKeptByNoticeAlone =
        verdict.noticeUntil != nil
        && verdict.because.allSatisfy { rules[$0].verb == .expire || rules[$0].rank < .notice }
      if let until { verdict.lastDay = isRetention ? max(until, verdict.noticeUntil ?? until) : until }
      if isKeptByNoticeAlone { verdict.lastDay = verdict.noticeUntil }
    }
    return verdict
  }

  private var isRetention: Bool { questioning.facts.requestKind == .retention }

  /// The latest day that the notice itself sets for a category, where that day is still to come.
  private func noticeUntil(_ unit: DecisionUnit) -> CalendarDate? {
    rules.indices.compactMap { index -> CalendarDate? in
      guard rules[index].verb == .expire, unit.category != nil else { return nil }
      let answer = questioning.answer(index, unit)
      guard answer.isHeld, case .lastDay(let day) = answer.end else { return nil }
      return day
    }.max()
  }

  private func weigh(_ unit: DecisionUnit) -> UnitVerdict {
    let effects = effects(unit, otherwise: false)
    let weighed = weigh(effects, unit)
    // What a law forbids outright, no person may decide otherwise.
    if let weighed, weighed.isBarred, weighed.because.contains(where: { rules[$0].rank == .mandatoryLaw }) {
      return weighed
    }
    if let review = review(unit, otherwise: false, cautions: false) { return review }
    let settled = weighed ?? weigh(self.effects(unit, otherwise: true), unit)
    if let settled, settled.isBarred { return settled }
    if let review = review(unit, otherwise: false, cautions: true) { return review }
    if let settled { return settled }
    return review(unit, otherwise: true, cautions: false)
      ?? UnitVerdict(unit: unit, result: .review, because: [])
  }

  // MARK: Review

  private func review(_ unit: DecisionUnit, otherwise: Bool, cautions: Bool) -> UnitVerdict? {
    let reviews = rules.indices.filter {
      rules[$0].verb == .review && rules[$0].isOtherwise == otherwise && rules[$0].isCaution == cautions
    }
    let held = reviews.filter { questioning.answer($0, unit).isHeld }
    if !held.isEmpty { return UnitVerdict(unit: unit, result: .review, because: held) }
    let undecided = reviews.filter { questioning.answer($0, unit).missing != nil }
    guard !undecided.isEmpty else { return nil }
    return UnitVerdict(unit: unit, result: .undecided(missing(undecided, unit)), because: undecided)
  }

  // MARK: Effects

  private func effects(_ unit: DecisionUnit, otherwise: Bool) -> [Effect] {
    rules.indices.flatMap { index -> [Effect] in
      let rule = rules[index]
      guard rule.isEffect, rule.verb != .review, rule.isOtherwise == otherwise else { return [] }
      let answer = questioning.answer(index, unit)
      if rule.verb == .expire { return expiry(index, answer) }
      guard answer.isHeld || answer.missing != nil else { return [] }
      return [Effect(rule: index, answer: answer, isBar: rule.isBar, rank: rule.rank)]
    }
    .sorted { ($0.rank, $0.isBar ? 1 : 0, -$0.rule) > ($1.rank, $1.isBar ? 1 : 0, -$1.rule) }
  }

  /// Where nobody asks for an erasure, the notice's own day decides: until then the data stay, after it they go.
  ///
  /// Whoever asks need not wait for it, and gets once it has passed what would be gone by then anyway.
  ///
  /// While nobody said when the period began, it may have passed or not: it could turn the result either way.
  private func expiry(_ rule: Int, _ answer: Answer) -> [Effect] {
    var answer = answer
    let hasPassed = answer.verdict == .notHeld && answer.end != .unknown
    if hasPassed { answer.verdict = .held }
    let effect = Effect(rule: rule, answer: answer, isBar: isRetention && !hasPassed, rank: rules[rule].rank)
    if questioning.facts.requestKind == .erasure, hasPassed || answer.missing != nil { return [effect] }
    guard isRetention else { return [] }
    if answer.isHeld { return [effect] }
    guard answer.missing != nil else { return [] }
    return [effect, Effect(rule: rule, answer: answer, isBar: false, rank: rules[rule].rank)]
  }

  /// Whether it is the notice's own day that lets go of what is asked for.
  private func isLapsed(_ effect: Effect) -> Bool {
    rules[effect.rule].verb == .expire && !isRetention
  }

  private func weigh(_ effects: [Effect], _ unit: DecisionUnit) -> UnitVerdict? {
    guard let winner = effects.first(where: \.answer.isHeld) else {
      guard !effects.isEmpty else { return nil }
      let undecided = effects.map(\.rule)
      return UnitVerdict(unit: unit, result: .undecided(missing(undecided, unit)), because: undecided)
    }
    let stronger = effects.prefix { $0.rule != winner.rule }.filter { $0.isBar != winner.isBar }
    if !stronger.isEmpty {
      let undecided = stronger.map(\.rule)
      return UnitVerdict(unit: unit, result: .undecided(missing(undecided, unit)), because: undecided)
    }
    // What fills a silence shaped nothing where the notice spoke, nor a day that has passed where one may ask on any day.
    let fillsSilence = { (effect: Effect) in
      rules[effect.rule].isOtherwise && effect.rank < winner.rank
        || isLapsed(effect)
          && effects.contains { $0.answer.isHeld && $0.rank == effect.rank && !isLapsed($0) }
    }
    let agreeing = effects.filter { $0.isBar == winner.isBar && $0.answer.isHeld && !fillsSilence($0) }.map(
      \.rule)
    let result: UnitVerdict.Result = winner.isBar ? .barred(until: until(effects)) : .granted
    return UnitVerdict(unit: unit, result: result, because: agreeing, overruled: overruled(effects, winner))
  }

  /// The latest of the last days; none where a bar has no known end or another bar may yet hold.
  private func until(_ effects: [Effect]) -> CalendarDate? {
    var latest: CalendarDate?
    for effect in effects where effect.isBar && rules[effect.rule].verb != .expire {
      guard effect.answer.isHeld, case .lastDay(let day) = effect.answer.end else { return nil }
      latest = max(latest ?? day, day)
    }
    return latest
  }

  /// Where notice and law disagree and neither gives way of its own accord.
  ///
  /// A notice that bars as well agrees.
  private func overruled(_ effects: [Effect], _ winner: Effect) -> [(notice: Int, law: Int)] {
    let held = effects.filter(\.answer.isHeld)
    guard let notice = held.first(where: { $0.rank == .notice }),
      let law = winner.rank == .notice ? held.first(where: { $0.rank != .notice }) : winner,
      notice.isBar != law.isBar, !rules[notice.rule].givesWayToLaw, !rules[law.rule].isBeyondNotice
    else { return [] }
    return [(notice.rule, law.rule)]
  }

  private func missing(_ rules: [Int], _ unit: DecisionUnit) -> [String] {
    var paths: [String] = []
    for path in rules.compactMap({ questioning.answer($0, unit).missing }) where !paths.contains(path) {
      paths.append(path)
    }
    return paths
  }
}
