public import PrivacyModel
public import SourceText

/// A decision told to a person: what happens to which data, why, until when, and what must be done.
public struct DecisionText: Sendable {
  private let decision: Decision
  private let style: TextStyle
  private let words: DecisionWords

  /// Tells a decision in the words of its rules or, with a localizer, in a language.
  public init(
    _ decision: Decision, style: TextStyle = TextStyle(coloured: false), localizer: DecisionLocalizer? = nil
  ) {
    self.decision = localizer?.localized(decision) ?? decision
    self.style = style
    words = DecisionWords(localizer: localizer)
  }

  /// The lines, without indentation; what rules and cases say in them is escaped.
  public var lines: [String] { shown.map(\.text) }

  /// The lines as text that may be shown.
  public var shown: [TerminalText] {
    var lines = [headline]
    for group in groups {
      lines.append("  \(group.categories.shown()): \(style.strong("\(group.action)"))")
    }
    for reason in decision.reasons { lines += self.lines(reason) }
    for missing in decision.missing {
      lines.append(
        "  \(words.label(.missing)): \(missing.fact)\(missing.message.map { " (\($0))" } ?? "")")
    }
    for conflict in decision.conflicts { lines += self.lines(conflict) }
    if !decision.obligations.isEmpty {
      lines += wrap("  \(words.label(.duties)): ", decision.obligations.map { TerminalText(text($0)) })
    }
    return lines
  }

  private var headline: TerminalText {
    var parts: [TerminalText] = [
      "\(words.request(decision.request)) \(words.label(.dayOfDecision)) \(decision.today): "
        + style.strong("\(words.outcome(decision.outcome))")
    ]
    if let day = decision.respondBy { parts.append("\(words.label(.replyBy)) \(day)") }
    if let day = decision.extendedRespondBy { parts.append("\(words.label(.extendedReplyBy)) \(day)") }
    if let day = decision.performBy { parts.append("\(words.label(.toBeDoneBy)) \(day)") }
    return parts.joined(separator: ", ")
  }

  /// Categories that fare alike, in alphabetical order of their codes.
  private var groups: [(action: String, categories: [String])] {
    var groups: [(action: String, categories: [String])] = []
    for (name, category) in decision.categories.sorted(by: { $0.key < $1.key }) {
      var action = words.action(category.action)
      if let day = category.until { action += " \(words.label(.until)) \(day)" }
      if let day = category.noticeUntil { action += " (\(words.label(.noticeUntil)) \(day))" }
      if let index = groups.firstIndex(where: { $0.action == action }) {
        groups[index].categories.append(words.category(name))
      } else {
        groups.append((action, [words.category(name)]))
      }
    }
    return groups
  }

  private func lines(_ reason: Reason) -> [TerminalText] {
    let place: TerminalText = reason.at.map { "  \(style.faint("\($0)"))" } ?? ""
    var lines: [TerminalText] = ["  \(reason.code): \(reason.message ?? reason.rule)\(place)"]
    for cite in reason.cites {
      let heading = cite.heading.map { " “\($0)”" } ?? ""
      let says = cite.says.map { ": \($0)" } ?? ""
      let dpv = cite.dpv.map { " [\($0)]" } ?? ""
      lines.append("    \(style.faint("\(cite.id)\(heading)\(says)\(dpv)"))")
    }
    return lines
  }

  private func lines(_ conflict: Conflict) -> [TerminalText] {
    let heads = [words.label(.notice), words.label(.law)]
    let width = (heads.map(\.count).max() ?? 0) + 2
    func line(_ head: String, _ view: Conflict.View) -> TerminalText {
      "  \((head + ":").padded(to: width))\(view.message) (\(view.cites.shown()))"
    }
    let prevails = words.label(conflict.prevailed == .law ? .prevailsLaw : .prevailsNotice)
    return [
      line(heads[0], conflict.notice), line(heads[1], conflict.law),
      "  \("".padded(to: width))\(prevails), \(words.label(.about)) \(words.subject(conflict.about))",
    ]
  }

  private func text(_ obligation: Obligation) -> String {
    (obligation.message ?? obligation.kind)
      + (obligation.to.map { obligation.message == nil ? " to \($0)" : " → \($0)" } ?? "")
      + (obligation.by.map { " \(words.label(.by)) \($0)" } ?? "")
  }

  private func wrap(_ head: TerminalText, _ words: [TerminalText]) -> [TerminalText] {
    var lines: [TerminalText] = []
    var line = head
    for (index, word) in words.enumerated() {
      let piece: TerminalText = index + 1 < words.count ? "\(word) · " : word
      if line.count + piece.count > 100, line != head {
        lines.append(line)
        line = "\(String(repeating: " ", count: head.count))"
      }
      line += piece
    }
    return lines + [line]
  }
}

extension Outcome {
  /// The outcome in words.
  public var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
