internal import PrivacyModel
internal import SourceText

/// A rule file with the certain types of its expressions.
struct TypedScript {
  let script: RuleScript
  let syntax: LuaSyntax
  let typing: LuaTyping
  let schema: FactSchema
  /// The register whose document it is; nil for law and shared files.
  let register: String?

  /// Reads a file; nil for one that cannot be read with certainty.
  init?(_ script: RuleScript, schema: FactSchema, register: String?) {
    guard let syntax = LuaSyntax(script.tokens) else { return nil }
    (self.script, self.syntax, self.schema, self.register) = (script, syntax, schema, register)
    typing = LuaTyping(syntax, schema: schema)
  }

  func value(_ expression: LuaExpression) -> CertainValue? { typing.value(expression) }

  /// Returns an expression as it is written; nil for one over several lines.
  func text(_ expression: LuaExpression) -> String? {
    guard let first = expression.range.first, let width = width(expression),
      let line = script.source.line(syntax.tokens[first].line + script.source.firstLine - 1)
    else { return nil }
    return String(line.dropFirst(syntax.tokens[first].column - 1).prefix(width))
  }

  /// Returns the text that an expression is: one that is written out, or a local that begins with it.
  func literal(_ expression: LuaExpression) -> String? {
    guard case .name(_, let variable?) = expression.unbracketed.form,
      case .value(let first) = syntax.variables[variable].origin
    else { return syntax.literal(expression) }
    return syntax.literal(first)
  }

  /// The number of characters of an expression; nil for one over several lines.
  private func width(_ expression: LuaExpression) -> Int? {
    guard let first = expression.range.first, let last = expression.range.last else { return nil }
    let (start, end) = (syntax.tokens[first], syntax.tokens[last])
    return start.line == end.line ? end.column + end.width - start.column : nil
  }

  /// Returns a finding that marks an expression.
  func finding(
    _ kind: Finding.Kind, _ expression: LuaExpression, _ message: String, help: String? = nil
  )
    -> Finding
  {
    finding(kind, token: expression.range.lowerBound, width: width(expression), message, help: help)
  }

  /// Returns a finding that marks a token.
  func finding(
    _ kind: Finding.Kind, token: Int, width: Int? = nil, _ message: String, help: String? = nil
  ) -> Finding {
    let token = syntax.tokens[token]
    return Finding(
      register: register, kind: kind, statement: nil, message: message,
      location: SourceLocation(file: script.name, line: token.line, column: token.column),
      width: width ?? token.width, help: help)
  }
}
