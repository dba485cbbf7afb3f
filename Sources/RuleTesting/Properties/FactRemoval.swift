internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The property `removal`: each stated fact is taken away, one at a time.
struct FactRemoval {
  let trial: PropertyTrial

  /// The facts without which a case is another request.
  private static let fixed: Set<String> = ["request", "request.kind", "subject", "today", "controller"]

  /// Whether the vocabulary declares what a request of this kind is about, where it names no data.
  private var isAboutDeclaredData: Bool {
    trial.sheet.vocabulary.traits(of: trial.decision.request)?.about.isEmpty == false
  }

  var counterexamples: [Counterexample] {
    let before = trial.decision.grants(in: trial.sheet.vocabulary)
    return trial.sheet.statedPaths.compactMap { steps in
      let path = FactPath.modelPath(steps)
      guard !Self.fixed.contains(path), path != "request.categories" || !isAboutDeclaredData,
        let decision = trial.decision(without: steps) else { return nil }
      var opened = decision.grants(in: trial.sheet.vocabulary).subtracting(before)
      if trial.decision.outcome == .granted { opened.remove(Decision.whole) }
      guard !opened.isEmpty, !decision.assumes(path, in: trial.sheet.vocabulary) else { return nil }
      return Counterexample(
        property: .removal, change: "\(FactPath.text(steps)) = nil",
        message:
          "without `\(FactPath.text(steps))` the decision grants \(opened.sorted().joined(separator: ", "))")
    }
  }
}
