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
      else { return nil }
      let answers = CandidateChanges(trial.sheet, trial.decision, values: values).changes(at: missing.path)
        .filter { FactPath.text($0.steps).hasPrefix(missing.fact) }
        .compactMap { $0.applied(to: trial.sheet) }.compactMap { trial.decision(of: $0) }.map(Answer.init)
      // A single value cannot make a difference.
      guard answers.count > 1, Set(answers).count == 1 else { return nil }
      return Counterexample(
        property: .questions, change: missing.fact,
        message: "`\(missing.fact)` is asked for, and every value of it gives the same decision")
    }
  }
}

/// What an answer says, without what led to it.
private struct Answer: Hashable {
  var outcome: Outcome
  var categories: [String: CategoryDecision]
  var missing: Set<String>
  var reasons: [String]

  init(_ decision: Decision) {
    (outcome, categories) = (decision.outcome, decision.categories)
    missing = Set(decision.missing.map(\.fact))
    reasons = decision.reasons.map(\.code)
  }
}
