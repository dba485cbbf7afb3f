internal import RegisterModel

/// The obligations that a decision brings: of the rules that decided, and of those that only oblige.
struct Duties {
  private let builder: DecisionBuilder
  private let outcome: Outcome
  private let dates: ReplyDates
  private(set) var obligations: [Obligation] = []

  init(
    _ builder: DecisionBuilder, outcome: Outcome, deciding: [Int], dates: ReplyDates, hasConflicts: Bool
  ) {
    self.builder = builder
    self.outcome = outcome
    self.dates = dates
    // What a permission obliges to waits until it is one.
    for index in deciding where !isOpen(index) && (isDecided || builder.rules[index].verb != .permit) {
      add(index)
    }
    for index in builder.rules.indices where builder.rules[index].verb == .oblige && applies(index) {
      add(index)
    }
    if hasConflicts {
      add("flag_notice_law_conflict", to: nil, by: nil)
    }
  }

  private func isOpen(_ index: Int) -> Bool {
    builder.rules[index].verb != .demand
      && !builder.questioning.units.contains { builder.questioning.answer(index, $0).isHeld }
  }

  /// A duty that may apply, applies: not to know is no way out of it.
  private func applies(_ index: Int) -> Bool {
    let rule = builder.rules[index]
    let answer = builder.questioning.answer(index, builder.questioning.units.first ?? .whole)
    guard answer.isHeld || answer.missing != nil else { return false }
    if !rule.outcomes.isEmpty && !rule.outcomes.contains(outcome) { return false }
    if rule.action != nil && actedOn(rule).isEmpty { return false }
    return true
  }

  private var isDecided: Bool { outcome != .needsMoreInformation && outcome != .humanReview }

  /// The verdicts that the rule's action and timing pick.
  private func actedOn(_ rule: Rule) -> [UnitVerdict] {
    guard isDecided else { return [] }
    let builder = builder
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
    let questioning = builder.questioning
    let held = questioning.units.first { questioning.answer(index, $0).isHeld }
    let named = held.map { questioning.answer(index, $0).addressees } ?? []
    let addressees: [String?] = named.isEmpty ? [rule.fixedAddressee] : named
    for kind in rule.obliges {
      for addressee in addressees {
        for day in days(rule, kind) { add(kind, to: addressee, by: day) }
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
    if !obligations.contains(obligation) { obligations.append(obligation) }
  }
}
