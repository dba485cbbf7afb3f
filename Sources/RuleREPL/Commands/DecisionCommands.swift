internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLCommand {
  static let decisions: [REPLCommand] = [
    REPLCommand("decide", "", "decide the request with the current facts") {
      (session, _) throws(DiagnosticList) in
      let decision = try session.evaluation().decision
      let lines = DecisionText(decision, style: session.configuration.style, localizer: session.localizer)
        .shown
      return (session.staleRulesNotice + lines).joined(separator: "\n")
    },
    REPLCommand("diff", "", "show what changed since the previous decision, in facts and result") {
      (session, _) throws(DiagnosticList) in try session.difference()
    },
    REPLCommand(
      "what-if", "FACT=VALUE [; …]", "show the effect of changed facts without keeping them",
      details:
        "Semicolons separate changes: `:what-if subject.invoices[1].status = \"paid\"; today = \"2030-01-01\"`.",
      argument: .fact
    ) { (session, text) throws(DiagnosticList) in try session.whatIf(text) },
    REPLCommand(
      "timeline", "[UNTIL]", "list every later day on which the decision changes, until it is settled",
      details:
        "Shows forty years; `:timeline 2100-01-01` shows the days until then. The facts stay as they are. Ctrl-C stops it."
    ) { (session, until) throws(DiagnosticList) in try session.timeline(until: until.unquoted) },
    REPLCommand(
      "save", "NAME [FILE]", "save the scenario as a case that expects this decision",
      details:
        "Saves to examples/<organisation>/<kind>.yaml, unless FILE is given. Quote a name that ends in a file name:\n"
        + "`:save \"a paid bill goes in six years\" examples/calpro/erasure.yaml`.",
      argument: .file
    ) { (session, text) throws(DiagnosticList) in try session.save(text) },
  ]
}

extension REPLSession {
  /// Returns the decision for the current facts.
  mutating func evaluation() throws(DiagnosticList) -> Scenario.Evaluation {
    let isNew = scenario.isStale
    let evaluation = try scenario.evaluate(with: engine, limits: configuration.deciding)
    if isNew { recordCoverage(evaluation.decision) }
    return evaluation
  }

  /// A warning before decisions of outdated rules.
  var staleRulesNotice: [TerminalText] {
    isOutdated ? [configuration.style.bad("\(words.prompt(.staleRules))")] : []
  }

  /// The localizer for the language of decisions; nil without one.
  var localizer: DecisionLocalizer? {
    guard let language = configuration.language, let catalogue else { return nil }
    return DecisionLocalizer(catalogue: catalogue, language: language)
  }

  var words: DecisionWords { DecisionWords(localizer: localizer, of: scenario.register) }

  var factWords: FactWords { FactWords(words: words, schema: vocabulary.schema) }

  /// Returns a line with the names of facts of the model.
  func translated(_ line: String) -> String {
    words.haveLanguage ? translation.translated(line) : line
  }

  /// The names of facts in the language of the session.
  var translation: LineTranslation {
    LineTranslation(words, schema: vocabulary.schema, variables: luaSession.names)
  }

  fileprivate mutating func difference() throws(DiagnosticList) -> TerminalText {
    let last = try evaluation()
    guard let before = scenario.before else {
      throw .problem("there is no previous decision", help: "change a fact, then `:diff`")
    }
    let change = DecisionChange(old: before, new: last, style: configuration.style, localizer: localizer)
    return change.lines.isEmpty ? "\(words.prompt(.nothingChanged))" : change.lines.joined(separator: "\n")
  }

  fileprivate mutating func whatIf(_ text: String) throws(DiagnosticList) -> TerminalText {
    let last = try evaluation()
    // The text stands where it was typed.
    let line = String(repeating: " ", count: argumentStart.column) + text
    let source = SourceFile(
      name: configuration.source, text: translated(line), firstLine: argumentStart.line)
    if words.haveLanguage {
      let typedLine = translation.typedLine(line)
      let command = ":what-if" + String(repeating: " ", count: max(0, argumentStart.column - 8)) + text
      typed[argumentStart.line] = typedLine.typed(as: command)
    }
    guard Assignment.isAll(of: source) else {
      throw .problem(
        "`:what-if` takes facts and values",
        help: "such as `:what-if subject.relationship.ended = \"2025-01-31\"`")
    }
    // A copy of the session evaluates it, in its own Lua state.
    var other = self
    other.luaSession.separate()
    let printed: [TerminalText]
    switch try other.execute(source) {
    case .complete(let lines): printed = lines
    case .incomplete: throw .problem("the value is incomplete")
    }
    let changed = try other.scenario.evaluated(with: engine, limits: configuration.deciding)
    let change = DecisionChange(old: last, new: changed, style: configuration.style, localizer: localizer)
    return (printed + (change.decided.isEmpty ? ["\(words.prompt(.decisionStays))"] : change.decided)).joined(
      separator: "\n")
  }

  fileprivate mutating func save(_ text: String) throws(DiagnosticList) -> TerminalText {
    let (title, file) = try SaveDestination.read(text)
    let evaluation = try evaluation()
    let path =
      file ?? SaveDestination.standard(register: evaluation.register, kind: evaluation.decision.request)
    try SaveDestination(path: path).write(
      CaseText(
        title: title, facts: evaluation.sheet.caseFacts(register: evaluation.register),
        decision: evaluation.decision),
      registers: engine.vocabularies)
    library.add(path)
    let again = ReplayCommand.text(
      file: path, title: title,
      options: configuration.rules == "rules" ? [] : ["--rules", configuration.rules])
    return "\(words.prompt(.saved, "\(again)"))"
  }
}
