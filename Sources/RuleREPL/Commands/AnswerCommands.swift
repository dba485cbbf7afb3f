internal import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension PromptCommand {
  static let answers: [PromptCommand] = [
    PromptCommand("decide", "", "answer the request by the facts at hand") {
      (prompt, _) throws(DiagnosticList) in
      let decision = try prompt.answered().decision
      let lines = DecisionText(decision, style: prompt.setting.style, voice: prompt.voice).shown
      return (prompt.age + lines).joined(separator: "\n")
    },
    PromptCommand("diff", "", "what differs from the answer before, and which facts") {
      (prompt, _) throws(DiagnosticList) in try prompt.difference()
    },
    PromptCommand(
      "what-if", "FACT=VALUE [; …]", "what would differ, without keeping it",
      details: "`:what-if subject.invoices[1].status = \"paid\"; today = \"2030-01-01\"`", argument: .fact
    ) { (prompt, text) throws(DiagnosticList) in try prompt.whatIf(text) },
    PromptCommand(
      "save", "NAME [FILE]", "keep the experiment as a case that expects this answer",
      details:
        "Into examples/<organisation>/<kind>.yaml, unless a file is named. A name with blanks may stand in quotation marks:\n"
        + "`:save \"a paid bill goes in six years\" examples/calpro/erasure.yaml`",
      argument: .file
    ) { (prompt, text) throws(DiagnosticList) in try prompt.save(text) },
  ]
}

extension Prompt {
  /// The answer to the facts at hand.
  mutating func answered() throws(DiagnosticList) -> Scenario.Answered {
    let isNew = experiment.isStale
    let answered = try experiment.answer(by: engine, limits: setting.deciding)
    if isNew { note(answered.decision) }
    return answered
  }

  /// What must be said before an answer that the files' rules might not give.
  var age: [TerminalText] { isOutdated ? [setting.style.bad("by the rules from before")] : [] }

  /// The language of decisions, where one is chosen.
  var voice: DecisionLocalizer? {
    guard let language = setting.language, let catalogue else { return nil }
    return DecisionLocalizer(catalogue: catalogue, language: language)
  }

  var words: DecisionWords { DecisionWords(voice: voice) }

  fileprivate mutating func difference() throws(DiagnosticList) -> TerminalText {
    let last = try answered()
    guard let before = experiment.before else {
      throw Self.problem("there is no answer before this one", help: "change a fact, then `:diff`")
    }
    let change = DecisionChange(from: before, to: last, style: setting.style, words: words)
    return change.lines.isEmpty ? "nothing differs" : change.lines.joined(separator: "\n")
  }

  fileprivate mutating func whatIf(_ text: String) throws(DiagnosticList) -> TerminalText {
    let last = try answered()
    let source = SourceFile(name: setting.source, text: text)
    guard Assignment.isAll(of: source) else {
      throw Self.problem(
        "`:what-if` takes facts and values",
        help: "such as `:what-if subject.relationship.ended = \"2025-01-31\"`")
    }
    // A copy of the prompt tries it, in a machine of its own.
    var other = self
    other.session.separate()
    let printed: [TerminalText]
    switch try other.state(source) {
    case .done(let lines): printed = lines
    case .goesOn: throw Self.problem("the value is not whole")
    }
    let changed = try other.experiment.tried(by: engine, limits: setting.deciding)
    let change = DecisionChange(from: last, to: changed, style: setting.style, words: words)
    return (printed + (change.decided.isEmpty ? ["the answer stays"] : change.decided)).joined(
      separator: "\n")
  }

  fileprivate mutating func save(_ text: String) throws(DiagnosticList) -> TerminalText {
    let (title, file) = try SavePlace.read(text)
    let answered = try answered()
    let path = file ?? SavePlace.standard(register: answered.register, kind: answered.decision.request)
    try SavePlace(path: path).write(
      CaseText(title: title, facts: facts(of: answered), decision: answered.decision),
      registers: engine.registerNames)
    library.add(path)
    let again = ReplayCommand.text(
      file: path, title: title, options: setting.rules == "rules" ? [] : ["--rules", setting.rules])
    return "saved: \(again)"
  }

  /// The facts as a replay file states them.
  private func facts(of answered: Scenario.Answered) -> SourceNode {
    let place = SourcePosition(line: 1, column: 1)
    let register = SourceNode.Entry(
      key: "register", position: place,
      value: SourceNode(.scalar(answered.register, isPlain: false), at: place))
    guard case .map(let entries) = FactOrder.shortened(answered.sheet.tree).content else {
      return answered.sheet.tree
    }
    return SourceNode(.map([register] + entries), at: place)
  }
}
