internal import PrivacyCoding
internal import ProblemReports
package import SourceText

/// The disagreements of several registers, as text, Markdown or JSON.
package struct AcrossReport {
  private struct Content: Encodable {
    var registers: [String]
    var cases: Int
    var disagreements: [RegisterAnswers]
  }

  private let registers: [String]
  private let count: Int
  private let disagreeing: [RegisterAnswers]
  private let most: Int

  /// Creates a report of what the registers answer, with at most `most` cases in text and Markdown.
  package init(_ answers: [RegisterAnswers], registers: [String], most: Int) {
    (self.registers, count, self.most) = (registers, answers.count, most)
    disagreeing = answers.filter { !$0.rows.isEmpty }
  }

  private var sum: String {
    "the registers disagree on \(disagreeing.count) of \(count) case\(count == 1 ? "" : "s")"
  }

  private var rest: String? {
    disagreeing.count > most ? "… and \(disagreeing.count - most) more; --all prints them" : nil
  }

  /// The lines for a terminal.
  package func lines(style: TextStyle) -> [TerminalText] {
    var lines: [TerminalText] = [style.strong("\(sum)")]
    for one in disagreeing.prefix(most) {
      lines += ["", "\(one.case)  \(style.faint("line \(one.line)"))"]
      for row in one.rows {
        lines.append("  \(row.about)")
        lines += row.answers.map { answer in
          let places: TerminalText =
            answer.at.isEmpty ? "" : style.faint("  by \(answer.at.prefix(3).joined(separator: ", "))")
          return "    \(answer.register): \(style.strong("\(answer.value)"))\(places)"
        }
      }
    }
    if let rest { lines += ["", "\(rest)"] }
    return lines
  }

  /// A table for each case, with a column for each register.
  package var markdown: String {
    var lines = ["## \(sum)", ""]
    for one in disagreeing.prefix(most) {
      let heads = registers.map { MarkdownText.escaped($0) }
      lines += ["**\(MarkdownText.escaped(one.case))** (line \(one.line))", ""]
      lines.append("| | \(heads.joined(separator: " | ")) |")
      lines.append("| --- |\(registers.map { _ in " --- |" }.joined())")
      lines += one.rows.map { row in
        let cells = row.answers.map { MarkdownText.escaped($0.value) }
        return "| \(MarkdownText.escaped(row.about)) | \(cells.joined(separator: " | ")) |"
      }
      lines.append("")
    }
    if let rest { lines += [rest] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The JSON, with a line feed.
  package var json: String {
    CanonicalJSON.text(Content(registers: registers, cases: count, disagreements: disagreeing)) + "\n"
  }
}
