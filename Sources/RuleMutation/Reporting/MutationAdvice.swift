package import RuleTesting
internal import SourceText

extension MutationReport.Survivor {
  /// Which case to begin from, in a sentence.
  package var advice: String {
    guard let nearest else { return "no case runs this part" }
    guard let alters else {
      return
        "\(reached) case\(reached == 1 ? "" : "s") ran it, and each gives the same decision; begin from \(nearest)"
    }
    return "the decision changes in `\(alters)`, and the case expects nothing else; begin from \(nearest)"
  }
}

extension MutationReport {
  /// An annotation for each change that no case notices.
  package var annotations: [GitHubAnnotation] {
    survivors.map { one in
      GitHubAnnotation(
        "warning", at: one.location, title: "No case notices a change", "\(one.change): \(one.advice)")
    }
  }
}
