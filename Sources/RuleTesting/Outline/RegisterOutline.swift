package import Messages
internal import PrivacyModel
package import RuleCompiler
package import RuleEvaluation
package import SourceText

/// A register as a person reads it: every statement of the notice with its rules, the rules by kind of request, and the order
/// of precedence.
package struct RegisterOutline {
  private let engine: RuleEngine
  private let register: String
  private let words: DecisionWords
  private let style: TextStyle
  private let text: RuleText

  /// Creates the outline of a register.
  package init(
    engine: RuleEngine, register: String, coverage: RuleCoverage, words: DecisionWords, style: TextStyle
  ) {
    (self.engine, self.register, self.words, self.style) = (engine, register, words, style)
    text = RuleText(
      register: register, statements: engine.statements(of: register), coverage: coverage, words: words,
      style: style)
  }

  /// The statements by section, the index by kind, and the order of precedence.
  package var lines: [TerminalText] {
    sections + ["", style.strong("\(words.rule(.byKind))")] + index + [
      "", style.strong("\(words.rule(.precedence))"),
    ]
      + precedence
  }

  /// The order of precedence, numbered.
  package var precedence: [TerminalText] {
    words.precedence.enumerated().map { "  \($0 + 1). \($1)" }
  }

  // MARK: Statements

  private var sections: [TerminalText] {
    let rules = engine.rules(of: register)
    var heading = ""
    return engine.statements(of: register).flatMap { statement -> [TerminalText] in
      var lines: [TerminalText] = []
      if statement.heading != heading {
        if !heading.isEmpty { lines.append("") }
        heading = statement.heading
        lines.append(style.strong("\(heading)"))
      }
      return lines + self.lines(statement, rules)
    }
  }

  /// A statement, the rules that stand in it, and those of other statements that cite it.
  package func lines(_ statement: StatementSummary, _ rules: [RuleSummary]) -> [TerminalText] {
    var lines: [TerminalText] = [
      "  \(style.strong("\(statement.id)"))  \(statement.isEmpty ? words.rule(.saysNothing) : words.statement(statement.id, says: statement.says))"
    ]
    if let original = statement.original { lines.append("      “\(original)”") }
    if let informs = statement.informs {
      lines.append("      \(style.faint("\(words.rule(.informs)): \(informs)"))")
    }
    if statement.isTruncated { lines.append("      \(style.faint("\(words.rule(.breaksOff))"))") }
    let held = engine.holdings(declaredBy: statement.id, of: register).map { holding in
      words.category(holding.category.rawValue) + limits(holding)
    }
    if !held.isEmpty {
      lines.append("      \(style.strong("\(words.rule(.holds))")): \(held.joined(separator: ", "))")
    }
    let own = rules.filter { $0.statement == statement.id }
    let others = rules.filter { $0.statement != statement.id && $0.cites.contains(statement.id) }
    lines += own.map { "      \(text.headline($0, most: 5))" }
    lines += others.map {
      "      \(style.faint("\(words.rule(.alsoCarries)):")) \(text.headline($0, most: 5)) \(style.faint("(\($0.statement ?? words.rule(.fromLaw)))"))"
    }
    return lines
  }

  /// What is printed where no rule is selected: the statement, where one is named.
  package func linesWithoutRules(ofStatement id: String?) -> [TerminalText] {
    let statement = engine.statements(of: register).filter { $0.id == id }
    return statement.flatMap { lines($0, engine.rules(of: register)) } + ["  \(words.rule(.noRule))"]
  }

  /// What the register says of a category, in brackets.
  private func limits(_ holding: Holding) -> String {
    let flags: [(Bool, RuleWord)] = [
      (holding.isSpecial, .special), (holding.isSecret, .secret), (holding.isUndeclared, .undeclared),
      (holding.followsFrom == "invoices", .fromInvoices),
    ]
    let source = holding.followsFrom.flatMap { $0 == "invoices" ? nil : words.fact("subject.\($0)") }
    let limits =
      flags.filter(\.0).map { words.rule($0.1) } + [source, holding.onlyWhen].compactMap(\.self)
    return limits.isEmpty ? "" : " (\(limits.joined(separator: ", ")))"
  }

  // MARK: Index

  private var index: [TerminalText] {
    let rules = engine.rules(of: register)
    return engine.requestKinds(of: register).flatMap { kind -> [TerminalText] in
      let own = rules.filter { $0.layer == .notice && $0.kinds.contains(kind) }
      let law = rules.count { $0.layer != .notice && $0.kinds.contains(kind) }
      let head: TerminalText =
        "  \(style.strong("\(words.request(kind))"))  \(style.faint("+ \(law) \(words.rule(.fromLaw))"))"
      return [head]
        + own.map {
          "    \(words.verb($0.verb)): \(words.sentence(ofRule: $0.name)) \(style.faint("(\($0.statement ?? ""))"))"
        }
    }
  }
}
