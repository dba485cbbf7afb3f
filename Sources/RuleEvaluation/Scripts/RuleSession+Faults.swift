internal import LuaSandbox
internal import PrivacyModel
internal import RuleCompiler
internal import SourceText

extension RuleSession {
  /// Converts an error of a line to a diagnostic with its position.
  func fault(_ error: LuaError, of script: RuleScript) -> Diagnostic {
    var problem = ScriptFault(error, scripts: inputs + rules).diagnostic(fallback: script.name)
    // The error is the line's, not a rule's.
    if problem.kind == .badRule { problem.kind = error.kind == .unknownName ? .forbidden : .runtime }
    // A traceback of one entry repeats the position.
    if problem.traceback?.contains("\n") != true { problem.traceback = nil }
    guard error.kind == .unknownName, let name = error.name else { return problem }
    problem.help =
      Suggestion.help(
        name, among: Self.sandboxNames + names + layout.vocabulary.schema.types[0].fields.map(\.name))
      ?? "a name has a value after `\(name) = …`; a `local` ends with its line"
    return problem
  }

  /// Converts an error of the text after `return ` to a diagnostic, with columns of the text alone.
  func expressionFault(_ error: LuaError, of script: RuleScript) -> Diagnostic {
    let source = script.source
    let extended = SourceFile(name: source.name, text: Self.prefix + source.text, firstLine: source.firstLine)
    var problem = ScriptFault(error, scripts: [RuleScript(path: script.path, source: extended)])
      .diagnostic(fallback: script.name)
    if problem.location?.line == source.firstLine, let column = problem.location?.column {
      problem.location?.column = max(1, column - Self.prefix.count)
    }
    return problem
  }
}

extension LuaError {
  /// Whether more text could complete it; a string in quotation marks must end on its line.
  var endsTooSoon: Bool { message.hasSuffix("near <eof>") && !message.hasPrefix("unfinished string") }
}

extension LuaTokens {
  private static let statementWords: Set<String> = [
    "local", "if", "for", "while", "function", "return", "do", "repeat", "goto", "break",
  ]

  /// Whether it begins with a keyword of a statement, or assigns.
  var looksLikeStatement: Bool {
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
        index > 0 && ["=", "~", "<", ">"].contains(tokens[index - 1].text) && areAdjacent(index - 1, index)
        || index + 1 < tokens.count && tokens[index + 1].text == "=" && areAdjacent(index, index + 1)
      if !isComparison { return true }
    }
    return false
  }

  /// Whether two tokens are adjacent.
  private func areAdjacent(_ one: Int, _ next: Int) -> Bool {
    tokens[one].line == tokens[next].line && tokens[one].column + tokens[one].width == tokens[next].column
  }
}
