internal import CaseChanges
internal import LuaSandbox
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLCommand {
  static let rules: [REPLCommand] = [
    REPLCommand(
      "rules", "[TEXT]", "list the rules for the request, or those that contain TEXT",
      details: "Without `request.kind`, lists all rules of the register."
    ) { (session, text) throws(DiagnosticList) in try session.listRules(text) },
    REPLCommand(
      "rule", "NAME", "show a rule: its conditions, its source, and how often each held",
      details: "A part of the sentence is enough. Run `:test` first to include the example cases.",
      argument: .rule
    ) { (session, name) throws(DiagnosticList) in try session.showRule(name) },
    REPLCommand(
      "test", "[TEXT]", "replay the example cases of the register, or those that contain TEXT"
    ) { (session, text) throws(DiagnosticList) in try session.test(text) },
  ]
}

extension REPLSession {
  private func rules(holding text: String) throws(DiagnosticList) -> [RuleSummary] {
    guard let register = scenario.register else {
      throw .problem("no register is selected", help: "`:register NAME`")
    }
    let wanted = text.lowercased()
    return engine.rules(of: register).filter { rule in
      wanted.isEmpty
        || [rule.id, rule.verb, rule.code].contains { $0.lowercased().contains(wanted) }
        || rule.cites.contains(text)
    }
  }

  fileprivate func listRules(_ text: String) throws(DiagnosticList) -> TerminalText {
    let kind = scenario.sheet.facts.requestKind
    let found = try rules(holding: text).filter { kind == nil || $0.kinds.contains(kind ?? .access) }
    guard !found.isEmpty else {
      throw .problem(
        "no rule\(kind.map { " for `\($0.rawValue)`" } ?? "") contains `\(text)`",
        help: kind == nil ? nil : "`request.kind = nil` lists the rules of every kind")
    }
    var lines: [TerminalText] = []
    var document = ""
    for rule in found {
      let name = rule.id.split(separator: "/").dropLast().joined(separator: "/")
      if name != document {
        document = name
        lines.append(configuration.style.strong("\(name)"))
      }
      let sentence = words.sentence(ofRule: rule.name)
      lines.append(
        "  \(words.verb(rule.verb)) “\(sentence)”  \(configuration.style.faint("\(rule.location)"))")
    }
    return lines.joined(separator: "\n")
  }

  fileprivate func showRule(_ name: String) throws(DiagnosticList) -> TerminalText {
    let wanted = name.unquoted
    guard !wanted.isEmpty else { throw .problem("`:rule` requires a name", help: "`:rules` lists them") }
    var found = try rules(holding: wanted)
    let exact = found.filter { $0.name == wanted || $0.id == wanted }
    if !exact.isEmpty { found = exact }
    guard let rule = found.first else {
      let names = try rules(holding: "").map(\.name)
      throw .problem(
        "no rule is called `\(wanted)`", help: Suggestion.help(wanted, among: names) ?? "`:rules` lists them")
    }
    guard found.count == 1 else {
      return "\(words.prompt(.severalRules, "\(found.count)"))\n"
        + found.map { "  \($0.id)  \(configuration.style.faint("\($0.location)"))" }.joined(separator: "\n")
    }
    let register = scenario.register ?? ""
    let text = RuleText(
      register: register, statements: engine.statements(of: register), coverage: coverage, words: words,
      style: configuration.style)
    let lines = text.lines(rule) + [RuleSource(engine.sources).text(of: rule, style: configuration.style)]
    return lines.joined(separator: "\n")
  }

  fileprivate mutating func test(_ text: String) throws(DiagnosticList) -> TerminalText {
    let cases = try library.matching(text, register: scenario.register, engine)
    guard !cases.isEmpty else { throw .problem("no case matches", help: "`:cases` lists them") }
    let runner = ReplayRunner(engine: engine, jobs: 1)
    var reporter = TextReporter(
      coloured: configuration.style.isColoured, explains: false, sources: engine.sources,
      options: configuration.rules == "rules" ? [] : ["--rules", configuration.rules], localizer: localizer)
    var isAcceptable = true
    for (number, replayCase) in cases.enumerated() {
      if configuration.interruption.isRaised { throw .problem("interrupted", kind: .interrupted) }
      if number % 100 == 99 { configuration.progress("\(number + 1) of \(cases.count)") }
      let result = runner.result(of: replayCase)
      isAcceptable = isAcceptable && result.isAcceptable
      coverage.add(result)
      _ = reporter.report(result)
    }
    configuration.progress("")
    hasFailed = !isAcceptable
    return TerminalText(harmless: reporter.finish().trimmed)
  }

  /// Adds a decision to the coverage.
  mutating func recordCoverage(_ decision: Decision) { coverage.add(decision) }
}
