internal import Messages
internal import PrivacyModel

/// The conditions whose answers differ between two decisions, of the rules that decide either.
struct TurnedConditions {
  private let old: Decision
  private let new: Decision

  init(from old: Decision, to new: Decision) { (self.old, self.new) = (old, new) }

  /// `an invoice is unpaid: yes → no`, each once; with the categories, where not all turn in the same way.
  func lines(_ words: DecisionWords) -> [String] {
    let deciding = Set((old.reasons + new.reasons).map(\.rule))
    let after = Dictionary(conditions(new, deciding).map { ($0.key, $0.value.status) }) { first, _ in first }
    var answers = ConditionAnswers()
    var turned: Set<String> = []
    for (key, condition) in conditions(old, deciding) {
      guard let says = condition.says, let was = words.answer(condition.status),
        let now = after[key].flatMap({ words.answer($0) })
      else { continue }
      let sentence = words.sentence(ofCondition: says)
      if was != now { turned.insert(sentence) }
      answers.add(sentence, was == now ? was : "\(was) → \(now)", category: key.category)
    }
    // A category for which the answer stays the same is no change.
    return answers.lines(words, of: turned).filter { $0.contains(" → ") }
  }

  private struct Key: Hashable {
    var rule: String
    var category: String?
    var number: Int
  }

  /// The conditions of the deciding rules that were asked, in the order of the evidence.
  private func conditions(
    _ decision: Decision, _ deciding: Set<String>
  ) -> [(key: Key, value: ConditionEvidence)] {
    (decision.evidence ?? []).filter { deciding.contains($0.rule) }.flatMap { piece in
      piece.conditions.enumerated().map {
        (Key(rule: piece.rule, category: piece.category, number: $0), $1)
      }
    }
  }
}
