internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation

/// The property `questions`: each fact that a decision asks for gets every value that the model knows.
struct AskedQuestions {
  let trial: PropertyTrial
  let values: ExampleValues

  var probes: [Probe] {
    trial.decision.missing.compactMap { missing in
      // The values of a text, a number or a record cannot be listed; a function of the host has none that a case could state.
      guard let field = trial.vocabulary.schema.field(path: missing.path), field.hasKnownValues else {
        return nil
      }
      let edits = CandidateChanges(trial.sheet, trial.decision, values: values).changes(at: missing.path)
        .filter { FactPath.text($0.steps).hasPrefix(missing.fact) }.map { CaseEdit($0) }
      return Probe(property: .questions) { trial in Self.breach(of: trial, missing, edits) }
    }
  }

  private static func breach(of trial: PropertyTrial, _ missing: Missing, _ edits: [CaseEdit]) -> Breach? {
    guard trial.decision.missing.contains(where: { $0.fact == missing.fact }) else { return nil }
    let others = edits.compactMap { try? trial.decision(after: [$0]) }.map { Answer($0) }
    // A value that is stated and not enough is an answer, too.
    let stated = FactListing(trial.sheet).stated(at: missing.path).contains { $0.path == missing.fact }
    let answers = others + (stated ? [Answer(trial.decision)] : [])
    // A single value cannot make a difference.
    guard answers.count > 1, Set(answers).count == 1 else { return nil }
    var asked = ForbiddenAnswer()
    asked.asks = [missing.fact]
    let by = places(reading: missing.path, trial)
    return Breach(
      change: missing.fact,
      message: "`\(missing.fact)` is asked for\(by), and every value of it gives the same decision",
      edits: [],
      expected: .never(asked))
  }

  /// ` by FILE:LINE`, of the undecided rules that read a fact.
  private static func places(reading path: String, _ trial: PropertyTrial) -> String {
    let places = (trial.decision.evidence ?? []).filter { rule in
      rule.reads.contains { $0.hasPrefix(path) }
        && (rule.status == .undecided || rule.effect == "require" && rule.status == .notHeld)
    }.compactMap(\.at)
    return places.isEmpty ? "" : " by \(Array(Set(places)).sorted().joined(separator: ", "))"
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
