internal import CaseChanges
internal import PrivacyModel

/// The property `removal`: each stated fact is taken away, one at a time.
struct FactRemoval {
  let trial: PropertyTrial

  /// The facts without which a case is another request.
  static let fixed: Set<String> = ["request", "request.kind", "subject", "today", "controller"]

  var probes: [Probe] {
    trial.sheet.statedPaths.compactMap { steps in
      let path = FactPath.modelPath(steps)
      guard !Self.fixed.contains(path), path != "request.categories" || !isAboutDeclaredData else {
        return nil
      }
      return .opensNothing(.removal, CaseEdit(steps, .remove)) { trial, changed in
        changed.assumes(path, in: trial.vocabulary)
      }
    }
  }

  /// Whether the vocabulary declares what a request of this kind is about, where it names no data.
  private var isAboutDeclaredData: Bool {
    trial.vocabulary.traits(of: trial.decision.request)?.about.isEmpty == false
  }
}
