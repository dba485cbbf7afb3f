internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The properties that an organisation declares, tried on the case and on each change of it.
struct OwnProperties {
  let trial: PropertyTrial
  /// Those about such requests.
  let properties: [OwnProperty]
  let edits: [[CaseEdit]]

  init(trial: PropertyTrial, edits: () -> [[CaseEdit]]) {
    self.trial = trial
    properties = trial.engines.properties(of: trial.facts.register).filter {
      $0.rule.kinds.contains(trial.decision.request)
    }
    self.edits = properties.isEmpty ? [] : edits()
  }

  var probes: [Probe] {
    properties.flatMap { property in
      edits.map { edits in
        Probe(property: .own) { trial throws(Diagnostic) in try Self.breach(of: property, trial, edits) }
      }
    }
  }

  private static func breach(
    of property: OwnProperty, _ trial: PropertyTrial, _ edits: [CaseEdit]
  ) throws(Diagnostic) -> Breach? {
    guard let decision = try trial.decision(after: edits),
      let parts = property.never.parts(of: decision, in: trial.vocabulary)
    else { return nil }
    // Whether the property applies is asked only of the few answers that it forbids.
    guard let facts = trial.facts(after: edits)?.facts, let engine = trial.engines.testing else { return nil }
    let evidence = try engine.decide(facts, evidence: true).evidence ?? []
    let held = evidence.filter { $0.rule == property.rule.id && $0.status == .held }
    let applies = held.contains { $0.category.map { parts.isEmpty || parts.contains($0) } ?? true }
    guard applies else { return nil }
    let broken = parts.filter { part in held.contains { $0.category == nil || $0.category == part } }
    let name = edits.isEmpty ? "the decision" : "with `\(edits.text)` the decision"
    return Breach(
      change: edits.text,
      message: "\(property.sentence): \(name) \(Self.words(decision, broken))", edits: edits,
      expected: .never(property.never), own: (property.sentence, property.rule.at))
  }

  /// What a decision does that it must not.
  private static func words(_ decision: Decision, _ parts: Set<String>) -> String {
    parts.isEmpty
      ? "is `\(decision.outcome.rawValue)`" : "grants \(parts.sorted().joined(separator: ", "))"
  }
}
