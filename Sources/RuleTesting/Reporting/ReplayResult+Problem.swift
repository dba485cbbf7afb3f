internal import PrivacyModel
internal import ProblemReports
internal import SourceText

extension ReplayResult {
  /// The problem that the result is: nil where the case passed or was skipped, a note where its failure is still to do.
  func problem(_ failure: FailureText) -> ReportedProblem? {
    let code: String
    var related: [ReportedProblem.Related] = []
    switch status {
    case .passed, .skipped: return nil
    case .errored(let diagnostic):
      code = diagnostic.kind.rawValue
      if let place = diagnostic.location { related = [.init(at: place, failure.summary(self))] }
    case .failed(_, let differences):
      code = "failed_case"
      let rule = differences.lazy.compactMap { one in one.at.first.map { (one, $0) } }.first
      if let (difference, at) = rule, let place = SourceLocation(place: at) {
        related = [.init(at: place, "decided \(difference.actual.orNothing) for \(difference.what)")]
      }
    }
    return ReportedProblem(
      isAcceptable ? .note : .error, code, title: replayCase.title, failure.summary(self),
      details: failure.lines(self), at: replayCase.location, related: related)
  }
}
