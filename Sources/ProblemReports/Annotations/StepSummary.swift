internal import SourceText

/// The summary of a step of GitHub Actions, in Markdown: what ran, and a table of the problems, errors first.
package struct StepSummary: Sendable {
  /// The most problems in the table.
  ///
  /// The service accepts one mebibyte for each step.
  package static let most = 500

  private let command: String
  private var problems: [ReportedProblem] = []
  private var count = 0

  /// Creates the summary of a command: `seloste replay`.
  package init(command: String) { self.command = command }

  /// Adds a problem.
  package mutating func add(_ problem: ReportedProblem) {
    count += 1
    if problems.count < Self.most { problems.append(problem) }
  }

  /// Returns the Markdown.
  /// - Parameter result: What the run found, in a line: `949 cases, 947 passed, 2 failed`.
  package func text(_ result: String) -> String {
    var lines = ["### \(command)", "", MarkdownText.escaped(result), ""]
    if !problems.isEmpty {
      lines += ["| | where | what |", "|---|---|---|"]
      let sorted = problems.enumerated().sorted {
        ($0.element.level, $0.offset) < ($1.element.level, $1.offset)
      }
      lines += sorted.map { row($0.element) }
      lines.append("")
    }
    if count > problems.count { lines += ["\(count - problems.count) more problems are in the log.", ""] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ problem: ReportedProblem) -> String {
    let place = problem.place.map { MarkdownText.escaped("\($0)") } ?? ""
    let message = String(problem.message.prefix(1000))
    return
      "| \(problem.level.rawValue) | \(place) | **\(MarkdownText.escaped(problem.title))**<br>\(MarkdownText.escaped(message)) |"
  }
}
