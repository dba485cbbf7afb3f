internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Finds references to unknown facts and comparisons with unknown codes in the text of a rule file.
///
/// The checker does not run the file. It follows `case`, the first parameter of a rule's function, through fields, list
/// elements, `local` names and functions passed to list methods. It reports nothing about expressions that it cannot
/// follow.
struct FactReferenceChecker {
  /// The part of a case that an expression refers to.
  enum Referent {
    case record(Int)
    case list(FactField)
    case value(FactField)
  }

  let tokens: [LuaTokens.Token]
  let file: String
  private let schema: FactSchema
  /// The facts of which something is assumed; nil if this is not checked.
  private let assumed: Set<String>?
  /// The names in the open blocks, innermost last; a name bound to nil shadows an outer one.
  private var scopes: [[String: Referent?]] = [[:]]
  /// Names for the next block.
  private var nextScope: [String: Referent?] = [:]
  var problems: [Diagnostic] = []

  init(_ script: RuleScript, schema: FactSchema, assumed: Set<String>? = nil) {
    (self.schema, self.assumed) = (schema, assumed)
    tokens = script.tokens.tokens
    file = script.name
    var index = 0
    while index < tokens.count { index = step(index) }
  }

  // MARK: Blocks and names

  private mutating func step(_ index: Int) -> Int {
    let token = tokens[index]
    guard token.kind == .name, text(index - 1) != ".", text(index - 1) != ":" else { return index + 1 }
    switch token.text {
    case "function": return function(index, element: nil)
    case "if", "do", "repeat":
      scopes.append(nextScope)
      nextScope = [:]
      return index + 1
    case "else", "elseif":
      if scopes.count > 1 { scopes[scopes.count - 1] = [:] }
      return index + 1
    case "end":
      if scopes.count > 1 { scopes.removeLast() }
      return index + 1
    case "until":
      // The condition still sees the block's names, so shadowed names stay shadowed.
      if scopes.count > 1 { for name in scopes.removeLast().keys { forget(name) } }
      return index + 1
    case "local": return text(index + 1) == "function" ? index + 1 : local(index)
    case "for": return loop(index)
    default: return name(index)
    }
  }

  /// Reads a name that begins an expression or is assigned.
  private mutating func name(_ index: Int) -> Int {
    guard let referent = referent(named: tokens[index]) else { return index + 1 }
    if text(index + 1) == "=", text(index + 2) != "=" {
      forget(tokens[index].text)
      return index + 1
    }
    // `a, b = b, a` at the beginning of a line.
    if text(index + 1) == ",", index == 0 || tokens[index - 1].line < tokens[index].line {
      forget(tokens[index].text)
      return index + 1
    }
    return follow(referent, from: index + 1).next
  }

  private mutating func forget(_ name: String) { scopes[scopes.count - 1][name] = .some(nil) }

  /// Reads `function name(case, held)` and binds the parameters that refer to parts of a case.
  private mutating func function(_ index: Int, element: Referent?) -> Int {
    guard let open = tokens[index...].firstIndex(where: { $0.text == "(" }) else { return index + 1 }
    var parameters: [String] = []
    var next = open + 1
    while next < tokens.count, tokens[next].text != ")" {
      if tokens[next].kind == .name { parameters.append(tokens[next].text) }
      next += 1
    }
    var names: [String: Referent?] = [:]
    for (number, name) in parameters.enumerated() {
      names[name] =
        switch (number, name) {
        case (0, _) where element != nil: element
        case (0, "case"): .record(0)
        case (1, "held") where parameters[0] == "case" || parameters[0] == "_":
          .record(FactLayout.heldDataType)
        default: .some(nil)
        }
    }
    scopes.append(names)
    return next + 1
  }

  /// Reads `local invoices = case.subject.invoices`.
  private mutating func local(_ index: Int) -> Int {
    var names: [String] = []
    var next = index + 1
    while next < tokens.count, tokens[next].kind == .name {
      names.append(tokens[next].text)
      next += 1
      guard text(next) == "," else { break }
      next += 1
    }
    // Follows a value only if it is a plain part of a case.
    guard text(next) == "=", names.count == 1, next + 1 < tokens.count,
      let root = referent(named: tokens[next + 1])
    else {
      names.forEach { forget($0) }
      return next
    }
    let (found, end) = follow(root, from: next + 2)
    scopes[scopes.count - 1][names[0]] = .some(endsExpression(end) ? found : nil)
    return end
  }

  /// Whether the token at an index cannot continue the expression before it.
  private func endsExpression(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    let token = tokens[index]
    return token.text == ";" || token.kind == .name && token.text != "and" && token.text != "or"
  }

  /// Reads `for _, invoice in ipairs(case.subject.invoices) do`.
  private mutating func loop(_ index: Int) -> Int {
    var names: [String] = []
    var next = index + 1
    while next < tokens.count, tokens[next].kind == .name, tokens[next].text != "in" {
      names.append(tokens[next].text)
      next += 1
      if text(next) == "," { next += 1 }
    }
    for name in names { nextScope[name] = .some(nil) }
    if text(next) == "in", text(next + 1) == "ipairs", text(next + 2) == "(", names.count == 2,
      next + 3 < tokens.count, let root = referent(named: tokens[next + 3])
    {
      let (found, end) = follow(root, from: next + 4)
      if case .list(let field)? = found, text(end) == ")" { nextScope[names[1]] = .some(element(of: field)) }
      return end
    }
    return next
  }

