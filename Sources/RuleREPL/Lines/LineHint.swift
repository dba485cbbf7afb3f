internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// A hint for a line that failed.
struct LineHint {
  private let tokens: [LuaTokens.Token]
  private let schema: FactSchema

  init(_ source: SourceFile, schema: FactSchema) {
    tokens = LuaTokens(source.text).tokens
    self.schema = schema
  }

  /// Returns a hint for a Lua error.
  func help(for problem: Diagnostic) -> String? {
    if problem.message == "there is no case to read" {
      return "set the day first, such as `today = \"2026-03-02\"`, or load an example: `:case NAME`"
    }
    if problem.message.hasSuffix("cannot be changed") {
      return "set a fact in a line of its own, such as `subject.kind = \"natural_person\"`"
    }
    guard let first = tokens.first else { return nil }
    if tokens.count == 1, ["exit", "quit", "bye"].contains(first.text) { return "`:quit` ends the session" }
    if REPLCommand.all.contains(where: { $0.name == first.text }) {
      return "did you mean `:\(first.text)`?"
    }
    // `subject.kind = natural_person`: a code without its quotation marks.
    if tokens.count == 1, first.kind == .name, isCode(first.text) {
      return "in quotation marks: \"\(first.text)\""
    }
    return nil
  }

  /// Returns a hint for a value that does not fit the fact.
  func help(forFact problem: Diagnostic) -> String? {
    // `2026-05-04` is a subtraction.
    if tokens.count == 5, tokens.allSatisfy({ $0.kind == .number || $0.text == "-" }), tokens[1].text == "-",
      tokens[3].text == "-"
    {
      return "in quotation marks: \"\(tokens.map(\.text).joined())\""
    }
    if problem.help?.hasPrefix("write digits only") == true, tokens.count == 1, tokens[0].kind == .string {
      return "without quotation marks: \(tokens[0].text)"
    }
    if problem.help?.hasPrefix("write true or false") == true, tokens.count == 1, tokens[0].kind == .string {
      return "without quotation marks: true or false"
    }
    return nil
  }

  private func isCode(_ word: String) -> Bool { schema.fields.contains { $0.spellings.contains(word) } }
}
