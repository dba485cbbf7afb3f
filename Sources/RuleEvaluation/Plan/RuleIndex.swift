internal import Concurrency
internal import PrivacyModel
internal import RuleCompiler

/// The rules of a register by kind of request and by the days on which they are in force.
///
/// The rules of one kind on one day are sorted when the first case asks for them, and kept.
final class RuleIndex: Sendable {
  private let rules: [Rule]
  private let vocabulary: Vocabulary
  private let kinds: [Kind]
  private let phases: Locked<[[ApplicableRules?]]>

  private struct Kind {
    /// Whether a rule reads the record of the data held of single categories.
    var readsHeldData = false
    /// The days on which the set of rules in force changes, in order.
    var turns: [CalendarDate] = []
  }

  init(_ rules: [Rule], in vocabulary: Vocabulary) {
    (self.rules, self.vocabulary) = (rules, vocabulary)
    var kinds = vocabulary.codes(RequestKind.self).map { _ in Kind() }
    for rule in rules {
      let turns = [rule.from, rule.through?.adding(days: 1)].compactMap(\.self)
      for kind in rule.kinds.compactMap({ vocabulary.number(of: $0) }) {
        if rule.isPerCategory { kinds[kind].readsHeldData = true }
        kinds[kind].turns += turns
      }
    }
    for kind in kinds.indices { kinds[kind].turns = Set(kinds[kind].turns).sorted() }
    self.kinds = kinds
    phases = Locked(kinds.map { Array(repeating: nil, count: $0.turns.count + 1) })
  }

  /// Whether a rule for such requests reads the record of the data held of single categories.
  func readsHeldData(_ kind: RequestKind) -> Bool { kinds[number(of: kind)].readsHeldData }

  /// The days on which the set of rules in force for a kind of request changes, in order.
  func turns(_ kind: RequestKind) -> [CalendarDate] { kinds[number(of: kind)].turns }

  /// The number of a kind; that of the first kind for one that the vocabulary lacks, which `FactTable` refuses.
  private func number(of kind: RequestKind) -> Int { vocabulary.number(of: kind) ?? 0 }

  /// The rules for a kind of request that are in force on a day.
  func rules(for kind: RequestKind, on day: CalendarDate) -> ApplicableRules {
    let number = number(of: kind)
    var phase = 0
    while phase < kinds[number].turns.count, kinds[number].turns[phase] <= day { phase += 1 }
    return phases.withLock { phases in
      if let known = phases[number][phase] { return known }
      let applicable = ApplicableRules(
        rules.filter { $0.kinds.contains(kind) && $0.isInForce(on: day) }, in: vocabulary)
      phases[number][phase] = applicable
      return applicable
    }
  }
}
