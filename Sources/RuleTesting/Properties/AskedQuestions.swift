internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation

/// The property `questions`: each fact that a decision asks for gets every value that the model knows.
struct AskedQuestions {
  let trial: PropertyTrial
  let values: ExampleValues

  /// ` by FILE:LINE`, of the undecided rules that read a fact.
  private func places(reading path: String) -> String {
    let places = (trial.decision.evidence ?? []).filter { rule in
      rule.reads.contains { $0.hasPrefix(path) }
        && (rule.status == .undecided || rule.effect == "require" && rule.status == .notHeld)
    }.compactMap(\.at)
    return places.isEmpty ? "" : " by \(Array(Set(places)).sorted().joined(separator: ", "))"
  }

  var counterexamples: [Counterexample] {
    trial.decision.missing.compactMap { missing in
      // The values of a text, a number or a record cannot be listed; a function of the host has none that a case could state.
      guard let field = trial.sheet.vocabulary.schema.field(path: missing.path), field.hasKnownValues else {
        return nil
      }
      let others = CandidateChanges(trial.sheet, trial.decision, values: values).changes(at: missing.path)
        .filter { FactPath.text($0.steps).hasPrefix(missing.fact) }
        .compactMap { $0.applied(to: trial.sheet) }.compactMap { try? trial.decision(of: $0) }.map(
          Answer.init)
      // A value that is stated and not enough is an answer, too.
      let stated = FactListing(trial.sheet).stated(at: missing.path).contains { $0.path == missing.fact }
      let answers = others + (stated ? [Answer(trial.decision)] : [])
      // A single value cannot make a difference.
      guard answers.count > 1, Set(answers).count == 1 else { return nil }
      return Counterexample(
        property: .questions, change: missing.fact,
        message:
          "`\(missing.fact)` is asked for\(places(reading: missing.path)), and every value of it gives the same decision"
      )
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

extension FactField {
  /// Whether all values are known: true and false, codes, or days near those that matter.
  fileprivate var hasKnownValues: Bool {
    switch shape {
    case .scalar(.flag), .scalar(.code), .scalar(.date), .scalars(.code): true
    default: false
    }
  }
}
