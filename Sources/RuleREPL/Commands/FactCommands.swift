internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

extension REPLCommand {
  static let facts: [REPLCommand] = [
    REPLCommand(
      "register", "[NAME]", "select a register; without a name, list the registers",
      details:
        "The organisation or the last part of the name is enough if it is unique: `:register asiakasrekisteri`.",
      argument: .register
    ) { (session, name) throws(DiagnosticList) in try session.register(name) },
    REPLCommand(
      "cases", "[TEXT]", "list the example cases of the register, or those that contain TEXT",
      details: "Without a register, lists the cases of all registers.", argument: .caseTitle
    ) { (session, text) throws(DiagnosticList) in try session.listCases(text) },
    REPLCommand(
      "case", "NAME", "load the register and the facts of an example case",
      details:
        "A part of the title is enough if only one case has it. `:diff` then compares with the decision of the case.",
      argument: .caseTitle
    ) { (session, name) throws(DiagnosticList) in try session.take(name) },
    REPLCommand(
      "facts", "[FACT]", "list the facts, their meaning and their current values",
      details:
        "`:facts subject.invoices` lists the facts of an invoice. Set a fact with `subject.kind = \"natural_person\"`,\n"
        + "set it to none with `= null`, and remove it with `= nil`. Lists are tables: `request.categories = { \"name\", \"email\" }`,\n"
        + "`subject.invoices[1].status = \"paid\"`.",
      argument: .fact
    ) { (session, path) throws(DiagnosticList) in try session.listFacts(path) },
    REPLCommand("clear", "", "remove all facts and decisions; the register stays") { session, _ in
      session.scenario.sheet = FactSheet(in: session.vocabulary)
      session.scenario.forgetAnswers()
      return ""
    },
    undo,
  ]
}

extension REPLSession {
  fileprivate mutating func register(_ name: String) throws(DiagnosticList) -> TerminalText {
    if name.isEmpty {
      return engine.registerNames.map { "\($0 == scenario.register ? "*" : " ") \($0)" }.joined(
        separator: "\n")
    }
    try choose(name)
    return ""
  }

  fileprivate mutating func listCases(_ text: String) throws(DiagnosticList) -> TerminalText {
    let cases = try library.matching(text, register: scenario.register, engine)
    guard !cases.isEmpty else {
      throw .problem(
        library.paths.isEmpty
          ? "no cases are loaded" : "no case of \(library.paths.joined(separator: ", ")) matches",
        help: "`:load FILE` adds cases; `:cases` lists all")
    }
    var lines: [TerminalText] = []
    var file = ""
    for replayCase in cases {
      if replayCase.location.file != file {
        file = replayCase.location.file
        lines.append(configuration.style.strong("\(file)"))
      }
      lines.append("  \(replayCase.title)")
    }
    return lines.joined(separator: "\n")
  }

  fileprivate mutating func take(_ name: String) throws(DiagnosticList) -> TerminalText {
    let wanted = name.unquoted
    guard !wanted.isEmpty else { throw .problem("`:case` requires a name", help: "`:cases` lists them") }
    var found = try library.matching(wanted, register: scenario.register, engine)
    if found.isEmpty { found = try library.matching(wanted, register: nil, engine) }
    let exact = found.filter { $0.title == wanted || $0.id == wanted }
    if exact.count == 1 { found = exact }
    guard let replayCase = found.first else {
      let titles = try library.cases(engine).map(\.title)
      throw .problem(
        "no case is called `\(wanted)`", help: Suggestion.help(wanted, among: titles) ?? "`:cases` lists them"
      )
    }
    guard found.count == 1 else {
      throw .problem(
        "\(found.count) cases match: \(found.prefix(4).map { "`\($0.title)`" }.joined(separator: ", "))\(found.count > 4 ? ", …" : "")",
        help: "write a longer part of the title")
    }
    scenario.forgetAnswers()
    use(replayCase.facts)
    let evaluation = try evaluation()
    let outcome = words.outcome(evaluation.decision.outcome)
    return
      "\(replayCase.facts.register), \(replayCase.location): \(configuration.style.strong("\(replayCase.title)"))\n"
      + "\(words.request(evaluation.decision.request)) \(words.label(.dayOfDecision)) \(evaluation.decision.today): \(configuration.style.strong("\(outcome)"))"
  }

  fileprivate func listFacts(_ path: String) throws(DiagnosticList) -> TerminalText {
    let schema = vocabulary.schema
    let path = translated(path)
    let wanted = path.filter { $0 != "[" && $0 != "]" && !$0.isNumber }
    let paths = schema.types.map(\.path) + schema.fields.map(\.path)
    if let field = schema.field(path: wanted), field.innerType == nil {
      return factLine(field, width: 0) + "\n" + kindLine(field)
    }
    guard let type = schema.type(path: wanted) else {
      throw .problem(
        "there is no fact `\(path)`",
        help: paths.first { $0.hasSuffix("." + wanted) }.map { "did you mean `\($0)`?" }
          ?? Suggestion.help(wanted, among: paths) ?? "`:facts` lists the top level")
    }
    let width = type.fields.map { words.typed(factName: $0.name).count }.max() ?? 0
    return type.fields.map { factLine($0, width: width) }.joined(separator: "\n")
  }

  private func factLine(_ field: FactField, width: Int) -> TerminalText {
    let typed = words.typed(factName: field.name)
    let name = typed + String(repeating: " ", count: max(0, width - typed.count))
    let stated = FactListing(scenario.sheet).texts(at: field.path)
    let texts = stated.map { factWords.text(ofLua: $0, at: field.path) }
    let shown = field.innerType == nil ? texts.joined(separator: "; ") : "{ … }"
    let value = stated.isEmpty ? "" : configuration.style.strong(" = \(stated == ["{}"] ? "{}" : shown)")
    let more: TerminalText = field.innerType == nil ? "  " : " …"
    // The summaries are English; in another language, the name is one.
    let notes = [words.haveLanguage ? nil : field.summary, field.isDerived ? words.prompt(.computed) : nil]
    let note = notes.compactMap(\.self).joined(separator: ", ")
    return "\(name)\(more)  \(configuration.style.faint("\(note)"))\(value)"
  }

  /// The possible values of a fact.
  private func kindLine(_ field: FactField) -> TerminalText {
    switch field.shape {
    case .scalar(.code(let codes)), .scalars(.code(let codes)):
      "  \(words.prompt(.oneOf, codes.map { words.typed(code: $0, of: field) }.joined(separator: ", ")))"
    case .scalar(.flag): "  \(words.prompt(.yesOrNo))"
    case .scalar(.date), .scalars(.date): "  \(words.prompt(.aDate, "\"2026-03-02\""))"
    case .scalar(.count): "  \(words.prompt(.aNumber))"
    default: "  \(words.prompt(.aText))"
    }
  }
}
