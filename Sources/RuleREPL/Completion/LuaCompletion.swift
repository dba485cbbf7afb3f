internal import Messages
internal import PrivacyModel
internal import RuleCompiler
internal import RuleEvaluation

/// Completes the end of a Lua text: the facts of a record, the codes of a fact, the methods of a list, and names.
struct LuaCompletion {
  private let text: String
  private let names: [String]
  private let schema: FactSchema
  private let words: DecisionWords

  /// Creates the completion of a text, with the names and the codes of the words beside those of the model.
  init(_ text: String, names: [String], schema: FactSchema, words: DecisionWords) {
    (self.names, self.schema, self.words) = (names, schema, words)
    guard words.haveLanguage else {
      self.text = text
      return
    }
    // The word at the cursor stays as it is typed.
    let word = text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.count
    let translation = LineTranslation(words, schema: schema, variables: names)
    self.text = translation.translated(String(text.dropLast(word))) + text.suffix(word)
  }

  private func withTyped(_ names: [String]) -> [String] {
    words.haveLanguage ? names + names.map { words.typed(factName: $0) } : names
  }

  var completion: REPLCompletion {
    if let code = completionOfCode { return code }
    let word = String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let before = text.dropLast(word.count)
    switch before.last {
    case ".": return REPLSession.matching(word, among: members(of: chain(before.dropLast())))
    case ":": return REPLSession.matching(word, among: methods(of: chain(before.dropLast())))
    default:
      if isInString { return REPLCompletion(replaced: 0, candidates: []) }
      // A code that is set needs no quotation marks; one that is compared does.
      let line = before.trimmedEnd
      if !line.hasSuffix("=="), !line.hasSuffix("~="), let codes = codes(after: line[...], isTyped: true) {
        return REPLSession.matching(word, among: codes + names)
      }
      let roots = withTyped(Assignment.roots) + RuleSession.sandboxNames + names + LuaTokens.keywords
      return word.isEmpty && !before.isEmpty
        ? REPLCompletion(replaced: 0, candidates: []) : REPLSession.matching(word, among: roots)
    }
  }

  /// Whether the number of quotation marks before the cursor is odd.
  private var isInString: Bool { text.count { $0 == "\"" } % 2 == 1 }

  // MARK: Facts

  /// Returns the names of the path before the cursor: `subject.invoices[1]` as `subject`, `invoices`.
  private func chain(_ before: Substring) -> [String] {
    var names: [String] = []
    var rest = before
    while let last = rest.last {
      if last == "]" {
        guard let open = rest.lastIndex(of: "[") else { return [] }
        rest = rest[..<open]
        continue
      }
      let name = String(rest.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
      guard !name.isEmpty else { break }
      names.insert(name, at: 0)
      rest = rest.dropLast(name.count)
      guard rest.last == "." else { break }
      rest = rest.dropLast()
    }
    return names.first == "case" ? Array(names.dropFirst()) : names
  }

  private func members(of chain: [String]) -> [String] {
    if chain.count == 1, let members = SandboxNames.libraries[chain[0]] { return members }
    return schema.type(path: chain.joined(separator: ".")).map { withTyped($0.fields.map(\.name)) } ?? []
  }

  private func methods(of chain: [String]) -> [String] {
    let path = chain.joined(separator: ".")
    if schema.field(path: path)?.isList == true { return SandboxNames.listMethods }
    return schema.type(path: path) != nil ? ["assume"] : []
  }

  // MARK: Codes

  /// Completes a string: the codes of the fact that it is compared with or assigned to (`request.kind = "er`), or the
  /// fields for a list method (`subject.invoices:any "is_o`).
  private var completionOfCode: REPLCompletion? {
    guard isInString, let quote = text.lastIndex(of: "\"") else { return nil }
    let word = String(text[text.index(after: quote)...])
    var before = text[..<quote].trimmedEnd[...]
    if before.last == "(" { before = before.dropLast().trimmedEnd[...] }
    if let colon = before.lastIndex(of: ":"),
      before[before.index(after: colon)...].allSatisfy({ $0.isLetter })
    {
      return Self.quoted(REPLSession.matching(word, among: members(of: chain(before[..<colon]))))
    }
    return codes(after: before, isTyped: false).map { Self.quoted(REPLSession.matching(word, among: $0)) }
  }

  /// Returns the codes of the fact that is set or compared before a text, where it has any: `request.kind =`.
  private func codes(after text: Substring, isTyped: Bool) -> [String]? {
    var before = text
    // `{ "name", "em`: the fact is before the brace.
    if let brace = before.lastIndex(of: "{"), !before[brace...].contains("}") {
      before = before[..<brace].trimmedEnd[...]
    }
    guard before.hasSuffix("=") else { return nil }
    let fact = before.dropLast().trimmedEnd.trimmingComparison
    guard let field = schema.field(path: chain(fact[...]).joined(separator: ".")) else { return nil }
    switch field.shape {
    case .scalar(.code(let codes)), .scalars(.code(let codes)):
      return isTyped && words.haveLanguage ? codes + codes.map { words.typed(code: $0, of: field) } : codes
    default: return nil
    }
  }

  private static func quoted(_ completion: REPLCompletion) -> REPLCompletion {
    var completion = completion
    completion.closing = "\""
    return completion
  }
}

extension String {
  /// The text without the first character of `==` or `~=` at its end.
  fileprivate var trimmingComparison: String {
    last == "=" || last == "~" ? String(dropLast()).trimmedEnd : self
  }
}
