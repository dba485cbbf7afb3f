internal import CaseChanges
internal import PrivacyModel
internal import RuleEvaluation

/// The property `removal`: each stated fact is taken away, one at a time.
struct FactRemoval {
  let trial: PropertyTrial

  /// The facts without which a case is another request.
  static let fixed: Set<String> = ["request", "request.kind", "subject", "today", "controller"]

  var probes: [Probe] {
    trial.sheet.statedPaths.compactMap { steps in
      let path = FactPath.modelPath(steps)
      guard !Self.fixed.contains(path), path != "request.categories" || !isAboutDeclaredData,
        !isOfTheRegister(steps)
      else { return nil }
      return .opensNothing(.removal, CaseEdit(steps, .remove)) { trial, changed in
        changed.assumes(path, in: trial.vocabulary)
      }
    }
  }

  /// Whether a fact is stated without the case as well: the register states its controller.
  private func isOfTheRegister(_ steps: [FactPath.Step]) -> Bool {
    guard steps.first == .field("controller"),
      let facts = trial.facts(after: [CaseEdit(steps, .remove)])?.facts
    else { return false }
    let completed = trial.engines.deciding.completed(facts)
    return FactSheet(completed, in: trial.vocabulary).value(at: steps) != nil
  }

  /// Whether the vocabulary declares what a request of this kind is about, where it names no data.
  private var isAboutDeclaredData: Bool {
    trial.vocabulary.traits(of: trial.decision.request)?.about.isEmpty == false
  }
}
