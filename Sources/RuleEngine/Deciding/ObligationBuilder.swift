internal import PrivacyModel

/// The obligations that a decision brings: of the rules that decided, and of those that only oblige.
struct ObligationBuilder {
  private let builder: DecisionBuilder
  private let dates: ReplyDates
  private(set) var obligations: [Obligation] = []
  /// Those that are there already: rules may name a thousand addressees.
  private var known: Set<Obligation> = []
  private var outcome: Outcome { builder.outcome }
  private var results: RuleResults { builder.results }

  init(_ builder: DecisionBuilder, deciding: [Int], dates: ReplyDates, hasConflicts: Bool) {
    self.builder = builder
    self.dates = dates
    // What a permission obliges to waits until it is one.
    for index in deciding where !isOpen(index) && (isDecided || builder.rules[index].verb != .permit) {
      add(index)
    }
    for index in results.phase.duties where applies(index) { add(index) }
    if hasConflicts {
      add("flag_notice_law_conflict", to: nil, by: nil)
    }
  }

  private func isOpen(_ index: Int) -> Bool {
    builder.rules[index].verb != .demand
      && !results.units.indices.contains { results.answer(index, $0).isHeld }
  }

  /// A duty that may apply, applies: not to know is no way out of it.
  private func applies(_ index: Int) -> Bool {
    let rule = builder.rules[index]
    let answer = results.answer(index, 0)
    guard answer.isHeld || answer.isUndecided else { return false }
    if !rule.outcomes.isEmpty && !rule.outcomes.contains(outcome) { return false }
    if rule.action != nil && actedOn(rule).isEmpty { return false }
    return true
  }

  private var isDecided: Bool { outcome != .needsMoreInformation && outcome != .humanReview }

  /// The verdicts that the rule's action and timing pick.
  private func actedOn(_ rule: Rule) -> [TargetResolution] {
    guard isDecided else { return [] }
    return builder.verdicts.filter { verdict in
      switch verdict.result {
      case .granted: builder.grantedAction(verdict) == rule.action && rule.timing == .unbound
      case .barred:
        builder.barredAction(verdict) == rule.action
          && (rule.timing == .unbound || (rule.timing == .dayAfterBar) == (verdict.lastDay != nil))
      case .undecided, .review: false
      }
    }
  }

  private mutating func add(_ index: Int) {
    let rule = builder.rules[index]
    let held = results.units.indices.first { results.answer(index, $0).isHeld }
    let named = held.map { results.addressees(index, $0) } ?? []
    let addressees: [String?] = named.isEmpty ? [rule.fixedAddressee] : named
    for kind in rule.obliges {
      let days = days(rule, kind)
      for addressee in addressees {
        for day in days { add(kind, to: addressee, by: day) }
      }
    }
  }

  /// The days by which a duty is to be done; one entry of nil where none is set.
  private func days(_ rule: Rule, _ kind: String) -> [CalendarDate?] {
    if kind == "announce_extension" { return [dates.respondBy] }
    guard rule.timing == .dayAfterBar else { return [nil] }
    let days = Set(actedOn(rule).compactMap { $0.lastDay?.adding(days: 1) })
    return days.sorted()
  }

  private mutating func add(_ kind: String, to addressee: String?, by day: CalendarDate?) {
    let obligation = Obligation(kind: kind, to: addressee, by: day)
    if known.insert(obligation).inserted { obligations.append(obligation) }
  }
}
