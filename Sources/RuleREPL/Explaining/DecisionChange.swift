internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleTesting
internal import SourceText

/// The differences between two decisions.
struct DecisionChange {
  let old: Scenario.Evaluation
  let new: Scenario.Evaluation
  let style: TextStyle
  let localizer: DecisionLocalizer?

  /// The changed facts, then the changes of the decision.
  var lines: [TerminalText] { facts + decided }

  private var facts: [TerminalText] {
    FactDifference(
      old: SessionState(register: old.register, sheet: old.sheet),
      new: SessionState(register: new.register, sheet: new.sheet), style: style,
      words: FactWords(
        words: DecisionWords(localizer: localizer, of: new.register), schema: new.sheet.vocabulary.schema)
    ).lines
  }

  /// The changes of the decision.
  var decided: [TerminalText] {
    AnswerChange(
      from: localized(old.decision), to: localized(new.decision),
      words: DecisionWords(localizer: localizer, of: new.register), style: style
    ).lines(groupsCategories: false)
  }

  private func localized(_ decision: Decision) -> Decision { localizer?.localized(decision) ?? decision }
}
