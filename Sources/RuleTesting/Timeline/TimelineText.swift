package import Messages
internal import PrivacyModel
package import SourceText

/// A timeline as lines for a terminal: the answer today, then what changes on each day.
package struct TimelineText {
  private let timeline: Timeline
  private let localizer: DecisionLocalizer?
  private let style: TextStyle

  /// Creates the text, in the words of the rules or, with a localizer, in a language.
  package init(_ timeline: Timeline, style: TextStyle, localizer: DecisionLocalizer? = nil) {
    (self.timeline, self.style, self.localizer) = (timeline, style, localizer)
  }

  /// The lines.
  package var lines: [TerminalText] {
    guard let first = timeline.answers.first else { return [] }
    let words = DecisionWords(localizer: localizer, of: first.register)
    var lines = DecisionText(first, style: style, localizer: localizer).shown
    for (old, new) in zip(timeline.answers, timeline.answers.dropFirst()) {
      lines.append("\(style.strong("\(new.today)"))")
      let change = AnswerChange(from: localized(old), to: localized(new), words: words, style: style)
      let changed = change.lines()
      lines += (changed.isEmpty ? reasons(of: localized(new), words) : changed).map { "  \($0)" }
    }
    return lines + [end(words)]
  }

  /// The reasons of an answer that other rules give alike.
  private func reasons(of decision: Decision, _ words: DecisionWords) -> [TerminalText] {
    ["\(words.prompt(.sameAnswer))"]
      + decision.reasons.map { reason in
        "  \(reason.code): \(reason.message ?? reason.rule)\(reason.at.map { "  \(style.faint("\($0)"))" as TerminalText } ?? "")"
      }
  }

  private func end(_ words: DecisionWords) -> TerminalText {
    switch timeline.end {
    case .settled: "\(words.prompt(.settled))"
    case .open(let day): "\(words.prompt(.shownUntil, "\(timeline.until)", "\(day)"))"
    }
  }

  private func localized(_ decision: Decision) -> Decision { localizer?.localized(decision) ?? decision }
}
