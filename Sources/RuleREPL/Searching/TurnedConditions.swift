internal import Messages
internal import PrivacyModel

/// The conditions whose answers differ between two decisions, of the rules that decide either.
struct TurnedConditions {
  private let old: Decision
  private let new: Decision

  init(from old: Decision, to new: Decision) { (self.old, self.new) = (old, new) }

  /// `an invoice is unpaid: yes → no`, each once.
  func lines(_ words: DecisionWords) -> [String] {
    let deciding = Set((old.reasons + new.reasons).map(\.rule))
    let (before, after) = (conditions(old, deciding), conditions(new, deciding))
    var seen: Set<String> = []
    return before.compactMap { key, first in
      // A decision may ask a condition for one category and not for another.
      guard let second = after.first(where: { $0.key == key && $0.value.status != first.status })?.value,
        let says = first.says, let was = words.answer(first.status), let now = words.answer(second.status)
      else { return nil }
      let line = "\(words.sentence(ofCondition: says)): \(was) → \(now)"
      return seen.insert(line).inserted ? line : nil
    }
  }

  private struct Key: Hashable {
    var rule: String
    var number: Int
  }

  /// The conditions of the deciding rules that were asked, in the order of the evidence.
  private func conditions(
    _ decision: Decision, _ deciding: Set<String>
  ) -> [(key: Key, value: ConditionEvidence)] {
    (decision.evidence ?? []).filter { deciding.contains($0.rule) }.flatMap { piece in
      piece.conditions.enumerated().map {
        (Key(rule: piece.rule, number: $0), $1)
      }
    }
  }
}
