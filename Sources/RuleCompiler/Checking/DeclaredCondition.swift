internal import PrivacyModel
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
    func text(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].text : "" }
    let roles = ConditionEvidence.Role.allCases.map(\.rawValue)
    return LuaTokens.names(tokens).compactMap { place, role in
      // `when = condition(…)` lists the condition where it is made.
      if role == .key, roles.contains(text(place)) { return nil }
      let call = place + 2
      guard text(place + 1) == "=", text(call) == "condition", text(call + 1) == "(",
        tokens.indices.contains(call + 2),
        tokens[call + 2].kind == .string
      else { return nil }
      let end = script.tokens.closing(of: call + 1) ?? tokens.count
      let first = text(call + 3) == "," ? call + 4 : call + 3
      return DeclaredCondition(
        script: script, name: text(place), sentence: text(call + 2),
        function: Array(tokens[min(first, end)..<end]),
        token: tokens[place], isField: role == .field || role == .key)
    }
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

extension RuleScript {
  /// The sentences of the conditions that the file assigns to names.
  package var declaredSentences: [String] { DeclaredCondition.all(in: self).map(\.sentence) }
}
