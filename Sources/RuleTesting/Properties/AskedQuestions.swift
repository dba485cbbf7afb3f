internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation

/// The property `questions`: each fact that a decision asks for gets every value that the model knows.
struct AskedQuestions {
  let trial: PropertyTrial
  let values: ExampleValues

  var counterexamples: [Counterexample] {
    trial.decision.missing.compactMap { missing in
      // A function of the host has no value that a case could state.
      guard !missing.fact.hasSuffix("()"), trial.sheet.vocabulary.schema.field(path: missing.path) != nil
      else {
        return nil
      }
      let changes = CandidateChanges(trial.sheet, trial.decision, values: values).changes(at: missing.path)
      let matters = changes.contains { change in
        FactPath.text(change.steps).hasPrefix(missing.fact) && changesAnswer(change, to: missing.fact)
      }
      if matters { return nil }
      return Counterexample(
        property: .questions, change: missing.fact,
        message: "no value of `\(missing.fact)` changes the decision")
    }
  }

  /// Whether the decision differs after the change by more than this question.
  private func changesAnswer(_ change: FactChange, to fact: String) -> Bool {
    guard let sheet = change.applied(to: trial.sheet), let decision = trial.decision(of: sheet) else {
      return false
    }
    return decision.outcome != trial.decision.outcome || decision.categories != trial.decision.categories
      || Set(decision.missing.map(\.fact)) != Set(trial.decision.missing.map(\.fact)).subtracting([fact])
      || decision.reasons.map(\.code) != trial.decision.reasons.map(\.code)
  }
}
