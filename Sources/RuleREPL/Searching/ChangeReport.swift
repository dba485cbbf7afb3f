internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The answer of `:whynot`.
struct ChangeReport {
  let goal: DecisionGoal
  /// The decision without changes.
  let decision: Decision
  let words: DecisionWords
  let facts: FactWords
  /// The statements of the notice.
  let statements: [StatementSummary]
  let style: TextStyle

  private static let most = 12

  var goalText: String {
    let word =
      switch goal.aim {
      case .outcome(let outcome): words.outcome(outcome)
      case .action(let action): words.action(action)
      }
    return goal.category.map { "\(words.category($0)): \(word)" } ?? word
  }

  /// The ways that a search found, or how far it went.
  func text(of ways: [ChangeWay], tried: Int, isComplete: Bool) -> TerminalText {
    let count = words.prompt(isComplete ? .decisionsTried : .leftUntried, "\(tried)")
    guard let first = ways.first else {
      let none = words.prompt(.noneTried, goalText)
      return (["\(none) (\(count))"] + standing).joined(separator: "\n")
    }
    let head =
      first.facts.count == 1
      ? words.prompt(.takesOne, goalText) : words.prompt(.takesSeveral, goalText, "\(first.facts.count)")
    let example = ":what-if " + first.example.map { facts.line($0) }.joined(separator: "; ")
    return
      ([style.strong("\(head)")] + ways.flatMap { lines($0) }
      + [style.faint("\(words.prompt(.tryIt, example))")]).joined(separator: "\n")
  }

  /// A way, and the conditions that it turns.
  private func lines(_ way: ChangeWay) -> [TerminalText] {
    let parts = way.facts.map { "\(facts.name(of: $0.path)): \(text(of: $0))" }
    return ["  \(parts.joined(separator: " \(words.prompt(.and)) "))"]
      + TurnedConditions(from: decision, to: way.decision).lines(words).map {
        "      \(style.faint("\($0)"))"
      }
  }

  private func text(of fact: ChangeWay.Fact) -> String {
    text(of: fact.values, at: FactPath.modelPath(fact.steps))
  }

  private func text(of values: [ChangeWay.Values], at path: String) -> String {
    values.map { text(of: $0, at: path) }.joined(separator: " \(words.prompt(.or)) ")
  }

  /// A list of values; of codes all, of others at most five.
  private func listed(_ values: [SourceNode?], at path: String) -> String {
    let all = values.map { facts.text(of: $0, at: path) }
    guard all.count > 1 else { return all.joined() }
    let most = 5
    guard all.count > most, facts.schema.field(path: path)?.codeList == nil else {
      return words.prompt(.oneOf, all.joined(separator: ", "))
    }
    // Two are left out at least, for the plural.
    let shown = min(most, all.count - 2)
    let others = words.prompt(.others, "\(all.count - shown)")
    return words.prompt(.oneOf, "\(all.prefix(shown).joined(separator: ", ")) \(others)")
  }

  private func text(of values: ChangeWay.Values, at path: String) -> String {
    switch values {
    case .oneOf(let values): return listed(values, at: path)
    case .within(let others, let name, let values):
      let inner = "\(path).\(name)"
      let stated = others.map {
        "\(facts.lastName(of: "\(path).\($0.key)")) = \(facts.text(of: $0.value, at: "\(path).\($0.key)"))"
      }
      return
        "{ \((stated + ["\(facts.lastName(of: inner)): \(text(of: values, at: inner))"]).joined(separator: ", ")) }"
    case .allBut(let values):
      return values.isEmpty
        ? words.prompt(.anyCode)
        : words.prompt(.anyBut, values.map { facts.text(of: $0, at: path) }.joined(separator: ", "))
    case .days(let from?, let through?):
      return from == through ? "\(from)" : words.prompt(.fromTo, "\(from)", "\(through)")
    case .days(let from?, nil): return words.prompt(.onOrAfter, "\(from)")
    case .days(nil, let through?): return words.prompt(.onOrBefore, "\(through)")
    case .days(nil, nil): return words.prompt(.anyDay)
    case .counts(let from?, let through?):
      return from == through ? "\(from)" : words.prompt(.fromTo, "\(from)", "\(through)")
    case .counts(let from?, nil): return words.prompt(.atLeast, "\(from)")
    case .counts(nil, let through?): return words.prompt(.atMost, "\(through)")
    case .counts(nil, nil): return words.prompt(.anyNumber)
    }
  }

