package import Messages
internal import ProblemReports
internal import SourceText

/// A report in Markdown for a merge request: a table by class, a section for each class, and the changes of the rules.
package struct MarkdownComparison {
  private let report: ComparisonReport
  private let words: DecisionWords
  /// The most cases of a class.
  private let most: Int

  /// Creates the text of a report, with at most `most` cases of each class.
  package init(_ report: ComparisonReport, words: DecisionWords, most: Int) {
    (self.report, self.words, self.most) = (report, words, most)
  }

  /// The text.
  package var text: String {
    var lines = [
      "## \(report.sum)", "", "From \(MarkdownText.code(report.old)) to \(MarkdownText.code(report.new)).",
      "",
    ]
    if !report.classes.isEmpty {
      lines += ["| Change | Cases | Meaning |", "| --- | ---: | --- |"]
      lines += report.classes.map { "| \($0.name.words) | \($0.count) | \($0.name.summary) |" } + [""]
    }
    for (name, count) in report.classes { lines += section(name, count) }
    lines += RuleChangeMarkdown(report.rules).lines
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ name: ChangeClass, _ count: Int) -> [String] {
    let cases = report.changed.filter { $0.classes.contains(name) }
    var lines = [
      "<details>", "<summary>\(name.words): \(count) case\(count == 1 ? "" : "s")</summary>", "",
    ]
    for compared in cases.prefix(most) {
      lines.append("- **\(MarkdownText.escaped(compared.id))** (line \(compared.location.line))")
      for text in DifferenceText.texts(of: compared, in: name, words.of(compared.register)) {
        lines.append(
          "  - \(MarkdownText.escaped(text.subject)): \(MarkdownText.escaped(text.old)) → **\(MarkdownText.escaped(text.new))**"
        )
        lines += text.places.map {
          "    - by “\(MarkdownText.escaped($0.name))”, \(MarkdownText.code($0.at))"
        }
      }
    }
    if cases.count > most { lines.append("- … and \(cases.count - most) more") }
    return lines + ["", "</details>", ""]
  }
}
