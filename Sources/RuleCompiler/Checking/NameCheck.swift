internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Finds names that nothing declares.
///
/// At the top of a file they are errors when it is loaded; in a function, only when a case
/// reaches them.
struct NameCheck {
  private let scripts: [RuleScript]
  private let functions: [String]
  private let vocabulary: (RuleScript) -> Vocabulary

  /// - Parameters:
  ///   - functions: The names of the host functions.
  ///   - vocabulary: Returns the words that a script may use.
  init(_ scripts: [RuleScript], functions: [String], vocabulary: @escaping (RuleScript) -> Vocabulary) {
    (self.scripts, self.functions, self.vocabulary) = (scripts, functions, vocabulary)
  }

  /// The global names of a script.
  private func known(in script: RuleScript) -> Set<String> {
    let vocabulary = vocabulary(script)
    return Set(LuaConfiguration.ruleNames + functions)
      .union(vocabulary.ownWords(.requests).map(\.spelling))
      .union(vocabulary.declared.functions.map(\.name))
  }

  func findings(registers: [String]) -> [Finding] {
    scripts.flatMap { script in
      let register = script.register(among: registers)
      return undeclared(script, register) + absentFields(script, register)
    }
  }

  /// The most names of a file that are reported.
  private static let mostNames = 20

  private func undeclared(_ script: RuleScript, _ register: String?) -> [Finding] {
    let known = known(in: script)
    let unknown = LuaTokens.undeclared(script.tokens.tokens).filter { !known.contains($0.text) }
    guard !unknown.isEmpty else { return [] }
    let candidates = known.sorted() + script.tokens.assignedNames.sorted()
    return unknown.prefix(Self.mostNames).map {
      if let advice = SandboxAdvice.on($0.text) { return finding(script, $0, register, advice, help: nil) }
      return finding(
        script, $0, register, "nothing is called `\($0.text)`",
        help: isFile($0.text)
          ? "write `local \($0.text) = use \"shared/\($0.text)\"` at the top of the file"
          : Suggestion.help($0.text, among: candidates))
    }
  }

  private func isFile(_ name: String) -> Bool { scripts.contains { $0.path == "shared/\(name).lua" } }

  /// Fields of a shared file, or of a table of this one, that it does not assign: `the.invoice_is_opne`.
  private func absentFields(_ script: RuleScript, _ register: String?) -> [Finding] {
    let tokens = script.tokens.tokens
    let names = DeclaredNames(script.tokens)
    var fields = names.files.compactMapValues { path in
      scripts.first { $0.path == path + ".lua" }.flatMap { returnedNames($0) }
    }
    if !names.tables.isEmpty, !script.tokens.hasComputedFields {
      let own = script.tokens.assignedNames
      for name in names.tables { fields[name] = own }
    }
    let unknown = tokens.indices.dropFirst(2).filter { place in
      guard tokens[place].kind == .name, tokens[place - 1].text == ".", tokens[place - 2].kind == .name,
        place < 3 || tokens[place - 3].text != "." || place >= 4 && tokens[place - 4].text == ".",
        let names = fields[tokens[place - 2].text]
      else { return false }
      return !names.contains(tokens[place].text)
    }
    return unknown.prefix(Self.mostNames).map { place in
      finding(
        script, tokens[place], register,
        "nothing is called `\(tokens[place - 2].text).\(tokens[place].text)`",
        help: Suggestion.help(tokens[place].text, among: (fields[tokens[place - 2].text] ?? []).sorted()))
    }
  }

  /// The fields of the table that a file returns; nil where its text does not show all of them.
  private func returnedNames(_ script: RuleScript) -> Set<String>? {
    let tokens = script.tokens.tokens
    guard !script.tokens.hasComputedFields, let last = tokens.last else { return nil }
    let returnsTable = tokens.count >= 2 && tokens[tokens.count - 2].text == "return"
    guard returnsTable, DeclaredNames(script.tokens).tables.contains(last.text) else { return nil }
    return script.tokens.assignedNames
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
