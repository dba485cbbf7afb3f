internal import SourceText

extension PropertyReport {
  /// An annotation for each counterexample, at its case.
  package var annotations: [GitHubAnnotation] {
    zip(counterexamples, places).map { one, place in
      let by = one.rules.isEmpty ? "" : "; by \(one.rules.joined(separator: ", "))"
      return GitHubAnnotation(
        "error", at: place, title: "A property is broken: \(one.property)", one.message + by)
    }
  }
}
