internal import CaseChanges
internal import PrivacyModel
internal import SourceText

/// The property `removal`: each stated fact is taken away, one at a time.
struct FactRemoval {
  let trial: PropertyTrial

  /// The facts without which a case is another request.
  private static let fixed: Set<String> = ["request", "request.kind", "subject", "today", "controller"]

  var counterexamples: [Counterexample] {
    let before = trial.decision.grants(in: vocabulary)
    return trial.sheet.statedPaths.compactMap { steps in
      let path = FactPath.modelPath(steps)
      guard !Self.fixed.contains(path), path != "request.categories" || !isAboutDeclaredData else {
        return nil
      }
      return consequence(of: steps, path, before).map { message in
        Counterexample(property: .removal, change: "\(FactPath.text(steps)) = nil", message: message)
      }
    }
  }

  /// What a decision without a fact does that it must not do; nil if there is nothing.
  private func consequence(
    of steps: [FactPath.Step], _ path: String, _ before: Set<String>
  ) -> String? {
    let name = FactPath.text(steps)
    do throws(Diagnostic) {
      guard let decision = try trial.decision(without: steps) else { return nil }
      var opened = decision.grants(in: vocabulary).subtracting(before)
      if trial.decision.outcome == .granted { opened.remove(Decision.whole) }
      guard !opened.isEmpty, !decision.assumes(path, in: vocabulary) else { return nil }
      return "without `\(name)` the decision grants \(opened.sorted().joined(separator: ", "))"
    } catch {
      return "without `\(name)` a rule fails: \(error.message)"
    }
  }

  private var vocabulary: Vocabulary { trial.sheet.vocabulary }

  /// Whether the vocabulary declares what a request of this kind is about, where it names no data.
  private var isAboutDeclaredData: Bool {
    vocabulary.traits(of: trial.decision.request)?.about.isEmpty == false
  }
}
