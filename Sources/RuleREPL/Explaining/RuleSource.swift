internal import RuleCompiler
internal import RuleEvaluation
internal import SourceText

/// The source lines of a rule.
struct RuleSource {
  private let sources: [SourceFile]

  init(_ sources: [SourceFile]) { self.sources = sources }

  /// Returns the numbered lines, from the rule's verb to its last bracket.
  func text(of rule: RuleSummary, style: TextStyle) -> TerminalText {
    guard let source = sources.first(where: { $0.name == rule.location.file }) else { return "" }
    let first = rule.location.line
    let last = LuaTokens(source.text).lastLine(ofRuleAt: first, column: rule.location.column)
    let width = String(last).count
    return (first...max(first, last)).compactMap { number in
      source.line(number).map { line -> TerminalText in
        let padded = String(repeating: " ", count: width - String(number).count) + "\(number)"
        return "  \(style.faint("\(padded) |")) \(TerminalText(String(line), keepingLines: true))"
      }
    }.joined(separator: "\n")
  }
}

extension LuaTokens {
  /// Returns the line of the bracket that closes `verb "name" { … }` or `verb "name" (…)`.
  fileprivate func lastLine(ofRuleAt line: Int, column: Int?) -> Int {
    guard let start = tokens.firstIndex(where: { $0.line >= line && $0.column >= (column ?? 1) }) else {
      return line
    }
    var depth = 0
    for token in tokens[start...] where token.kind == .symbol {
      if "({[".contains(token.text) { depth += 1 }
      if ")}]".contains(token.text) { depth -= 1 }
      if depth == 0, ")}".contains(token.text) { return token.line }
      if depth < 0 { return line }
    }
    return line
  }
}