  /// The conditions of the rules that decided, where no change helps.
  private var standing: [TerminalText] {
    decision.reasons.flatMap { reason -> [TerminalText] in
      ["  \(words.verb(reason.effect)) “\(words.sentence(ofRule: reason.name))”"]
        + words.answers(reason.rule, in: decision).map { "      \(style.faint("\($0)"))" }
    }
  }

  // MARK: Hindrances

  /// Why no change helps, with the rules and what they cite.
  func text(of hindrance: Hindrance, rules: [RuleSummary]) -> TerminalText {
    let head = style.strong(
      hindrance.isOfToday
        ? "\(words.prompt(.noFactsToday, "\(decision.today)", goalText))"
        : "\(words.prompt(.noChange, goalText))")
    var lines: [TerminalText]
    switch hindrance {
    case .notAbout(let category): lines = ["  \(words.prompt(.notAbout, words.category(category)))"]
    case .neverEnds(_, let possible):
      lines = ["  \(words.prompt(.neverEnds, possible.map { words.action($0) }.joined(separator: ", ")))"]
    case .barred(let piece, let category):
      let about = category.map { $0 == goal.category ? "" : "\(words.category($0)): " } ?? ""
      lines = ["  \(about)\(words.prompt(.alwaysBarred))"] + self.lines(of: piece, rules)
    case .later(let later, let category):
      let about = category.map { $0 == goal.category ? "" : "\(words.category($0)): " } ?? ""
      lines = about.isEmpty ? [] : ["  \(about)"]
      for rule in later.prefix(Self.most) { lines += self.lines(of: rule) }
    case .ungiven(let pieces, let category):
      let about = category.map { $0 == goal.category ? "" : "\(words.category($0)): " } ?? ""
      lines = ["  \(about)\(words.prompt(pieces.isEmpty ? .noRuleGives : .neverGiven))"]
      for piece in pieces.prefix(Self.most) { lines += self.lines(of: piece, rules) }
      if pieces.count > Self.most {
        lines.append("    \(words.prompt(.moreWays, "\(pieces.count - Self.most)"))")
      }
    }
    return ([head] + lines).joined(separator: "\n")
  }

  /// The rules that begin later, with what they cite.
  private func lines(of rule: RuleSummary) -> [TerminalText] {
    let day = rule.from.map { "\($0)" } ?? ""
    return [
      "  \(words.prompt(.beginsOn, day))",
      "    \(style.strong("\(words.verb(rule.verb))")) “\(words.sentence(ofRule: rule.name))”  \(style.faint("\(rule.location)"))",
    ] + cited(by: rule)
  }

  private func cited(by rule: RuleSummary?) -> [TerminalText] {
    (rule?.cites ?? []).map { cite -> String in
      if let statement = statements.first(where: { $0.id == cite }) {
        return "\(cite) “\(statement.heading)”: \(words.statement(cite, says: statement.says))"
      }
      return words.act(of: cite).map { "\(cite) “\($0)”" } ?? cite
    }.map { "      \($0)" }
  }

  private func lines(of piece: RuleEvidence, _ rules: [RuleSummary]) -> [TerminalText] {
    let rule = rules.first { $0.id == piece.rule }
    let name = piece.rule.split(separator: "/").last.map(String.init) ?? piece.rule
    let read = piece.reads.filter { !["request", "subject", "controller"].contains($0) }.map {
      facts.name(of: $0)
    }
    let why =
      read.isEmpty ? words.prompt(.readsNothing) : words.prompt(.readsFixed, read.joined(separator: ", "))
    return [
      "    \(style.strong("\(words.verb(piece.effect))")) “\(words.sentence(ofRule: name))”  \(style.faint("\(piece.at)"))"
    ] + cited(by: rule)
      + words.answers(piece.rule, in: decision, category: piece.category).map { "      \($0)" }
      + ["      \(style.faint("\(why)"))"]
  }
}
