internal import LuaSandbox
internal import RuleCompiler
package import SourceText

/// Runs Lua text without a register, in the sandbox of the rules.
///
/// Each evaluation has a new machine, so definitions do not persist.
package struct Sandbox: Sendable {
  private let scripts: [RuleScript]

  /// Creates a sandbox in which `use` finds no files.
  package init() { scripts = [] }

  /// Creates a sandbox in which `use` loads the files of `law/` and `shared/` of a rule folder.
  /// - Throws: If the folder cannot be read. A file runs only when `use` loads it.
  package init(rules directory: String) throws(DiagnosticList) {
    let folder = try RuleFolder(directory)
    scripts = folder.scripts
  }

  /// Runs a script and returns its values.
  ///
  /// With `asExpression`, an expression needs no `return`. `printing` receives the output after the run, even on failure.
  /// - Throws: An error of one of the kinds `syntax`, `runtime`, `forbidden`, `instruction_limit`, `memory_limit` and
  ///   `time_limit`, with its position in the script.
  package func evaluate(
    _ script: SourceFile, asExpression: Bool = false, limits: RuleEngine.Limits = .deciding,
    printing: (String) -> Void = { _ in }
  ) throws(Diagnostic) -> [ScriptValue] {
    if asExpression {
      do {
        return try run("return " + script.text, of: script, limits: limits, printing)
      } catch {
        guard error.kind == .syntax else { throw error }
      }
    }
    return try run(script.text, of: script, limits: limits, printing)
  }

  private func run(
    _ text: String, of script: SourceFile, limits: RuleEngine.Limits, _ printing: (String) -> Void
  ) throws(Diagnostic) -> [ScriptValue] {
    // No rule file has this name.
    let all = [RuleScript(path: "(script)", source: script)] + scripts
    let sources =
      [LuaSource(name: all[0].path, text: text)]
      + scripts.map { LuaSource(name: $0.path, text: $0.source.text) }
    do {
      var configuration = LuaConfiguration.rules(sources: sources)
      configuration.prints = true
      let machine = try LuaMachine(configuration, limits: limits)
      defer { printing(machine.printed) }
      return try machine.evaluate(0, limits: limits).map { ScriptValue($0, scripts: all) }
    } catch {
      var problem = ScriptFault(error, scripts: all).diagnostic(fallback: script.name)
      if problem.kind == .badRule { problem.kind = error.kind == .unknownName ? .forbidden : .runtime }
      throw problem
    }
  }
}
