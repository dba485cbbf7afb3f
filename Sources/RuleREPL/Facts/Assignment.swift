internal import CaseChanges
internal import PrivacyCoding
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation
internal import RuleTesting
internal import SourceText

/// A line that sets a fact: `subject.relationship.ended = "2025-01-31"`.
struct Assignment {
  let path: FactPath
  /// The expression at its original location; the text before it is blank.
  let value: SourceFile
  /// The text after a semicolon.
  let rest: SourceFile?

  /// The names that a fact can begin with, and `register`.
  static let roots = FactSchema.shared.types[0].fields.map(\.name) + ["register"]

  /// Parses a line; returns nil if it does not set a fact.
  static func read(_ source: SourceFile) -> Assignment? {
    let tokens = LuaTokens(source.text).tokens
    guard let first = tokens.first, roots.contains(first.text),
      let (path, count) = FactPath.read(tokens, of: source),
      tokens.indices.contains(count), tokens[count].text == "=",
      !tokens.indices.contains(count + 1) || tokens[count + 1].text != "="
        || tokens[count + 1].column != tokens[count].column + 1
    else { return nil }
    let end = tokens[(count + 1)...].semicolon
    return Assignment(
      path: path, value: source.keeping(after: tokens[count], before: end.map { tokens[$0] }),
      rest: end.flatMap { $0 + 1 < tokens.count ? source.keeping(after: tokens[$0], before: nil) : nil })
  }

  /// Returns whether a line only sets facts.
  static func isAll(of source: SourceFile) -> Bool {
    guard let first = read(source) else { return false }
    return first.rest.map { isAll(of: $0) } ?? true
  }

  /// Whether the expression is missing.
  var isUnfinished: Bool { value.text.allSatisfy(\.isWhitespace) }
}

extension ArraySlice<LuaTokens.Token> {
  /// The index of the first semicolon outside brackets and blocks.
  fileprivate var semicolon: Int? {
    var depth = 0
    for index in indices {
      let token = self[index]
      if token.kind == .symbol, "({[".contains(token.text) { depth += 1 }
      if token.kind == .symbol, ")}]".contains(token.text) { depth -= 1 }
      if token.kind == .name, ["function", "if", "do", "repeat"].contains(token.text) { depth += 1 }
      if token.kind == .name, ["end", "until"].contains(token.text) { depth -= 1 }
      if depth == 0, token.kind == .symbol, token.text == ";" { return index }
    }
    return nil
  }
}

extension SourceFile {
  /// Returns the text between two tokens at its original location; all other text becomes blank.
  fileprivate func keeping(after first: LuaTokens.Token, before last: LuaTokens.Token?) -> SourceFile {
    var (line, column) = (1, 1)
    let kept = text.map { character -> Character in
      defer { (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1) }
      if character.isNewline { return character }
      let isAfter = (line, column) >= (first.line, first.column + first.width)
      let isBefore = last.map { (line, column) < ($0.line, $0.column) } ?? true
      return isAfter && isBefore ? character : " "
    }
    return SourceFile(name: name, text: String(kept), firstLine: firstLine)
  }
}

extension ScriptValue {
  /// Returns the value as a fact, with the locations of its words in the expression; nil for nil.
  func node(
    for field: FactField, isElement: Bool, in expression: SourceFile, _ schema: FactSchema
  ) -> SourceNode? {
    if isNil { return nil }
    let tokens = LuaTokens(expression.text).tokens
    func position(_ token: LuaTokens.Token?) -> SourcePosition? {
      token.map { SourcePosition(line: $0.line + expression.firstLine - 1, column: $0.column) }
    }
    let start = position(tokens.first) ?? SourcePosition(line: 1, column: 1)
    let text = CanonicalJSON.text(["value": self])
    let object = try? JSONSource.parse(line: Array(text.utf8), name: expression.name, number: 1)
    guard let node = object?["value"] else { return nil }
    func place(_ word: String) -> SourcePosition {
      position(tokens.first { $0.text == word }) ?? start
    }
    return FactAdapter(place: place, start: start, schema: schema).adapted(node, field, isElement: isElement)
  }
}

/// Adapts a value of a script to a fact: an empty table becomes a list or a mapping as its field requires, and computed facts
/// are removed.
private struct FactAdapter {
  let place: (String) -> SourcePosition
  let start: SourcePosition
  let schema: FactSchema

  func adapted(_ node: SourceNode, _ field: FactField?, isElement: Bool) -> SourceNode {
    let type = field?.innerType.map { schema.types[$0] }
    switch node.content {
    case .scalar(let text, _): return SourceNode(node.content, at: place(text))
    case .list(let items):
      let isRecord = type != nil && !(field?.isList ?? false) || isElement && type != nil
      if items.isEmpty && isRecord { return SourceNode(.map([]), at: start) }
      return SourceNode(.list(items.map { adapted($0, field, isElement: true) }), at: start)
    case .map(let entries):
      let stated = entries.filter { !(type?.field(named: $0.key)?.isDerived ?? false) }
      return SourceNode(
        .map(
          stated.map {
            SourceNode.Entry(
              key: $0.key, position: place($0.key),
              value: adapted($0.value, type?.field(named: $0.key), isElement: false))
          }), at: start)
    }
  }
}