  private func referent(named token: LuaTokens.Token) -> Referent? {
    guard token.kind == .name else { return nil }
    for scope in scopes.reversed() {
      if let bound = scope[token.text] { return bound }
    }
    return nil
  }

  func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  // MARK: Facts

  /// Follows `.field`, `[…]` and `:method` after a name; returns the part of the case and the index of the next token.
  private mutating func follow(_ root: Referent, from index: Int) -> (referent: Referent?, next: Int) {
    let start = index - 1
    var referent: Referent? = root
    var index = index
    while index + 1 < tokens.count, let here = referent {
      switch tokens[index].text {
      case ".":
        guard tokens[index + 1].kind == .name else { return (nil, index + 1) }
        referent = member(tokens[index + 1], of: here)
        index += 2
      case "[":
        if case .list(let field) = here { referent = element(of: field) } else { referent = nil }
        index = checkBrackets(index)
      case ":" where tokens[index + 1].text == "assume":
        let hasBracket = text(index + 2) == "("
        let argument = index + (hasBracket ? 3 : 2)
        guard isPlainString(argument), case .record = here else { return (nil, argument) }
        referent = assumedMember(tokens[argument], of: here)
        index = argument + (hasBracket ? 2 : 1)
      case ":": return (nil, method(index + 1, of: here))
      default:
        compare(here, start..<index)
        return (here, index)
      }
    }
    return (referent, index)
  }

  /// Returns the fact that `record:assume "fact"` reads.
  private mutating func assumedMember(_ token: LuaTokens.Token, of referent: Referent) -> Referent? {
    if let assumed, case .record(let type) = referent,
      let field = schema.types[type].field(named: token.text), !assumed.contains(field.path)
    {
      report(
        token, "nothing is assumed of `\(field.path)`",
        help: "declare it in assumptions.lua, or read the fact plainly, which asks for it")
    }
    return member(token, of: referent)
  }

  /// Checks the tokens in the brackets that open at `index`; returns the index after them.
  private mutating func checkBrackets(_ index: Int) -> Int {
    var inner = index + 1
    while inner < tokens.count, tokens[inner].text != "]" { inner = step(inner) }
    return inner + 1
  }

  private mutating func member(_ token: LuaTokens.Token, of referent: Referent) -> Referent? {
    switch referent {
    case .record(let type):
      guard let field = schema.types[type].field(named: token.text) else {
        let path = schema.types[type].path
        report(
          token,
          path.isEmpty ? "a case has no fact `\(token.text)`" : "`\(path)` has no fact `\(token.text)`",
          among: schema.types[type].fields.map(\.name))
        return nil
      }
      return self.referent(of: field)
    case .list(let field):
      report(
        token, "`\(field.path)` is a list and has no `\(token.text)`; its elements may", among: [])
      return nil
    case .value: return nil  // a date has `year`, `month` and `day`
    }
  }

  private func referent(of field: FactField) -> Referent {
    switch field.shape {
    case .record(let type): .record(type)
    case .records, .scalars: .list(field)
    case .scalar: .value(field)
    }
  }

  private func element(of field: FactField) -> Referent? {
    if case .records(let type) = field.shape { .record(type) } else { .value(field) }
  }

  private static let listMethods: Set<String> = ["any", "all", "none", "count", "latest", "earliest"]

  /// Reads a method call: `invoices:any "is_open"`, `purposes:includes "billing"`.
  private mutating func method(_ index: Int, of referent: Referent) -> Int {
    let name = text(index)
    let hasBracket = text(index + 1) == "("
    let argument = index + (hasBracket ? 2 : 1)
    guard tokens.indices.contains(argument) else { return index + 1 }
    let token = tokens[argument]
    switch referent {
    case .list(let field) where Self.listMethods.contains(name):
      if isPlainString(argument), let element = element(of: field) { _ = member(token, of: element) }
      if token.text == "function", token.kind == .name {
        return function(argument, element: element(of: field))
      }
    case .list(let field) where name == "includes":
      if isPlainString(argument) { check(token, field) }
    default: break
    }
    return index + 1
  }

  /// Whether a token is a string without escapes that is not concatenated with another.
  func isPlainString(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .string else { return false }
    let isJoined = text(index + 1) == "." && text(index + 2) == "."
    return !isJoined && !tokens[index].text.contains { $0 == "\\" || $0.isNewline }
  }

  mutating func report(_ token: LuaTokens.Token, _ message: String, among names: [String]) {
    report(token, message, help: Suggestion.help(token.text, among: names))
  }

  mutating func report(_ token: LuaTokens.Token, _ message: String, help: String?) {
    problems.append(
      Diagnostic(
        .badRule, message, at: SourceLocation(file: file, line: token.line, column: token.column),
        width: token.width, help: help))
  }
}
