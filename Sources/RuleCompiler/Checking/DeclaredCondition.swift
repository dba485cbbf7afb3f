internal import SourceText

/// A condition as the text of a rule file declares it: `the.name = condition("sentence", function(case) … end)`.
struct DeclaredCondition {
  let script: RuleScript
  /// The name that it is assigned to.
  let name: String
  let sentence: String
  /// The tokens of the function, from `function` to `end`.
  let function: [LuaTokens.Token]
  /// The token of the name.
  let token: LuaTokens.Token
  /// Whether other files can use it, as a field of the table that the file returns.
  let isField: Bool

  var location: SourceLocation { SourceLocation(file: script.name, line: token.line, column: token.column) }

  /// Returns the conditions that a file assigns to names.
  static func all(in script: RuleScript) -> [DeclaredCondition] {
    let tokens = script.tokens.tokens
    let depths = depths(tokens)
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .name, tokens[index].text == "condition", index >= 2,
        tokens[index - 1].text == "=", tokens[index - 2].kind == .name, index + 2 < tokens.count,
        tokens[index + 1].text == "(", tokens[index + 2].kind == .string
      else { return nil }
      return DeclaredCondition(
        script: script, name: tokens[index - 2].text, sentence: tokens[index + 2].text,
        function: function(tokens, from: index + 3), token: tokens[index - 2],
        isField: index >= 3 && tokens[index - 3].text == "." || depths[index - 2] > 0)
    }
  }

  /// For each token, how many braces are open before it.
  private static func depths(_ tokens: [LuaTokens.Token]) -> [Int] {
    var depth = 0
    return tokens.map { token in
      defer {
        if token.kind == .symbol, token.text == "{" { depth += 1 }
        if token.kind == .symbol, token.text == "}" { depth -= 1 }
      }
      return depth
    }
  }

  /// The tokens from `function` to the bracket that closes `condition(`.
  private static func function(_ tokens: [LuaTokens.Token], from first: Int) -> [LuaTokens.Token] {
    var depth = 1
    var function: [LuaTokens.Token] = []
    for token in tokens[first...] {
      if token.kind == .symbol, "({[".contains(token.text) { depth += 1 }
      if token.kind == .symbol, ")}]".contains(token.text) { depth -= 1 }
      if depth == 0 { break }
      function.append(token)
    }
    return function.first?.text == "," ? Array(function.dropFirst()) : function
  }

  /// The texts of the function's tokens; strings in quotes.
  private var body: [String] { function.map { $0.kind == .string ? "\"\($0.text)\"" : $0.text } }

  /// The text of the function, nil for one that is not written here; equal texts mean the same.
  ///
  /// Across files, a name that the function does not declare may stand for two things.
  var meaning: String? {
    if function.isEmpty { return nil }
    return body.joined(separator: " ") + (LuaTokens.undeclared(function).isEmpty ? "" : "  in \(script.path)")
  }

  /// The fact and the code that the function compares, where it does nothing else: `return case.request.kind == "erasure"`.
  var equality: (fact: String, code: String)? {
    guard let start = body.firstIndex(of: "return"), body.last == "end",
      let equals = body.indices.first(where: { $0 + 1 < body.count && body[$0] == "=" && body[$0 + 1] == "=" }
      ),
      body.count == equals + 4, body[equals + 2].hasPrefix("\"")
    else { return nil }
    let fact = body[start + 1..<equals]
    guard fact.allSatisfy({ $0 == "." || $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }),
      fact.first == "case" || fact.first == "held"
    else { return nil }
    return (fact.joined(), body[equals + 2])
  }
}
