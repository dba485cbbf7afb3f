internal import Concurrency
internal import PrivacyModel

/// The rules of a register by what is asked: for every kind of request and every span of days in which the same rules are
/// in force, prepared when it is first needed.
final class RuleIndex: Sendable {
  private let rules: [Rule]
  private let kinds: [Kind]
  private let phases: Locked<[[ApplicableRules?]]>

  private struct Kind {
    /// Whether a rule looks at what is held of single categories.
    var looksAtHeldData = false
    /// The first day of each phase but the first, in order.
    var turns: [CalendarDate] = []
  }

  init(_ rules: [Rule]) {
    self.rules = rules
    var kinds = RequestKind.table.codes.map { _ in Kind() }
    for rule in rules {
      let turns = [rule.from, rule.through?.adding(days: 1)].compactMap(\.self)
      for kind in rule.kinds {
        if rule.isPerCategory { kinds[kind.index].looksAtHeldData = true }
        kinds[kind.index].turns += turns
      }
    }
    for kind in kinds.indices { kinds[kind].turns = Set(kinds[kind].turns).sorted() }
    self.kinds = kinds
    phases = Locked(kinds.map { Array(repeating: nil, count: $0.turns.count + 1) })
  }

  /// Whether a rule for such requests looks at what is held of single categories.
  func looksAtHeldData(_ kind: RequestKind) -> Bool { kinds[kind.index].looksAtHeldData }

  /// The rules that are in force on a day.
  func phase(_ kind: RequestKind, on day: CalendarDate) -> ApplicableRules {
    let number = kind.index
    var phase = 0
    while phase < kinds[number].turns.count, kinds[number].turns[phase] <= day { phase += 1 }
    return phases.withLock { phases in
      if let known = phases[number][phase] { return known }
      let fresh = ApplicableRules(rules.filter { $0.kinds.contains(kind) && $0.isInForce(on: day) })
      phases[number][phase] = fresh
      return fresh
    }
  }
}
