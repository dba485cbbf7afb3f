package import RuleTesting
internal import SourceText

extension MutationReport.Survivor {
  /// Which case to begin from, in a sentence.
  package var advice: String {
    guard let nearest else { return "no case runs this part" }
    guard let alters else {
      return
        "\(reached) case\(reached == 1 ? " reaches" : "s reach") it, with the same decision; begin from \(nearest)"
    }
    guard !lacks.isEmpty else {
      return "the decision changes in `\(alters)`, which no `expect` can state; begin from \(nearest)"
    }
    let parts = lacks.map { "`\($0)`" }.joined(separator: ", ")
    return "`expect` does not state \(parts) exactly, and --state adds that; the case is \(nearest)"
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
