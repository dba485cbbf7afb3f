internal import LuaSandbox
internal import RuleCompiler

/// The Lua text of one function of a rule file.
struct FunctionText {
  /// The tokens from `function` on its first line to `end` on its last; empty where the file is not known.
  let tokens: [LuaTokens.Token]

  init(_ function: LuaFunction, scripts: [RuleScript]) {
    guard let source = function.source, scripts.indices.contains(source) else {
      tokens = []
      return
    }
    let lines = scripts[source].tokens.tokens.filter { (function.line...function.lastLine).contains($0.line) }
    let first = lines.firstIndex { $0.kind == .name && $0.text == "function" } ?? lines.startIndex
    let last = lines.lastIndex { $0.kind == .name && $0.text == "end" } ?? lines.endIndex - 1
    tokens = first <= last && last < lines.endIndex ? Array(lines[first...last]) : lines
  }

  /// Creates the text of known tokens.
  init(tokens: [LuaTokens.Token]) { self.tokens = tokens }

  /// The periods that it names, `6 years` for `years(6)`, in their order.
  var periods: [String] {
    let units = ["years": "year", "months": "month", "days": "day", "weeks": "week"]
    return tokens.indices.compactMap { place in
      guard let unit = units[tokens[place].text], place + 2 < tokens.count, tokens[place + 1].text == "(",
        tokens[place + 2].kind == .number
      else { return nil }
      let number = tokens[place + 2].text
      return "\(number) \(unit)\(number == "1" ? "" : "s")"
    }
  }
}

extension [LuaTokens.Token] {
  /// Whether two texts are the same but for white space and comments.
  /// - Parameter exceptNumbers: Whether numbers may differ.
  func saysTheSame(as other: [LuaTokens.Token], exceptNumbers: Bool = false) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { first, second in
        first.kind == second.kind && (first.text == second.text || exceptNumbers && first.kind == .number)
      }
  }
}
