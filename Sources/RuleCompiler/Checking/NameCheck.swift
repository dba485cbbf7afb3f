internal import LuaSandbox
internal import SourceText

/// Finds names that nothing declares.
///
/// At the top of a file they are errors when it is loaded; in a function, only when a case
/// reaches them.
struct NameCheck {
  private let scripts: [RuleScript]
  private let known: Set<String>

  /// - Parameter functions: The names of the host functions.
  init(_ scripts: [RuleScript], functions: [String]) {
    self.scripts = scripts
    known = Set(LuaConfiguration.ruleNames + functions)
  }

  func findings(registers: [String]) -> [Finding] {
    scripts.flatMap { script in
      let register = registers.first { script.path == $0 + ".lua" }
      return undeclared(script, register) + absentFields(script, register)
    }
  }

  private func undeclared(_ script: RuleScript, _ register: String?) -> [Finding] {
    LuaTokens.undeclared(script.tokens.tokens).filter { !known.contains($0.text) }.map {
      finding(
        script, $0, register, "nothing is called `\($0.text)`",
        help: isFile($0.text)
          ? "write `local \($0.text) = use \"shared/\($0.text)\"` at the top of the file"
          : Suggestion.help($0.text, among: known.sorted() + script.tokens.assignedNames.sorted()))
    }
  }

  private func isFile(_ name: String) -> Bool { scripts.contains { $0.path == "shared/\(name).lua" } }

  /// Fields of a shared file, or of a table of this one, that it does not assign: `the.invoice_is_opne`.
  private func absentFields(_ script: RuleScript, _ register: String?) -> [Finding] {
    let tokens = script.tokens.tokens
    var files = script.tokens.usedFiles.compactMapValues { path in
      scripts.first { $0.path == path + ".lua" }.flatMap { writtenNames($0) }
    }
    for name in script.tokens.emptyTables { files[name] = writtenNames(script) }
    return tokens.indices.dropFirst(2).compactMap { place in
      guard tokens[place].kind == .name, tokens[place - 1].text == ".", tokens[place - 2].kind == .name,
        place < 3 || tokens[place - 3].text != ".", let names = files[tokens[place - 2].text],
        !names.contains(tokens[place].text)
      else { return nil }
      let name = "\(tokens[place - 2].text).\(tokens[place].text)"
      return finding(
        script, tokens[place], register, "nothing is called `\(name)`",
        help: Suggestion.help(tokens[place].text, among: names.sorted()))
    }
  }

  /// The names that a file assigns; nil where it assigns some that are not written.
  private func writtenNames(_ script: RuleScript) -> Set<String>? {
    script.tokens.hasComputedFields ? nil : script.tokens.assignedNames
  }

  private func finding(
    _ script: RuleScript, _ token: LuaTokens.Token, _ register: String?, _ message: String, help: String?
  ) -> Finding {
    Finding(
      register: register, kind: .unknownName, statement: nil, message: message,
      location: SourceLocation(file: script.name, line: token.line, column: token.column), width: token.width,
      help: help)
  }
}
