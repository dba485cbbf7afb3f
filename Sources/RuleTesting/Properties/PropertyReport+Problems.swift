package import ProblemReports
internal import SourceText

extension PropertyReport {
  /// A problem for each counterexample, at its case.
  package var problems: [ReportedProblem] {
    zip(counterexamples, places).map { one, place in
      let by = one.rules.isEmpty ? "" : "; by \(one.rules.joined(separator: ", "))"
      return ReportedProblem(
        .error, one.property, title: one.case, "\(one.property): \(one.message)\(by)", at: place)
    }
  }
}
