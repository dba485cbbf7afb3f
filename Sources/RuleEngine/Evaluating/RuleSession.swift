package import Diagnostics
internal import LuaHost
package import RegisterModel

/// Lua text that somebody tries line by line, over the facts of a case, in the sandbox of the rules.
///
/// What a line defines stays for the next. A line that hits a limit costs the machine; the next makes another and defines
/// everything anew.
package struct RuleSession {
  /// What a line came to.
  package enum Outcome {
    /// It returned values, perhaps none.
    case returned([ScriptValue])
    /// It read this fact, which nobody stated.
    case unstated(String)
    /// It goes on in the next line.
    case incomplete
  }

  /// The laws and shared questions that `use` takes.
  private var rules: [RuleScript]
  private var inputs: [RuleScript] = []
  /// The lines that gave names their values.
  private var definitions: [LuaSource] = []
  private var machine: LuaMachine?
  /// What the last line read.
  private var facts: RegisterCase?
  /// Whether the machine has seen these facts.
  private var areSame = false
  /// The names that have a value.
  package private(set) var names: [String] = []
  /// What the last line printed, be it that it failed.
  package private(set) var printed = ""
  /// What a line may use up.
  package var limits: RuleEngine.Limits

  /// Begins with nothing defined.
  package init(engine: RuleEngine, limits: RuleEngine.Limits) {
    rules = Self.usable(engine)
    self.limits = limits
  }

  /// Goes on with the rules of another engine; what was defined is defined anew.
  package mutating func reopen(engine: RuleEngine) {
    rules = Self.usable(engine)
    machine = nil
  }

  private static func usable(_ engine: RuleEngine) -> [RuleScript] {
    engine.scripts.filter { $0.path.hasPrefix("law/") || $0.path.hasPrefix("shared/") }
  }

  /// What every line can name besides facts: the sandbox of the rules without the words of rule documents.
  package static let sandboxNames: [String] =
    LuaConfiguration.ruleNames.filter { name in !RuleLanguage.words.contains { $0.word == name } }
    + ["print", "null", "case"]

  /// Runs a line, or several; an expression needs no `return`.
  package mutating func evaluate(
    _ source: SourceFile, over facts: RegisterCase?
  ) throws(Diagnostic) -> Outcome {
    let script = RuleScript(path: "(line \(inputs.count + 1))", source: source)
    let cells = facts.map { FactCells($0, context: $0.context) }
    if facts != self.facts { areSame = false }
    self.facts = facts
    inputs.append(script)
    do throws(LuaError) {
      return try run(script, as: Self.prefix + source.text, cells)
    } catch {
      guard error.kind == .syntax else { throw fault(error, of: script) }
      return try evaluateStatement(script, cells, not: error)
    }
  }

  private static let prefix = "return "

  private mutating func evaluateStatement(
    _ script: RuleScript, _ cells: FactCells?, not expression: LuaError
  ) throws(Diagnostic) -> Outcome {
    do throws(LuaError) {
      return try run(script, as: script.source.text, cells)
    } catch {
      guard error.kind == .syntax else { throw fault(error, of: script) }
      let isStatement = script.tokens.looksLikeStatement
      if (isStatement ? error : expression).endsTooSoon {
        inputs.removeLast()
        return .incomplete
      }
      throw isStatement ? fault(error, of: script) : expressionFault(expression, of: script)
    }
  }

  private mutating func run(
    _ script: RuleScript, as text: String, _ cells: FactCells?
  ) throws(LuaError) -> Outcome {
    let line = LuaSource(name: script.path, text: text)
    printed = ""
    let machine = try opened(over: cells)
    defer { if machine.isWorn { self.machine = nil } }
    do throws(LuaError) {
      let interaction = try machine.interact(line, facts: cells?.batch, areSame: areSame, limits: limits.lua)
      areSame = true
      printed = machine.printed
      names = interaction.names.filter { $0 != "_" }
      if interaction.assignments > 0 { definitions.append(line) }
      if let missing = interaction.missing, let cells { return .unstated(cells.path(of: missing)) }
      let scripts = inputs + rules
      return .returned(interaction.values.map { ScriptValue($0, scripts: scripts) })
    } catch {
      printed = machine.printed
      if error.isLimit { self.machine = nil }
      throw error
    }
  }

  /// The machine at hand, or a new one in which everything is defined again.
  private mutating func opened(over cells: FactCells?) throws(LuaError) -> LuaMachine {
    if let machine { return machine }
    var configuration = RuleLoader.configuration(
      sources: rules.map { LuaSource(name: $0.path, text: $0.source.text) })
    configuration.prints = true
    let machine = try LuaMachine(configuration, limits: limits.lua)
    areSame = false
    for definition in definitions {
      _ = try? machine.interact(definition, facts: cells?.batch, limits: limits.lua)
    }
    self.machine = machine
    return machine
  }

  // MARK: Faults

  private func fault(_ error: LuaError, of script: RuleScript) -> Diagnostic {
    var problem = ScriptFault(error, scripts: inputs + rules).diagnostic(fallback: script.name)
    // No rule is to blame.
    if problem.kind == .badRule { problem.kind = error.kind == .unknownName ? .forbidden : .runtime }
    // Where nothing was called, the calls say no more than the place does.
    if problem.traceback?.contains("\n") != true { problem.traceback = nil }
    guard error.kind == .unknownName, let name = error.name else { return problem }
    let isLocal = inputs.contains { $0.tokens.declaresLocal(name) }
    problem.help =
      isLocal
      ? "a `local` ends with its line: write `\(name) = …`"
      : Suggestion.help(name, among: Self.sandboxNames + names + LuaFacts.schema.types[0].fields.map(\.name))
    return problem
  }

  /// The place of a fault in the text behind `return `.
  private func expressionFault(_ error: LuaError, of script: RuleScript) -> Diagnostic {
    let behind = SourceFile(name: script.name, text: Self.prefix + script.source.text)
    var problem = ScriptFault(error, scripts: [RuleScript(path: script.path, source: behind)])
      .diagnostic(fallback: script.name)
    if problem.location?.line == 1, let column = problem.location?.column {
      problem.location?.column = max(1, column - Self.prefix.count)
    }
    return problem
  }
}

