internal import SourceText

/// The annotations of a step of GitHub Actions: ten at most, because the service shows no more; errors come first.
///
/// The step summary has all problems.
package struct AnnotationList: Sendable {
  /// The most annotations of a step.
  package static let most = 10

  private var problems: [ReportedProblem] = []
  private var count = 0

  /// Creates an empty list.
  package init() {}

  /// Adds a problem; what is not among the first ten of its level is only counted.
  package mutating func add(_ problem: ReportedProblem) {
    count += 1
    if problems.count(where: { $0.level == problem.level }) < Self.most { problems.append(problem) }
  }

  /// The annotations, one on each line, and the number of problems that have none.
  package var text: String {
    let shown = problems.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }
      .prefix(Self.most).map(\.element)
    var annotations = shown.map { problem in
      GitHubAnnotation(
        problem.level == .note ? "notice" : problem.level.rawValue, at: problem.place,
        title: problem.isGate ? problem.code : problem.title, lines: problem.details)
    }
    let related = shown.flatMap { problem in problem.related.map { (problem.title, $0) } }
    for (title, one) in related.prefix(Self.most - annotations.count) {
      annotations.append(GitHubAnnotation("warning", at: one.place, title: title, one.message))
    }
    let rest = count - shown.count
    let note =
      rest == 0
      ? "" : "\(rest) more problem\(rest == 1 ? " has" : "s have") no annotation; see the step summary\n"
    return annotations.map { $0.text + "\n" }.joined() + note
  }
}
