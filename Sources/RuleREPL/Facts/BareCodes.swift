internal import CaseChanges
internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// Codes without quotation marks in the value of a fact: `request.kind = erasure`, `{ name, email }`.
///
/// A word is a code where it stands alone in the value or in a list, and no variable of the session has its name.
struct BareCodes {
  /// The fact that gets the value.
  let field: FactField
  let schema: FactSchema
  /// The words of the session, which name codes too.
  let words: DecisionWords
  /// The variables of the session.
  let variables: Set<String>

  /// Returns the value with its bare codes in quotation marks.
  /// - Throws: a word that is no code of the fact, with the nearest one.
  func quoted(_ value: SourceFile) throws(DiagnosticList) -> SourceFile {
    let tokens = LuaTokens(value.text).tokens
    let codes = self.codes
    guard !codes.isEmpty else { return value }
    var lines = value.text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for index in tokens.indices.reversed() where isAlone(index, in: tokens) {
      let token = tokens[index]
      if let code = codes[token.text] {
        let start = token.column - 1
        lines[token.line - 1].replaceSubrange(start..<(start + token.text.count), with: "\"\(code)\"")
      } else if !isLua(token.text) {
        throw unknown(token, in: value, Set(codes.keys))
      }
    }
    return SourceFile(
      name: value.name, text: lines.map { String($0) }.joined(separator: "\n"), firstLine: value.firstLine)
  }

  /// The codes of the fact and of the facts inside it.
  private var codes: [String: String] {
    let inner = schema.fields.filter { $0.path == field.path || $0.path.hasPrefix(field.path + ".") }
    var codes: [String: String] = [:]
    for field in inner {
      for code in field.spellings { codes[words.typed(code: code, of: field)] = code }
    }
    for code in inner.flatMap(\.spellings) { codes[code] = code }
    return codes
  }

  /// Whether a name is a whole value: nothing but a brace, a comma or an equals sign is beside it.
  private func isAlone(_ index: Int, in tokens: [LuaTokens.Token]) -> Bool {
    guard tokens[index].kind == .name, !variables.contains(tokens[index].text),
      !LuaTokens.keywords.contains(tokens[index].text)
    else { return false }
    let before = index > 0 ? tokens[index - 1].text : "{"
    let after = index + 1 < tokens.count ? tokens[index + 1].text : "}"
    return ["{", ",", ";", "="].contains(before) && ["}", ",", ";"].contains(after)
  }

  private func isLua(_ word: String) -> Bool {
    Assignment.roots.contains(word) || RuleSession.sandboxNames.contains(word) || word == "_"
  }

  private func unknown(_ token: LuaTokens.Token, in value: SourceFile, _ codes: Set<String>) -> DiagnosticList
  {
    let place = SourceLocation(
      file: value.name, line: token.line + value.firstLine - 1, column: token.column)
    // In the language of the session, its words come first.
    let typed = words.haveLanguage ? codes.subtracting(self.codes.values) : codes
    let known = (typed.isEmpty ? codes : typed).sorted()
    return DiagnosticList([
      Diagnostic(
        .badCase, "`\(field.path)`: `\(token.text)` is not one of its values, and no variable has this name",
        at: place, width: token.text.count,
        help: Suggestion.help(token.text, among: known) ?? Suggestion.help(token.text, among: codes.sorted())
          ?? "one of \(known.joined(separator: ", "))")
    ])
  }
}