extension LuaError {
  /// Whether more text could mend it.
  fileprivate var endsTooSoon: Bool { message.hasSuffix("near <eof>") }
}

extension LuaTokens {
  private static let statementWords: Set<String> = [
    "local", "if", "for", "while", "function", "return", "do", "repeat", "goto", "break",
  ]

  /// Whether it begins as a statement, or assigns.
  fileprivate var looksLikeStatement: Bool {
    if let first = tokens.first, Self.statementWords.contains(first.text), first.kind == .name,
      !(first.text == "function" && tokens.dropFirst().first?.text == "(")
    {
      return true
    }
    var depth = 0
    for (index, token) in tokens.enumerated() where token.kind == .symbol {
      if "({[".contains(token.text) { depth += 1 }
      if ")}]".contains(token.text) { depth -= 1 }
      guard token.text == "=", depth == 0 else { continue }
      let isComparison =
        index > 0 && ["=", "~", "<", ">"].contains(tokens[index - 1].text) && touch(index - 1, index)
        || index + 1 < tokens.count && tokens[index + 1].text == "=" && touch(index, index + 1)
      if !isComparison { return true }
    }
    return false
  }

  /// Whether nothing stands between two words.
  private func touch(_ one: Int, _ next: Int) -> Bool {
    tokens[one].line == tokens[next].line && tokens[one].column + tokens[one].width == tokens[next].column
  }

  fileprivate func declaresLocal(_ name: String) -> Bool {
    tokens.indices.dropLast().contains { tokens[$0].text == "local" && tokens[$0 + 1].text == name }
  }
}
