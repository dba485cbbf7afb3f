internal import LuaSandbox
package import PrivacyModel
internal import RuleCompiler
package import SourceText

/// A session that runs Lua text line by line, with the facts of a case, in the sandbox of the rules.
///
/// Later lines see the definitions of earlier ones. A line that exceeds a limit ends the machine: the session then runs the
/// earlier lines again in a new one, each with its own facts.
package struct RuleSession {
  /// The result of a line.
  package enum ScriptResult {
    /// The line returned values, possibly none.
    case returned([ScriptValue])
    /// The line read this fact, which is not stated.
    case unstated(String)
    /// The text is incomplete and continues on the next line.
    case incomplete
  }

  /// A line that ran, with its facts.
  private struct Line {
    var source: LuaSource
    var facts: CaseFacts?

    // The prompt has already checked the facts, so the conversion cannot fail.
    func cells(_ layout: FactLayout) -> LuaCells? { facts.flatMap { try? LuaCells.facts(of: $0, layout) } }
  }

  /// The files of `law/` and `shared/` that `use` may load.
  var rules: [RuleScript]
  /// The lines whose text errors may quote: the newest, and those with functions.
  var inputs: [RuleScript] = []
  private var count = 0
  /// The lines that rebuild the machine; only the latest of a long session.
  private var lines: [Line] = []
  private static let maximumLines = 500
  private var machine: LuaMachine?
  /// The facts of the last line, and whether the machine has them.
  private var facts: CaseFacts?
  private var areSame = false
  /// The names that the lines so far defined.
  package private(set) var names: [String] = []
  /// The names that were lost when the machine was last rebuilt.
  package private(set) var lost: [String] = []
  /// The output of the last line, even if it failed.
  package private(set) var printed = ""
  /// The limits of each line.
  package var limits: RuleEngine.Limits
  /// The layout of the facts: that of the register of the case.
  private(set) var layout = FactLayout.shared

  /// Creates a session without definitions.
  package init(engine: RuleEngine, limits: RuleEngine.Limits) {
    rules = engine.common
    self.limits = limits
  }

  /// Continues with the rules of another engine, or with the words of another register.
  package mutating func reopen(engine: RuleEngine, register: String) {
    let layout = engine.loadedRegister(named: register)?.layout ?? .shared
    if engine.common.map(\.source) != rules.map(\.source) || layout !== self.layout { separate() }
    (rules, self.layout) = (engine.common, layout)
  }

  /// Continues in a new machine, so that copies of the session do not share later definitions.
  package mutating func separate() {
    machine = nil
    areSame = false
  }

  /// Clears the output of the last line.
  package mutating func forgetPrinted() { printed = "" }

  /// The names available in every line besides facts: the sandbox's, without the words of rule documents.
  package static let sandboxNames: [String] =
    LuaConfiguration.ruleNames.filter { !RuleLanguage.globals.contains($0) }
    + ["print", "null", "case"]

  // MARK: Running

  /// Runs one or more lines; an expression needs no `return`.
  /// - Throws: A syntax error, an error of the line, or an exceeded limit.
  package mutating func evaluate(
    _ source: SourceFile, over facts: CaseFacts?
  ) throws(Diagnostic) -> ScriptResult {
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
  ) throws(Diagnostic) -> ScriptResult {
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
  ) throws(LuaError) -> ScriptResult {
    printed = ""
    let machine = try currentMachine()
    if facts != self.facts { areSame = false }
    self.facts = facts
    let line = Line(source: LuaSource(name: script.path, text: text), facts: facts)
    let cells = line.cells(layout)
    do throws(LuaError) {
      let interaction = try machine.interact(
        line.source, facts: cells, areSame: areSame, limits: limits)
      areSame = true
      printed = machine.printed
      names = interaction.names.filter { $0 != "_" }
      lines.append(line)
      if lines.count > Self.maximumLines { lines.removeFirst() }
      if machine.needsReplacement { separate() }
      if let missing = interaction.missing, let cells {
        return .unstated(FactPaths(facts: cells, layout: layout, functions: []).path(of: missing))
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

  /// Returns the current machine, or a new one after running the lines so far in it.
  private mutating func currentMachine() throws(LuaError) -> LuaMachine {
    if let machine { return machine }
    var configuration = LuaConfiguration.rules(
      sources: rules.map { LuaSource(name: $0.path, text: $0.source.text) }, layout: layout)
    configuration.prints = true
    let before = names
    var isComplete = false
    while !isComplete {
      let fresh = try LuaMachine(configuration, limits: limits)
      machine = fresh
      names = []
      isComplete = rerunLines(in: fresh)
    }
    lost = before.filter { !names.contains($0) }
    guard let machine else { throw LuaError(.memoryLimit, "no memory for a machine") }
    return machine
  }

  /// Runs the lines so far; removes a line that exceeds a limit and returns false, since the machine is then unusable.
  private mutating func rerunLines(in machine: LuaMachine) -> Bool {
    facts = nil
    areSame = false
    for (index, line) in lines.enumerated() {
      if line.facts != facts { areSame = false }
      facts = line.facts
      do throws(LuaError) {
        let interaction = try machine.interact(
          line.source, facts: line.cells(layout), areSame: areSame, limits: limits)
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
