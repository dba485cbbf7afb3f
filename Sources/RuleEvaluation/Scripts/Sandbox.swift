internal import LuaSandbox
internal import RuleCompiler
package import SourceText

/// Runs Lua text outside of any register, in exactly the sandbox that rules run in.
///
/// Each evaluation has a machine of its own: nothing stays for the next.
package struct Sandbox: Sendable {
  private let scripts: [RuleScript]

  /// A sandbox without files that `use` could take.
  package init() { scripts = [] }

  /// A sandbox in which `use` takes the laws and the shared questions of a rule folder.
  ///
  /// Throws where the folder cannot be read; its files are not run before they are used.
  package init(rules directory: String) throws(DiagnosticList) {
    let folder = try RuleFolder(directory)
    scripts = folder.entries.filter { $0.kind == .law || $0.kind == .shared }.map {
      RuleScript(path: $0.path, source: $0.file)
    }
  }

  /// Runs a script and returns the values that it returns.
  ///
  /// With `asExpression`, a text that is an expression needs no `return`. What the script prints is handed to `printing`
  /// at its end, be it that it failed.
  /// - Throws: an error of one of the kinds `syntax`, `runtime`, `forbidden`, `instruction_limit`, `memory_limit` and
  ///   `time_limit`, with its place in the script.
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
    // No rule file is called like this.
    let all = [RuleScript(path: "(script)", source: script)] + scripts
    let sources =
      [LuaSource(name: all[0].path, text: text)]
      + scripts.map { LuaSource(name: $0.path, text: $0.source.text) }
    do {
      var configuration = FolderCompiler.configuration(sources: sources)
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
