internal import SourceText

/// A condition as the text of a rule file declares it: `the.name = condition("sentence", function(case) … end)`.
struct DeclaredCondition {
  let script: RuleScript
  /// The name that it is assigned to.
  let name: String
  let sentence: String
  /// The tokens of the function's body, with the names of its parameters.
  let body: [String]
  /// The token of the name.
  let token: LuaTokens.Token
  /// Whether other files can use it, as a field of the table that the file returns.
  let isField: Bool

  var location: SourceLocation { SourceLocation(file: script.name, line: token.line, column: token.column) }

  /// Returns the conditions that a file assigns to names.
  static func all(in script: RuleScript) -> [DeclaredCondition] {
    let tokens = script.tokens.tokens
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .name, tokens[index].text == "condition", index >= 2,
        tokens[index - 1].text == "=", tokens[index - 2].kind == .name, index + 2 < tokens.count,
        tokens[index + 1].text == "(", tokens[index + 2].kind == .string
      else { return nil }
      return DeclaredCondition(
        script: script, name: tokens[index - 2].text, sentence: tokens[index + 2].text,
        body: body(tokens, from: index + 3), token: tokens[index - 2],
        isField: index >= 3 && tokens[index - 3].text == ".")
    }
  }

  /// The tokens from `function` to the bracket that closes `condition(`.
  private static func body(_ tokens: [LuaTokens.Token], from first: Int) -> [String] {
    var depth = 1
    var body: [String] = []
    for token in tokens[first...] {
      if token.kind == .symbol, "({[".contains(token.text) { depth += 1 }
      if token.kind == .symbol, ")}]".contains(token.text) { depth -= 1 }
      if depth == 0 { break }
      body.append(token.kind == .string ? "\"\(token.text)\"" : token.text)
    }
    return body.first == "," ? Array(body.dropFirst()) : body
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
