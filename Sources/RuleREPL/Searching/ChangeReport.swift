internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import SourceText

/// The report of a search, with the changes of one fact together.
struct ChangeReport {
  let found: [ChangeSearch.Found]
  let goal: DecisionGoal
  let tried: Int
  let isComplete: Bool
  /// The decision without changes.
  let decision: Decision
  let words: DecisionWords
  let style: TextStyle

  /// The maximum number of listed changes.
  private static let most = 12

  var text: TerminalText {
    guard !found.isEmpty else {
      let how = isComplete ? "no possible change" : "none of the tried changes"
      return ([TerminalText("\(how) gives \(goal.text) (\(tried) decisions tried)")] + standing).joined(
        separator: "\n")
    }
    let ways = grouped
    let more: [TerminalText] = ways.count > Self.most ? ["  and \(ways.count - Self.most) more"] : []
    let changes = found[0].changes.count == 1 ? "one change" : "\(found[0].changes.count) changes together"
    return
      (["\(style.strong("\(goal.text)")) takes \(changes), any of"]
      + ways.prefix(Self.most).flatMap { lines($0) }
      + more
      + [style.faint("(\(tried) decisions tried)")]).joined(separator: "\n")
  }

  /// A way, and the conditions that it turns.
  private func lines(_ way: Way) -> [TerminalText] {
    ["  \(way.text)"]
      + TurnedConditions(from: decision, to: way.decision).lines(words).map {
        "      \(style.faint("\($0)"))"
      }
  }

  /// The conditions of the rules that decided, where no change helps.
  private var standing: [TerminalText] {
    decision.reasons.flatMap { reason -> [TerminalText] in
      ["  \(reason.effect) “\(words.sentence(ofRule: reason.name))”"]
        + words.answers(reason.rule, in: decision).map { "      \(style.faint("\($0)"))" }
    }
  }

  /// Changes that differ only in the value of their last fact, in one line.
  private struct Way {
    var text: String
    var decision: Decision
  }

  private var grouped: [Way] {
    var heads: [String] = []
    var values: [String: [String]] = [:]
    var decisions: [String: Decision] = [:]
    for one in found {
      let last = one.changes[one.changes.count - 1]
      let head = one.changes.dropLast().map { $0.text + " and " }.joined() + last.path
      let tail = one.alsoBefore ? " or earlier" : one.alsoAfter ? " or later" : ""
      if values[head] == nil { heads.append(head) }
      if decisions[head] == nil { decisions[head] = one.decision }
      values[head, default: []].append(FactListing.text(last.value) + tail)
    }
    return heads.compactMap { head in
      let all = values[head] ?? []
      let shown = all.prefix(6).joined(separator: ", or ")
      let text = "\(head) = \(shown)" + (all.count > 6 ? ", or \(all.count - 6) other values" : "")
      return decisions[head].map { Way(text: text, decision: $0) }
    }
  }
}
