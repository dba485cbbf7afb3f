internal import RuleCompiler
internal import SourceText

/// The text of a rule file with the places of its tokens, in which changes are made.
struct MutationText {
  let script: RuleScript
  let syntax: LuaSyntax
  /// The lines of each table of at most a few lines.
  private let shortTables: [ClosedRange<Int>]
  /// The most lines of a table that is the context of a change.
  private static let mostContext = 8

  /// Reads a file; nil for one that is not valid.
  init?(_ script: RuleScript) {
    guard let syntax = LuaSyntax(script.tokens) else { return nil }
    (self.script, self.syntax) = (script, syntax)
    var open: [Int] = []
    shortTables = syntax.tokens.compactMap { token in
      guard token.kind == .symbol, token.text == "{" || token.text == "}" else { return nil }
      if token.text == "{" { open.append(token.line) }
      guard token.text == "}", let first = open.popLast(), token.line - first < Self.mostContext else {
        return nil
      }
      return first...token.line
    }
  }

  /// The bytes of some tokens and of the space between them.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    syntax.tokens[tokens.lowerBound].bytes.lowerBound..<syntax.tokens[tokens.upperBound - 1].bytes.upperBound
  }

  /// The text of some tokens as it is written.
  func text(_ tokens: Range<Int>) -> String {
    let range = range(tokens)
    return String(decoding: Array(script.source.text.utf8)[range], as: UTF8.self)
  }

  /// The text of some tokens on one line, shortened.
  func shortText(_ tokens: Range<Int>) -> String {
    let words = text(tokens).split { $0.isWhitespace }.joined(separator: " ")
    return words.count <= 60 ? words : words.prefix(57) + "…"
  }

  /// Returns a change that replaces some tokens.
  /// - Parameter whole: The tokens of the changed expression, where they are more than the replaced ones.
  func mutation(
    _ kind: Mutation.Kind, _ tokens: Range<Int>, with replacement: String, _ change: String,
    whole: Range<Int>? = nil
  ) -> Mutation {
    let first = syntax.tokens[tokens.lowerBound]
    let whole = whole ?? tokens
    let lastLine = syntax.tokens[whole.upperBound - 1].line
    return Mutation(
      kind: kind, file: script.path,
      location: SourceLocation(file: script.name, line: first.line, column: first.column),
      lines: syntax.tokens[whole.lowerBound].line...lastLine, context: context(of: first.line...lastLine),
      change: change,
      line: (script.source.line(first.line) ?? "").split { $0.isWhitespace }.joined(separator: " "),
      range: range(tokens), replacement: replacement,
      isInFunction: syntax.functions.contains { $0.range.contains(tokens.lowerBound) })
  }

  /// The lines of the largest short table around some lines.
  private func context(of lines: ClosedRange<Int>) -> ClosedRange<Int> {
    shortTables.filter { $0.lowerBound <= lines.lowerBound && lines.upperBound <= $0.upperBound }.max {
      $0.count < $1.count
    } ?? lines
  }

  /// The tokens of an item of a list with the comma after it, or before it where it is the last.
  func listItem(_ tokens: Range<Int>) -> Range<Int> {
    let all = syntax.tokens
    func isComma(_ place: Int) -> Bool {
      all.indices.contains(place) && all[place].kind == .symbol && [",", ";"].contains(all[place].text)
    }
    if isComma(tokens.upperBound) { return tokens.lowerBound..<tokens.upperBound + 1 }
    if isComma(tokens.lowerBound - 1) { return tokens.lowerBound - 1..<tokens.upperBound }
    return tokens
  }
}
