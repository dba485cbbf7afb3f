internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

/// The rules of law that no case showed both ways, and the articles that no decision cited.
struct LawText {
  let coverage: RuleCoverage
  let style: TextStyle

  /// The lines; the law counts once for all registers.
  var lines: [TerminalText] {
    let rules = coverage.lawRules
    let gaps = rules.compactMap { entry in
      RuleGap(
        rule: entry.rule, seen: entry.seen,
        why: coverage.reason(for: entry.rule).map { "accepted: \($0)" }
          ?? coverage.whyUnreached(entry.rule, in: entry.registers)
      ).line(style)
    }
    let articles = coverage.lawArticles
    let never = articles.filter { !coverage.articles.contains($0) }
    return [
      "",
      "\(style.strong("law")): covered \(rules.count - coverage.lawGaps.count) of \(rules.count) rules, "
        + "\(articles.count - never.count) of \(articles.count) articles",
    ] + gaps + (never.isEmpty ? [] : ["  \(style.bad("articles never cited")): \(never.shown())"])
  }
}

/// A rule that no case showed both ways.
struct RuleGap {
  let rule: RuleSummary
  let seen: RuleCoverage.Seen
  /// Why no case can reach it, where that is certain.
  let why: String?

  /// The line about it; nil for a covered rule.
  func line(_ style: TextStyle) -> TerminalText? {
    if rule.isCovered(seen) { return nil }
    let kinds = rule.kinds.inOrder.map(\.rawValue).joined(separator: ", ")
    let reason: TerminalText = why.map { " (\($0))" } ?? ""
    let isIdle = !rule.isConditional && seen.notHolding > 0
    let lack: TerminalText = isIdle ? "never decided" : seen.lack
    return
      "  \(style.bad(lack)): \(kinds): \(rule.verb) \"\(rule.name)\"\(reason)  \(style.faint("\(rule.location)"))"
  }
}

extension RuleCoverage.Seen {
  /// What no case showed.
  var lack: TerminalText {
    holding == 0 ? (notHolding == 0 ? "never evaluated" : "never held") : "always held"
  }
}
