package import Messages
package import SourceText

/// A report as lines for a terminal, grouped by class.
package struct TextComparison {
  private let report: ComparisonReport
  private let words: DecisionWords
  private let style: TextStyle
  /// The most cases of a class.
  private let most: Int

  /// Creates the text of a report, with at most `most` cases of each class.
  package init(_ report: ComparisonReport, words: DecisionWords, style: TextStyle, most: Int) {
    (self.report, self.words, self.style, self.most) = (report, words, style, most)
  }

  /// The lines.
  package var lines: [TerminalText] {
    var lines: [TerminalText] = [style.strong("\(report.sum)"), "  \(report.old) → \(report.new)"]
    for (name, count) in report.classes {
      lines += ["", "\(style.strong("\(name.words)"))  \(count) case\(count == 1 ? "" : "s")"]
      let cases = report.changed.filter { $0.classes.contains(name) }
      lines += cases.prefix(most).flatMap { self.lines($0, name) }
      if cases.count > most { lines.append("  … and \(cases.count - most) more; --all prints them") }
    }
    if let sum = report.ruleSum { lines += ["", "\(style.strong("\(sum)"))"] }
    lines += report.rules.prefix(most).flatMap { self.lines($0) }
    if report.rules.count > most {
      lines.append("  … and \(report.rules.count - most) more; --all prints them")
    }
    return lines
  }

  private func lines(_ change: RuleChange) -> [TerminalText] {
    ["  \(change.what): \(change.title)  \(style.faint("\(change.place ?? "")"))"]
      + change.details(escaping: { $0 }, emphasising: { $0 }).map { "    \($0)" }
  }

  private func lines(_ compared: ComparedCase, _ name: ChangeClass) -> [TerminalText] {
    let texts = DifferenceText.texts(of: compared, in: name, words.of(compared.register))
    return ["  \(compared.id)  \(style.faint("line \(compared.location.line)"))"]
      + texts.flatMap { text -> [TerminalText] in
        ["    \(text.subject): \(text.old) → \(style.strong("\(text.new)"))"]
          + text.places.map { style.faint("      by “\($0.name)”, \($0.at)") }
      }
  }
}
