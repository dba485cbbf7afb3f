internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

extension FactReferenceChecker {
  /// Checks `fact == "code"` and `fact ~= "code"`.
  mutating func compare(_ referent: Referent, _ words: Range<Int>) {
    guard case .value(let field) = referent else { return }
    let index = words.upperBound
    if let problem = NoneComparison(field, tokens, words).problem {
      report(tokens[index - 1], problem.message, help: problem.help)
    }
    guard ["=", "~"].contains(text(index)), text(index + 1) == "=", isPlainString(index + 2) else { return }
    check(tokens[index + 2], field)
  }

  mutating func check(_ token: LuaTokens.Token, _ field: FactField) {
    if case .scalar(.date) = field.shape {
      problems.append(
        Diagnostic(
          .badRule, "`\(field.path)` is a date and is never equal to a text",
          at: SourceLocation(file: file, line: token.line, column: token.column), width: token.width,
          help: "write date \"\(token.text)\""))
    }
    guard !field.spellings.isEmpty, !field.spellings.contains(token.text) else { return }
    report(token, "`\(field.path)` is never `\(token.text)`", among: field.spellings)
  }
}
