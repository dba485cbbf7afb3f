internal import LuaSandbox
package import PrivacyModel
internal import RuleCompiler
package import SourceText

/// Lua text that somebody tries line by line, over the facts of a case, in the sandbox of the rules.
///
/// What a line defines stays for the next. A line that hits a limit costs the machine; the lines before it are run again in
/// another, each over the facts that it had.
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

  /// A line that was run, with the facts that it ran over.
  private struct Line {
    var source: LuaSource
    var facts: CaseFacts?

    // The prompt reads facts as strictly as a file: none of them is refused.
    var cells: LuaCells? { facts.flatMap { try? LuaCells.facts(of: $0) } }
  }

  /// The laws and shared questions that `use` takes.
  var rules: [RuleScript]
  /// The lines whose text may be asked for: the newest, and those that made functions.
  var inputs: [RuleScript] = []
  private var count = 0
  /// What makes the machine anew; not all of a long session.
  private var lines: [Line] = []
  private static let mostLines = 500
  private var machine: LuaMachine?
  /// What the last line read, and whether the machine has seen it.
  private var facts: CaseFacts?
  private var areSame = false
  /// The names that have a value.
  package private(set) var names: [String] = []
  /// Names that had a value in the machine before this one, and have none now.
  package private(set) var lost: [String] = []
  /// What the last line printed, be it that it failed.
  package private(set) var printed = ""
  /// What a line may use up.
  package var limits: RuleEngine.Limits

  /// Begins with nothing defined.
  package init(engine: RuleEngine, limits: RuleEngine.Limits) {
    rules = Self.usable(engine)
    self.limits = limits
  }

  /// Goes on with the rules of another engine.
  package mutating func reopen(engine: RuleEngine) {
    let usable = Self.usable(engine)
    if usable.map(\.source) != rules.map(\.source) { separate() }
    rules = usable
  }

  /// Goes on in a machine of its own: what is defined from now on, no copy of the session sees.
  package mutating func separate() {
    machine = nil
    areSame = false
  }

  /// What was printed has been shown.
  package mutating func forgetPrinted() { printed = "" }

  private static func usable(_ engine: RuleEngine) -> [RuleScript] {
    engine.scripts.filter { $0.path.hasPrefix("law/") || $0.path.hasPrefix("shared/") }
  }

  /// What every line can name besides facts: the sandbox of the rules without the words of rule documents.
  package static let sandboxNames: [String] =
    LuaConfiguration.ruleNames.filter { name in !RuleLanguage.words.contains { $0.word == name } }
    + ["print", "null", "case"]

  // MARK: Running

  /// Runs a line, or several; an expression needs no `return`.
  package mutating func evaluate(
    _ source: SourceFile, over facts: CaseFacts?
  ) throws(Diagnostic) -> Outcome {
    count += 1
    let script = RuleScript(path: "(line \(count))", source: source)
    inputs.append(script)
    defer { if !source.text.contains("function") { inputs.removeLast() } }
    lost = []
    do throws(LuaError) {
      return try run(script, as: Self.prefix + source.text, facts)
    } catch {
      guard error.kind == .syntax else { throw fault(error, of: script) }
      return try evaluateStatement(script, facts, not: error)
    }
  }

  static let prefix = "return "

  private mutating func evaluateStatement(
    _ script: RuleScript, _ facts: CaseFacts?, not expression: LuaError
  ) throws(Diagnostic) -> Outcome {
    do throws(LuaError) {
      return try run(script, as: script.source.text, facts)
    } catch {
      guard error.kind == .syntax else { throw fault(error, of: script) }
      let isStatement = script.tokens.looksLikeStatement
      if (isStatement ? error : expression).endsTooSoon { return .incomplete }
      throw isStatement ? fault(error, of: script) : expressionFault(expression, of: script)
    }
  }

  private mutating func run(
    _ script: RuleScript, as text: String, _ facts: CaseFacts?
  ) throws(LuaError) -> Outcome {
    printed = ""
    let machine = try opened()
    if facts != self.facts { areSame = false }
    self.facts = facts
    let line = Line(source: LuaSource(name: script.path, text: text), facts: facts)
    let cells = line.cells
    do throws(LuaError) {
      let interaction = try machine.interact(
        line.source, facts: cells, areSame: areSame, limits: limits)
      areSame = true
      printed = machine.printed
      names = interaction.names.filter { $0 != "_" }
      lines.append(line)
      if lines.count > Self.mostLines { lines.removeFirst() }
      if machine.needsReplacement { separate() }
      if let missing = interaction.missing, let cells {
        return .unstated(FactPaths(facts: cells, functions: []).path(of: missing))
      }
      let known = Dictionary((rules + inputs).map { ($0.path, $0) }) { $1 }
      let scripts = interaction.sources.map { known[$0] ?? RuleScript(path: $0, source: script.source) }
      return .returned(interaction.values.map { ScriptValue($0, scripts: scripts) })
    } catch {
      printed = machine.printed
      if error.isLimit { separate() }
      throw error
    }
  }

  /// The machine at hand, or a new one in which the lines so far are run again.
  private mutating func opened() throws(LuaError) -> LuaMachine {
    if let machine { return machine }
    var configuration = FolderCompiler.configuration(
      sources: rules.map { LuaSource(name: $0.path, text: $0.source.text) })
    configuration.prints = true
    let before = names
    var isWhole = false
    while !isWhole {
      let fresh = try LuaMachine(configuration, limits: limits)
      machine = fresh
      names = []
      isWhole = again(in: fresh)
    }
    lost = before.filter { !names.contains($0) }
    guard let machine else { throw LuaError(.memoryLimit, "no memory for a machine") }
    return machine
  }

  /// Runs the lines so far; one that hits a limit is forgotten, and false tells that another machine is needed.
  private mutating func again(in machine: LuaMachine) -> Bool {
    facts = nil
    areSame = false
    for (index, line) in lines.enumerated() {
      if line.facts != facts { areSame = false }
      facts = line.facts
      do throws(LuaError) {
        let interaction = try machine.interact(
          line.source, facts: line.cells, areSame: areSame, limits: limits)
        names = interaction.names.filter { $0 != "_" }
        areSame = true
      } catch {
        guard error.isLimit else { continue }
        lines.remove(at: index)
        return false
      }
    }
    return true
  }
}
