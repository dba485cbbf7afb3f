internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The result of executing a line.
enum LineResult {
  /// The line ran, with this output.
  case complete([TerminalText])
  /// This rest of the line is incomplete; the statements before it ran.
  case incomplete(SourceFile)
}

extension REPLSession {
  /// Executes a line of facts and Lua.
  mutating func execute(_ source: SourceFile) throws(DiagnosticList) -> LineResult {
    guard let assignment = Assignment.read(source) else { return try executeLua(source) }
    try check(assignment.path)
    guard !assignment.isUnfinished, let values = try values(of: try quoted(assignment)) else {
      return .incomplete(source)
    }
    let shown = shownPrint
    try set(assignment, to: values)
    guard let rest = assignment.rest else { return .complete(shown) }
    switch try execute(rest) {
    case .complete(let lines): return .complete(shown + lines)
    case .incomplete(let rest): return .incomplete(rest)
    }
  }

  /// Throws the problem of the path of a fact, before any of its value.
  private func check(_ path: FactPath) throws(DiagnosticList) {
    if path.steps == [.field("register")] { return }
    do throws(DiagnosticList) {
      _ = try path.field(in: vocabulary.schema)
    } catch {
      guard words.haveLanguage, let unknown = path.unknown(in: vocabulary.schema) else { throw error }
      let typed = unknown.known.map { words.typed(factName: $0) }
      throw DiagnosticList(
        error.diagnostics.map { problem in
          var problem = problem
          problem.help = problem.help ?? Suggestion.help(unknown.name, among: typed)
          return problem
        })
    }
  }

  /// Returns the value of an assignment with its codes in quotation marks.
  private func quoted(_ assignment: Assignment) throws(DiagnosticList) -> SourceFile {
    let schema = vocabulary.schema
    guard let field = try? assignment.path.field(in: schema) else { return assignment.value }
    return try BareCodes(field: field, schema: schema, words: words, variables: Set(luaSession.names)).quoted(
      assignment.value)
  }

  /// Evaluates an expression over the facts; returns nil if it is incomplete.
  private mutating func values(of source: SourceFile) throws(DiagnosticList) -> [ScriptValue]? {
    switch try run(source) {
    case .incomplete: return nil
    case .returned(let values): return values
    case .unstated(let fact):
      throw DiagnosticList([
        Diagnostic(.badCase, "`\(fact)` is not stated, so this has no value", at: source.firstWord)
      ])
    }
  }

  private mutating func executeLua(_ source: SourceFile) throws(DiagnosticList) -> LineResult {
    switch try run(source) {
    case .incomplete: return .incomplete(source)
    case .returned(let values):
      return .complete(
        shownPrint
          + values.map { TerminalText($0.text(width: configuration.width ?? 100), keepingLines: true) })
    case .unstated(let fact):
      return .complete(shownPrint + ["\(words.prompt(.isUnstated, words.factPath(fact)))"])
    }
  }

  private mutating func run(_ source: SourceFile) throws(DiagnosticList) -> RuleSession.ScriptResult {
    do throws(Diagnostic) {
      return try luaSession.evaluate(source, over: visibleFacts)
    } catch {
      var error = error
      error.help = LineHint(source, schema: scenario.sheet.vocabulary.schema).help(for: error) ?? error.help
      throw DiagnosticList([error])
    }
  }

  /// The facts as rules read them; nil without a day, on which computed facts depend.
  private var visibleFacts: CaseFacts? {
    guard scenario.sheet.today != nil else { return nil }
    var facts = scenario.sheet.facts
    facts.register = scenario.register ?? ""
    return engine.completed(facts)
  }

  /// The text that the last line printed.
  var shownPrint: [TerminalText] {
    luaSession.printed.isEmpty ? [] : [TerminalText(luaSession.printed.trimmedEnd, keepingLines: true)]
  }

  private mutating func set(_ assignment: Assignment, to values: [ScriptValue]) throws(DiagnosticList) {
    let file = assignment.value.name
    func problem(_ message: String) -> DiagnosticList {
      DiagnosticList([Diagnostic(.badCase, message, at: assignment.value.firstWord)])
    }
    guard values.count == 1 else { throw problem("found \(values.count) values, expected one") }
    if assignment.path.steps == [.field("register")] {
      guard case let name = values[0].description, !values[0].isNil else {
        throw problem("`register` takes a name")
      }
      return try choose(name, at: assignment.value.firstWord)
    }
    let field = try assignment.path.field(in: scenario.sheet.vocabulary.schema)
    guard values[0].isData else {
      throw problem("a fact is a text, a number, a date, true, false, null or a table of these")
    }
    let node = values[0].node(
      for: field, isElement: assignment.path.leadsToElement, in: assignment.value,
      scenario.sheet.vocabulary.schema)
    do throws(DiagnosticList) {
      try scenario.sheet.set(assignment.path, to: node, file: file)
    } catch {
      throw DiagnosticList(
        error.diagnostics.map { problem in
          var problem = problem
          problem.help =
            LineHint(assignment.value, schema: scenario.sheet.vocabulary.schema).help(forFact: problem)
            ?? problem.help
          return problem
        })
    }
  }
}

extension SourceFile {
  /// The location of the first token.
  var firstWord: SourceLocation? {
    LuaTokens(text).tokens.first.map {
      SourceLocation(file: name, line: $0.line + firstLine - 1, column: $0.column)
    }
  }
}
