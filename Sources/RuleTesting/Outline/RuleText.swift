package import Messages
internal import PrivacyModel
package import RuleCompiler
package import SourceText

/// One rule as a person reads it: its sentence, what it cites, its data, its conditions, and how often each held in the cases.
package struct RuleText {
  private let register: String
  private let statements: [String: StatementSummary]
  private let coverage: RuleCoverage
  private let words: DecisionWords
  private let style: TextStyle

  /// Creates the text of the rules of a register.
  package init(
    register: String, statements: [StatementSummary], coverage: RuleCoverage, words: DecisionWords,
    style: TextStyle
  ) {
    self.register = register
    self.statements = Dictionary(statements.map { ($0.id, $0) }) { first, _ in first }
    (self.coverage, self.words, self.style) = (coverage, words, style)
  }

  /// `disclosure permit  the sentence`.
  ///
  /// `most` limits the kinds of request that it names.
  package func headline(_ rule: RuleSummary, most: Int = .max) -> TerminalText {
    let kinds = rule.kinds.inOrder.map { words.request($0) }
    let all = kinds.count > most ? kinds.prefix(most - 1) + ["+ \(kinds.count - most + 1)"] : kinds[...]
    return
      "\(all.joined(separator: ", ")) · \(style.strong("\(words.verb(rule.verb))")): \(words.sentence(ofRule: rule.name))"
  }

  /// Every line of a rule.
  package func lines(_ rule: RuleSummary) -> [TerminalText] {
    var lines = [
      "\(headline(rule))  \(style.faint("\(rule.location.file):\(rule.location.line)"))" as TerminalText
    ]
    lines += rule.cites.map { "  \(citation($0))" }
    var rows: [(String, [TerminalText])] = []
    if rule.isEffect { rows.append((words.rule(.data), [data(rule)])) }
    rows += conditions(rule)
    if rule.hasLastDay { rows.append((words.rule(.until), ["\(words.rule(.computedDay))"])) }
    if !rule.code.isEmpty {
      let text = words.reason(rule.code, of: register)
      rows.append(
        (words.rule(.reason), [text == rule.code ? "\(text)" : "\(text) \(style.faint("(\(rule.code))"))"]))
    }
    if !rule.obliges.isEmpty { rows.append((words.label(.duties), [duties(rule)])) }
    if let requirement = rule.requirement {
      rows.append((words.rule(.requirement), ["\(words.subject(requirement.rawValue))"]))
    }
    if let asks = rule.asks { rows.append((words.rule(.asks), ["\(asks)"])) }
    if let action = rule.grants { rows.append((words.rule(.onAction), ["\(words.action(action))"])) }
    let flags = flags(rule)
    if !flags.isEmpty { rows.append((words.rule(.limits), flags)) }
    rows.append((words.rule(.cases), [cases(rule)]))
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    for (head, texts) in rows {
      for (number, text) in texts.enumerated() {
        lines.append("  \((number == 0 ? head : "").padding(to: width))\(text)")
      }
    }
    return lines
  }

  /// `S1-21  heading: what it says`, or the name of the act.
  package func citation(_ id: String) -> TerminalText {
    guard let statement = statements[id] else {
      return "\(id)\(words.act(of: id).map { " (\($0))" } ?? "")"
    }
    let original = statement.original.map { " – “\($0)”" } ?? ""
    return
      "\(style.strong("\(id)"))  \(statement.heading): \(words.statement(id, says: statement.says))\(original)"
  }

  /// The length of a sentence beside which a note has room.
  private static let width = 72

  // MARK: Parts

  private func data(_ rule: RuleSummary) -> TerminalText {
    func names(_ categories: [DataCategory]) -> TerminalText {
      categories.map { words.category($0.rawValue) }.shown()
    }
    if let categories = rule.categories { return names(categories) }
    let all: TerminalText = "\(words.rule(.everything))"
    return rule.exceptions.isEmpty ? all : "\(all), \(words.rule(.except)) \(names(rule.exceptions))"
  }

  /// A row for each part of the rule that lists conditions, with the number of cases in which each held.
  private func conditions(_ rule: RuleSummary) -> [(String, [TerminalText])] {
    let answers = coverage.answers(rule.id, in: register)
    let sentences = rule.conditions.map { condition in
      condition.says.map { words.sentence(ofCondition: $0) } ?? words.rule(.plainCondition)
    }
    let width = sentences.map(\.count).filter { $0 <= Self.width }.max() ?? 0
    let lines = rule.conditions.indices.map { number -> [TerminalText] in
      guard let answers else { return ["\(sentences[number])"] }
      let note = style.faint(self.note(answers[number]))
      // Beside a long sentence there is no room.
      if sentences[number].count > width { return ["\(sentences[number])", "  \(note)"] }
      return ["\(sentences[number].padding(to: width))  \(note)"]
    }
    return ConditionEvidence.Role.allCases.compactMap { role in
      let own = rule.conditions.indices.filter { rule.conditions[$0].role == role }.flatMap { lines[$0] }
      return own.isEmpty ? nil : (words.rule(role), own)
    }
  }

  private func note(_ answers: RuleCoverage.Answers) -> TerminalText {
    if answers.asked == 0 { return "\(words.rule(.neverAsked))" }
    let open = answers.undecided == 0 ? "" : ", \(words.rule(.undecided)) \(answers.undecided)"
    return "\(words.rule(.yes)) \(answers.holding), \(words.rule(.no)) \(answers.notHolding)\(open)"
  }

  private func duties(_ rule: RuleSummary) -> TerminalText {
    let duties = rule.obliges.map { words.phrase(Obligation(kind: $0, message: words.duty($0))) }.shown()
    let outcomes = Outcome.allCases.filter { rule.outcomes.contains($0) }
    if let action = rule.action { return "\(duties) (\(words.rule(.onAction)): \(words.action(action)))" }
    if outcomes.isEmpty || outcomes.count == Outcome.allCases.count { return duties }
    return "\(duties) (\(words.rule(.onOutcome)): \(outcomes.map { words.outcome($0) }.shown()))"
  }

  private func flags(_ rule: RuleSummary) -> [TerminalText] {
    var flags: [RuleWord] = []
    if rule.isFallback { flags.append(.fallback) }
    if rule.isUnlessRefused { flags.append(.unlessRefused) }
    if rule.layer == .default, rule.isEffect, rule.verb != "review" { flags.append(.lawDefault) }
    return flags.map { "\(words.rule($0))" }
  }

  private func cases(_ rule: RuleSummary) -> TerminalText {
    let seen = coverage.seen(rule.id, in: register)
    if seen.holding + seen.notHolding == 0 { return "\(words.rule(.neverAsked))" }
    let open = seen.undecided == 0 ? "" : ", \(words.rule(.undecided)) \(seen.undecided)"
    let (yes, no): (RuleWord, RuleWord) = rule.verb == "require" ? (.isMet, .notMet) : (.held, .notHeld)
    return "\(words.rule(yes)) \(seen.holding), \(words.rule(no)) \(seen.notHolding - seen.undecided)\(open)"
  }
}

extension RuleSummary {
  /// Whether it changes the outcome, so that it is about some data.
  fileprivate var isEffect: Bool {
    ["permit", "refuse", "retain", "withhold", "review", "keep_until"].contains(verb)
  }
}
