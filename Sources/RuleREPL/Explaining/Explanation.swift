internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The explanation of a decision.
struct Explanation {
  private let evaluation: Scenario.Evaluation
  private let style: TextStyle
  private let words: DecisionWords
  private var facts: FactWords { FactWords(words: words, schema: evaluation.sheet.vocabulary.schema) }
  private let localized: Decision
  /// Rules that apply only where no other rule does.
  private let fallbacks: Set<String>

  init(
    _ evaluation: Scenario.Evaluation, rules: [RuleSummary], style: TextStyle, words: DecisionWords,
    localizer: DecisionLocalizer?
  ) {
    fallbacks = Set(rules.filter(\.isFallback).map(\.id))
    (self.evaluation, self.style, self.words) = (evaluation, style, words)
    localized = localizer?.localized(evaluation.decision) ?? evaluation.decision
  }

  private var decision: Decision { evaluation.decision }
  private var evidence: [RuleEvidence] { decision.evidence ?? [] }

  /// Returns the explanation of the decision, or of one category.
  func text(category: String) throws(DiagnosticList) -> TerminalText {
    if category.isEmpty { return overview.joined(separator: "\n") }
    guard let decided = decision.categories[category] else {
      let known = decision.categories.keys.sorted()
      throw .problem(
        !evaluation.sheet.vocabulary.spellings(.categories).contains(category)
          ? "there is no category `\(category)`" : "the decision does not have `\(category)`",
        help: Suggestion.help(
          category, among: known.isEmpty ? evaluation.sheet.vocabulary.spellings(.categories) : known)
          ?? (known.isEmpty
            ? "the decision has no categories: use `:why`" : "one of \(known.joined(separator: ", "))"))
    }
    return lines(category, decided).joined(separator: "\n")
  }

  // MARK: Overview

  private var overview: [TerminalText] {
    var lines: [TerminalText] = [
      "\(words.request(decision.request)): \(style.strong("\(words.outcome(decision.outcome))"))"
    ]
    for reason in localized.reasons { lines += self.lines(reason, category: nil) }
    for missing in decision.missing {
      lines.append("  \(words.prompt(.needs, facts.name(of: missing.fact)))")
    }
    if !decision.categories.isEmpty {
      lines.append(
        style.faint(
          "  \(words.prompt(.explainsOne, decision.categories.keys.sorted().map { words.category($0) }.joined(separator: ", ")))"
        ))
    }
    return lines
  }

  // MARK: Category

  private func lines(_ category: String, _ decided: CategoryDecision) -> [TerminalText] {
    var action = words.action(decided.action)
    if let day = decided.until {
      action += " \(words.label(.until)) \(day), \(words.prompt(.erasedFrom, "\(day.adding(days: 1))"))"
    }
    if let day = decided.noticeUntil { action += ", \(words.label(.noticeUntil)) \(day)" }
    var lines: [TerminalText] = ["\(words.category(category)): \(style.strong("\(action)"))"]
    let because = localized.reasons.filter { decided.because.contains($0.rule) }
    for reason in because { lines += self.lines(reason, category: category) }
    let others = overruled(category, decided)
    if !others.isEmpty {
      lines.append("  \(style.strong("\(words.prompt(.didNotPrevail))"))")
      for piece in others {
        lines.append(
          "    \(words.verb(piece.effect)) “\(name(of: piece.rule))”  \(style.faint("\(piece.at)"))")
      }
    }
    return lines
  }

  /// Returns the rules with an effect on the outcome that held for the category but did not decide it.
  private func overruled(_ category: String, _ decided: CategoryDecision) -> [RuleEvidence] {
    evidence.filter { piece in
      ["permit", "refuse", "retain", "withhold", "review", "keep_until"].contains(piece.effect)
        && piece.status == .held && (piece.category == nil || piece.category == category)
        && !decided.because.contains(piece.rule) && !fallbacks.contains(piece.rule)
    }
  }

  // MARK: Reason

  private func lines(_ reason: Reason, category: String?) -> [TerminalText] {
    let pieces = evidence.filter {
      $0.rule == reason.rule && ($0.category == nil || category == nil || $0.category == category)
    }
    let place: TerminalText = reason.at.map { "  \(style.faint("\($0)"))" } ?? ""
    var lines: [TerminalText] = [
      "  \(style.strong("\(words.verb(reason.effect))")) “\(reason.message ?? name(of: reason.rule))” "
        + "\(style.faint("[\(reason.code), \(reason.layer.rawValue)]"))\(place)"
    ]
    for cite in reason.cites {
      lines.append("    \(words.citation(cite))")
    }
    lines += words.answers(reason.rule, in: decision, category: category).map { "    \($0)" }
    return lines + FactReads(evaluation, facts).lines(of: pieces, style: style).map { "    \($0)" }
  }

  /// Returns the sentence of a rule, the last part of its id.
  private func name(of rule: String) -> String {
    words.sentence(ofRule: rule.split(separator: "/").last.map(String.init) ?? rule)
  }
}
