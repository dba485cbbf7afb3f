internal import PrivacyModel
internal import RuleCompiler

/// Builds the obligations of a decision: those of the deciding rules, and those of the rules that only oblige.
struct ObligationBuilder {
  private let resolution: Resolution
  private let dates: ReplyDates
  private let missing: [Missing]
  private(set) var obligations: [Obligation] = []
  /// The same obligations, for fast lookup: rules may name a thousand addressees.
  private var known: Set<Obligation> = []

  private var outcome: Outcome { resolution.outcome }
  private var results: RuleResults { resolution.results }

  init(
    _ resolution: Resolution, deciding: [Int], dates: ReplyDates, missing: [Missing], hasConflicts: Bool
  ) {
    (self.resolution, self.dates, self.missing) = (resolution, dates, missing)
    // The obligations of a permission apply only where something is permitted.
    for index in deciding where !isUndecided(index) && (isDecided || results.rules[index].verb != .permit) {
      add(index)
    }
    for index in results.plan.rules.duties where applies(index) { add(index) }
    if hasConflicts { add("flag_notice_law_conflict", to: nil, by: nil) }
  }

  private func isUndecided(_ index: Int) -> Bool {
    results.rules[index].verb != .require
      && !results.targets.indices.contains { results.result(index, $0).isHeld }
  }

  /// Whether a rule that only obliges applies.
  ///
  /// Undecided duties apply.
  private func applies(_ index: Int) -> Bool {
    let rule = results.rules[index]
    let result = results.result(index, 0)
    guard result.isHeld || result.isUndecided else { return false }
    if !rule.outcomes.isEmpty && !rule.outcomes.contains(outcome) { return false }
    if rule.action != nil && actedOn(rule).isEmpty { return false }
    return true
  }

  private var isDecided: Bool { outcome != .needsMoreInformation && outcome != .humanReview }

  /// The targets with the rule's action and timing.
  private func actedOn(_ rule: Rule) -> [TargetResolution] {
    guard isDecided else { return [] }
    return resolution.targets.filter { target in
      switch target.result {
      case .granted:
        isAction(resolution.grantedAction(target), of: rule, traits.grants, like.grants)
          && rule.timing == .unbound
      case .barred:
        isAction(resolution.barredAction(target), of: rule, traits.bars, like.bars)
          && (rule.timing == .unbound || (rule.timing == .dayAfterBar) == (target.lastDay != nil))
      case .undecided, .review: false
      }
    }
  }

  private var traits: RequestTraits { results.plan.facts.traits }
  private var like: RequestTraits { traits.ofLike }

  /// Whether a rule is about an action; the law on an action also applies to the own word for it of a kind that is like
  /// another.
  private func isAction(
    _ action: CategoryAction, of rule: Rule, _ own: CategoryAction, _ shared: CategoryAction
  ) -> Bool {
    if action == rule.action { return true }
    return action == own && shared == rule.action && CategoryAction.table.index(of: own) < 0
  }

  private mutating func add(_ index: Int) {
    let rule = results.rules[index]
    let held = results.targets.indices.first { results.result(index, $0).isHeld }
    let named = held.map { results.addressees(index, $0) } ?? []
    let addressees: [String?] = named.isEmpty ? [rule.fixedAddressee] : named
    for kind in rule.obliges {
      let days = days(rule, kind)
      for addressee in addressees {
        for day in days { add(kind, to: addressee, by: day) }
      }
    }
  }

  /// Whether someone knows what is missing: a completion is requested only of others, and the controller's own people look up
  /// only what they know.
  private func isAsked(_ kind: String) -> Bool {
    guard outcome == .needsMoreInformation else { return true }
    return switch kind {
    case "request_completion", "offer_easy_alternative":
      missing.contains { $0.from != DeclaredWords.Knower.controller.rawValue }
    case "look_up_facts": missing.contains { $0.from == DeclaredWords.Knower.controller.rawValue }
    default: true
    }
  }

  /// The last days for an obligation; a single nil where it has none.
  private func days(_ rule: Rule, _ kind: String) -> [CalendarDate?] {
    if kind == "announce_extension" { return [dates.respondBy] }
    guard rule.timing == .dayAfterBar else { return [nil] }
    let days = Set(actedOn(rule).compactMap { $0.lastDay?.adding(days: 1) })
    return days.sorted()
  }

  private mutating func add(_ kind: String, to addressee: String?, by day: CalendarDate?) {
    guard isAsked(kind) else { return }
    let obligation = Obligation(kind: kind, to: addressee, by: day)
    if known.insert(obligation).inserted { obligations.append(obligation) }
  }
}
