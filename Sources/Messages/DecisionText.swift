public import PrivacyModel
package import SourceText

/// A decision as lines of text: the action on each category, the reasons, the dates and the obligations.
public struct DecisionText: Sendable {
  private let decision: Decision
  private let style: TextStyle
  private let words: DecisionWords

  /// Creates the text of a decision in the words of its rules or, with a localizer, in a language.
  public init(_ decision: Decision, localizer: DecisionLocalizer? = nil) {
    self.init(decision, style: TextStyle(coloured: false), localizer: localizer)
  }

  /// Creates the text for a terminal.
  package init(_ decision: Decision, style: TextStyle, localizer: DecisionLocalizer? = nil) {
    self.decision = localizer?.localized(decision) ?? decision
    self.style = style
    words = DecisionWords(localizer: localizer, of: decision.register)
  }

  /// The lines, without indentation; texts of rules and cases are escaped.
  public var lines: [String] { shown.map(\.text) }

  /// The lines as text that is safe to print.
  package var shown: [TerminalText] {
    var lines = [words.headline(decision, style: style)]
    for group in groups {
      lines.append("  \(group.categories.shown()): \(style.strong("\(group.action)"))")
    }
    for reason in decision.reasons { lines += self.lines(reason) }
    lines += decision.missing.map { "  \(words.missing($0))" }
    if !decision.assumed.isEmpty {
      // The reasons are in the JSON and in the page: here they would hide the decision.
      let facts = decision.assumed.map { TerminalText("\(words.factPath($0.fact)) = \(words.value(of: $0))") }
      lines += wrap("  \(words.label(.assumed)): ", facts).map { "\(style.faint($0))" }
    }
    for conflict in decision.conflicts { lines += self.lines(conflict) }
    if !decision.obligations.isEmpty {
      lines += wrap(
        "  \(words.label(.duties)): ", decision.obligations.map { TerminalText(words.phrase($0)) })
    }
    return lines
  }

  /// Categories with the same action, in alphabetical order of their codes.
  private var groups: [(action: String, categories: [String])] {
    var groups: [(action: String, categories: [String])] = []
    for (name, category) in decision.categories.sorted(by: { $0.key < $1.key }) {
      let action = words.action(category)
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
    let cites = reason.cites.map { cite -> TerminalText in
      "    \(style.faint("\(words.citation(cite))\(cite.dpv.map { " [\($0)]" } ?? "")"))"
    }
    let answers = words.answers(reason.rule, in: decision).map { "    \($0)" as TerminalText }
    return ["  \(reason.code): \(reason.message ?? reason.rule)\(place)"] + cites + answers
  }

  private func lines(_ conflict: Conflict) -> [TerminalText] {
    let heads = [words.label(.notice), words.label(.law)]
    let width = (heads.map(\.count).max() ?? 0) + 2
    func line(_ head: String, _ view: Conflict.View) -> TerminalText {
      "  \((head + ":").padded(to: width))\(view.message) (\(view.cites.shown()))"
    }
    return [
      line(heads[0], conflict.notice), line(heads[1], conflict.law),
      "  \("".padded(to: width))\(words.resolution(of: conflict))",
    ]
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

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
