package import LuaSandbox
package import PrivacyModel
package import SourceText

/// Converts a Lua error to a diagnostic with a position and, for an unknown name, the nearest known one.
package struct ScriptFault {
  private let error: LuaError
  private let scripts: [RuleScript]
  private let schema: FactSchema

  package init(_ error: LuaError, scripts: [RuleScript], schema: FactSchema = .shared) {
    (self.error, self.scripts, self.schema) = (error, scripts, schema)
  }

  package func diagnostic(fallback: String, rule: Rule? = nil) -> Diagnostic {
    let file = scripts.first { $0.path == error.source }
    let brokenToken = error.kind == .syntax ? file.flatMap { SyntaxPlace(error, script: $0).token } : nil
    var place = rule?.location
    var width = rule?.verb.rawValue.count ?? 1
    if let file, let line = error.line {
      let word = error.name ?? nearWord
      let token = brokenToken ?? word.flatMap { uniqueToken(of: $0, in: file.tokens, line: line) }
      place = SourceLocation(
        file: file.name, line: (brokenToken?.line ?? line) + file.source.firstLine - 1, column: token?.column)
      width = token?.width ?? 1
    }
    let name = rule.map { "in `\($0.verb.rawValue) \"\($0.name)\"`: " } ?? ""
    return Diagnostic(
      kind, name + error.message, at: place ?? rule?.location ?? SourceLocation(file: fallback, line: 1),
      width: width,
      help: help, traceback: traceback)
  }

  /// Returns the token of a word that occurs once in the line; no caret is better than a wrong one.
  private func uniqueToken(of word: String, in tokens: LuaTokens, line: Int) -> LuaTokens.Token? {
    let found = tokens.tokens.filter { $0.line == line && $0.text == word }
    return found.count == 1 ? found[0] : nil
  }

  /// The word in quotation marks in Lua's own messages: `near 'x'`, `(field 'x')`.
  private var nearWord: String? {
    guard let open = error.message.lastIndex(of: "'") else { return nil }
    let before = error.message[..<open]
    guard let start = before.lastIndex(of: "'") else { return nil }
    return String(before[before.index(after: start)...])
  }

  private var kind: Diagnostic.Kind {
    switch error.kind {
    case .syntax: .syntax
    case .forbidden: .forbidden
    case .instructionLimit: .instructionLimit
    case .memoryLimit: .memoryLimit
    case .timeLimit: .timeLimit
    case .interrupted: .interrupted
    case .unknownField, .badValue, .globalAssigned, .unknownName, .keptState: .badRule
    case .runtime, .hostFailure: .runtime
    }
  }

  private var help: String? {
    guard let name = error.name else { return nil }
    switch error.kind {
    case .unknownField:
      let type = schema.types.first { $0.path == error.typePath }
      return Suggestion.help(name, among: type?.fields.map(\.name) ?? [])
    case .badValue where error.message.hasPrefix("`\(name)` takes "):
      return RuleLanguage.word(name).map {
        "write `\($0.usage)`" + ($0.takesKinds ? ", with `any_of(access, erasure)` for several kinds" : "")
      }
    case .badValue:
      // The field of another file's value: `shared/conditions` has no `invoice_is_opne`.
      guard let file = scripts.first(where: { error.message.hasPrefix("`\($0.path.dropLast(4))` has no `") })
      else { return nil }
      return Suggestion.help(name, among: file.tokens.assignedNames)
    case .unknownName:
      return Suggestion.help(
        name, among: LuaConfiguration.ruleNames + scripts.map { String($0.path.dropLast(4)) })
    default: return nil
    }
  }

  /// The calls, with the file names that messages show.
  private var traceback: String? {
    guard !error.traceback.isEmpty else { return nil }
    let lines = error.traceback.split(separator: "\n").map { line in
      guard let script = scripts.first(where: { line.hasPrefix($0.path + ":") }) else { return String(line) }
      let rest = line.dropFirst(script.path.count + 1)
      let number = (Int(rest.prefix { $0.isNumber }) ?? 1) + script.source.firstLine - 1
      return "\(script.name):\(number)\(rest.drop { $0.isNumber })"
    }
    return lines.joined(separator: "\n")
  }
}
