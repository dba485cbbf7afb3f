internal import PrivacyModel
package import SourceText

extension DecisionTrace {
  /// The trace as lines: a line for each rule, below it the facts that it read; rules that no data concern come last, in one line.
  package func lines(style: TextStyle) -> [TerminalText] {
    let tried = rules.filter { $0.status != .notTried }
    let others = rules.filter { $0.status == .notTried && !tried.map(\.rule).contains($0.rule) }
    var lines = grouped(tried).flatMap { self.lines($0, $1, style) }
    for rule in others {
      lines.append(style.faint("not tried  \(rule.effect) “\(name(rule))”  \(rule.at)"))
    }
    let held = tried.count { $0.status == .held }
    let cost = rules.reduce(0) { $0 + $1.instructions }
    return lines + [style.faint("\(held) of \(tried.count) held, \(cost) instructions")]
  }

  /// Joins the answers of a rule that are the same for several categories.
  private func grouped(_ rules: [RuleTrace]) -> [(rule: RuleTrace, categories: [String])] {
    var groups: [(rule: RuleTrace, categories: [String])] = []
    for rule in rules {
      let same = groups.firstIndex {
        $0.rule.rule == rule.rule && $0.rule.status == rule.status && $0.rule.facts == rule.facts
          && $0.rule.unstated == rule.unstated
      }
      if let same {
        groups[same].categories += [rule.category].compactMap(\.self)
        groups[same].rule.instructions += rule.instructions
      } else {
        groups.append((rule, [rule.category].compactMap(\.self)))
      }
    }
    return groups
  }

  private func lines(_ rule: RuleTrace, _ categories: [String], _ style: TextStyle) -> [TerminalText] {
    let verdict: TerminalText =
      switch rule.status {
      case .held: style.good("held       ")
      case .notHeld: "not held   "
      case .undecided: style.bad("undecided  ")
      case .notTried: "not tried  "
      }
    let about: TerminalText = categories.isEmpty ? "" : " (\(categories.shown()))"
    let head: TerminalText =
      "\(verdict)\(rule.effect) “\(name(rule))”\(about)  \(style.faint("\(rule.at), \(rule.instructions) instructions"))"
    let stated = rule.facts.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    let unstated = rule.unstated.map { path in
      "\(path): unstated" + (rule.assumed[path].map { ", assumed \($0)" } ?? "")
    }
    return [head] + (stated + unstated).map { "             \(style.faint("\($0)"))" }
  }

  private func name(_ rule: RuleTrace) -> Substring { rule.rule.split(separator: "/").last ?? "" }
}
