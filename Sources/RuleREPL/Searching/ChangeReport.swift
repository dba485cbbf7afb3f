internal import SourceText

/// The report of a search, with the changes of one fact together.
struct ChangeReport {
  let found: [ChangeSearch.Found]
  let goal: DecisionGoal
  let tried: Int
  let isComplete: Bool
  let style: TextStyle

  /// The maximum number of listed changes.
  private static let most = 12

  var text: TerminalText {
    guard !found.isEmpty else {
      let how = isComplete ? "no possible change" : "none of the tried changes"
      return "\(how) gives \(goal.text) (\(tried) decisions tried)"
    }
    let ways = grouped
    let more: [TerminalText] = ways.count > Self.most ? ["  and \(ways.count - Self.most) more"] : []
    let changes = found[0].changes.count == 1 ? "one change" : "\(found[0].changes.count) changes together"
    return
      (["\(style.strong("\(goal.text)")) takes \(changes), any of"] + ways.prefix(Self.most).map { "  \($0)" }
      + more
      + [style.faint("(\(tried) decisions tried)")]).joined(separator: "\n")
  }

  /// Changes that differ only in the value of their last fact, in one line.
  private var grouped: [String] {
    var heads: [String] = []
    var values: [String: [String]] = [:]
    for one in found {
      let last = one.changes[one.changes.count - 1]
      let head = one.changes.dropLast().map { $0.text + " and " }.joined() + last.path
      let tail = one.alsoBefore ? " or earlier" : one.alsoAfter ? " or later" : ""
      if values[head] == nil { heads.append(head) }
      values[head, default: []].append(FactListing.text(last.value) + tail)
    }
    return heads.map { head in
      let all = values[head] ?? []
      let shown = all.prefix(6).joined(separator: ", or ")
      return "\(head) = \(shown)" + (all.count > 6 ? ", or \(all.count - 6) other values" : "")
    }
  }
}
