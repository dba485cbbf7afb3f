package import ProblemReports
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
  /// A problem for each change that no case notices.
  package var problems: [ReportedProblem] {
    survivors.map { one in
      ReportedProblem(
        .warning, "unnoticed_\(one.kind)", title: "no case notices a change", "\(one.change): \(one.advice)",
        at: one.location)
    }
  }
}
