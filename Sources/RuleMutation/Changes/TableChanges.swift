internal import RuleCompiler

/// The changes of lists and of rules: an item, a kind of request, a condition, a field, the force, the whole rule.
struct TableChanges {
  let text: MutationText

  /// The fields of a rule that are dropped; the others are required, or only say something to readers.
  private static let droppedFields: [String: Mutation.Kind] = [
    "when": .condition, "unless": .condition, "obliges": .field, "owed_to": .field, "last_day": .field,
    "except": .field, "action": .field, "on_outcome": .field, "on_action": .field, "last_day_is": .field,
    "of": .field, "extended": .field, "except_by": .field, "itemised": .field, "signed": .field,
    "languages": .field, "channels": .field, "addressed_to": .field, "written": .field,
  ]
  /// The verbs whose rules apply whatever other rules say.
  private static let withoutForce: Set<String> = ["oblige", "keep_until"]
  private static let lists: Set<String> = ["when", "unless", "met"]
  private static let verbs = Set(RuleLanguage.words.filter { $0.role == .rule }.map(\.word))
  private static let declarations = Set(RuleLanguage.words.filter { $0.role == .declaration }.map(\.word))

  /// The items of a list: texts, or the conditions of a rule.
  func items(_ expression: LuaExpression, field: String?) -> [Mutation] {
    guard case .table(let entries) = expression.form, entries.count > 1 else { return [] }
    let isList = entries.allSatisfy { $0.key == nil && $0.computedKey == nil }
    let isOfConditions = field.map { Self.lists.contains($0) } ?? false
    guard isList, isOfConditions || entries.allSatisfy({ $0.value.isText }) else { return [] }
    return entries.map { entry in
      drop(isOfConditions ? .condition : .item, entry.value.range)
    }
  }

  /// The kinds of `any_of(erasure, retention)`.
  func requests(_ expression: LuaExpression) -> [Mutation] {
    guard case .call(let function, let arguments) = expression.form, arguments.count > 1,
      case .name("any_of", variable: nil) = function.form
    else { return [] }
    return arguments.map { drop(.request, $0.range) }
  }

  /// A rule or a declaration in a document: the whole, its fields, its force.
  func rule(_ expression: LuaExpression, isInLaw: Bool) -> [Mutation] {
    guard let (name, table, isRule) = word(of: expression), case .table(let entries) = table.form else {
      return []
    }
    let fields = entries.compactMap { entry in
      entry.key.map { (name: text.syntax.tokens[$0].text, range: $0..<entry.value.range.upperBound) }
    }
    let places = text.listItem(expression.range)
    var found = [text.mutation(.rule, places, with: "", "drop \(name)")]
    found += fields.compactMap { field in
      Self.droppedFields[field.name].map { kind in
        text.mutation(
          kind, text.listItem(field.range), with: "", "drop `\(text.shortText(field.range))` of \(name)")
      }
    }
    guard isInLaw, isRule, !Self.withoutForce.contains(verb(of: expression)) else { return found }
    if let layer = fields.first(where: { $0.name == "layer" }) {
      found.append(
        text.mutation(.force, text.listItem(layer.range), with: "", "make \(name) mandatory law"))
    } else {
      let brace = table.range.lowerBound..<table.range.lowerBound + 1
      found.append(
        text.mutation(.force, brace, with: "{ layer = \"default\", ", "make \(name) a default of the law"))
    }
    return found
  }

  /// Whether an expression is `holds { … }` without a mark of secrecy, which no decision reads.
  func isPlainHolding(_ expression: LuaExpression) -> Bool {
    guard case .call(let word, let arguments) = expression.form, text.syntax.path(word) == "holds",
      case .table(let entries)? = arguments.first?.form
    else { return false }
    return !entries.contains { entry in
      entry.key.map { ["secret", "special"].contains(text.syntax.tokens[$0].text) } ?? false
    }
  }

  /// The line of the verb of a rule; nil for any other expression.
  func ruleLine(of expression: LuaExpression) -> Int? {
    verbToken(of: expression).map { text.syntax.tokens[$0].line }
  }

  private func verb(of expression: LuaExpression) -> String {
    verbToken(of: expression).map { text.syntax.tokens[$0].text } ?? ""
  }

  private func verbToken(of expression: LuaExpression) -> Int? {
    guard let (_, _, isRule) = word(of: expression), isRule, case .call(let named, _) = expression.form,
      case .call(let verb, _) = named.form, case .field(_, let key) = verb.form
    else { return nil }
    return key
  }

  /// The name of a rule or a declaration, its table, and whether it is a rule; nil for any other expression.
  private func word(
    of expression: LuaExpression
  ) -> (name: String, table: LuaExpression, isRule: Bool)? {
    guard case .call(let named, let arguments) = expression.form, let table = arguments.first,
      case .table = table.form
    else { return nil }
    if case .call(let verb, let names) = named.form, case .field(_, let key) = verb.form,
      Self.verbs.contains(text.syntax.tokens[key].text), let name = names.first, names.count == 1
    {
      return ("the rule \(text.shortText(name.range))", table, true)
    }
    if case .call(let word, _) = named.form, let path = text.syntax.path(word),
      Self.declarations.contains(path)
    {
      return ("`\(text.shortText(named.range))`", table, false)
    }
    return nil
  }

  private func drop(_ kind: Mutation.Kind, _ tokens: Range<Int>) -> Mutation {
    text.mutation(kind, text.listItem(tokens), with: "", "drop `\(text.shortText(tokens))`")
  }
}

extension LuaExpression {
  fileprivate var isText: Bool { if case .text = form { true } else { false } }
}
