/// Reads the statements of a Lua text, and which variable each name stands for.
struct LuaParser {
  /// A text that is not valid, or that nests too deeply.
  struct Failure: Error {}

  /// The most levels of blocks and expressions; Lua allows 200.
  static let mostLevels = 200

  let tokens: [LuaTokens.Token]
  var index = 0
  var level = 0
  private(set) var variables: [LuaSyntax.Variable] = []
  private(set) var functions: [LuaSyntax.Function] = []
  private(set) var expressions: [LuaExpression] = []
  private(set) var conditions: [LuaExpression] = []
  /// The variables of the open blocks by name, the innermost block last.
  private var scopes: [[String: Int]] = []

  init(_ tokens: [LuaTokens.Token]) { self.tokens = tokens }

  mutating func file() throws(Failure) {
    try block { (_) throws(Failure) in }
    guard index == tokens.count else { throw Failure() }
  }

  // MARK: Tokens

  /// Returns whether a symbol or a word of Lua is at a place relative to the next token.
  func isNext(_ text: String, ahead: Int = 0) -> Bool {
    let place = index + ahead
    return tokens.indices.contains(place) && tokens[place].text == text && tokens[place].kind != .string
  }

  mutating func take(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ text: String) throws(Failure) { if !take(text) { throw Failure() } }

  /// Whether the token at a place is a name other than a word of Lua.
  func isName(ahead: Int = 0) -> Bool {
    let place = index + ahead
    return tokens.indices.contains(place) && tokens[place].kind == .name
      && !LuaTokens.keywords.contains(tokens[place].text)
  }

  /// Reads a name and returns its place.
  mutating func name() throws(Failure) -> Int {
    guard isName() else { throw Failure() }
    index += 1
    return index - 1
  }

  // MARK: Blocks

  /// Reads the statements of a block in a new scope, which `prepare` fills first; returns them as its only returned value, if
  /// it does nothing else.
  @discardableResult
  mutating func block(
    until end: String? = nil, _ prepare: (inout LuaParser) throws(Failure) -> Void
  ) throws(Failure) -> LuaExpression? {
    level += 1
    guard level < Self.mostLevels else { throw Failure() }
    scopes.append([:])
    try prepare(&self)
    var statements = 0
    var returned: LuaExpression?
    while index < tokens.count, !["end", "else", "elseif", "until"].contains(where: { isNext($0) }) {
      if take("return") {
        returned = try returnedValues()
        statements += 1
        break
      }
      if take(";") { continue }
      try statement()
      statements += 1
    }
    if end == "until" {
      try expect("until")
      conditions.append(try root())
    } else if let end {
      try expect(end)
    }
    scopes.removeLast()
    level -= 1
    return statements == 1 ? returned : nil
  }

  private mutating func returnedValues() throws(Failure) -> LuaExpression? {
    let isEmpty = index >= tokens.count || [";", "end", "else", "elseif", "until"].contains { isNext($0) }
    let values = isEmpty ? [] : try list()
    _ = take(";")
    conditions += values
    return values.count == 1 ? values[0] : nil
  }

  @discardableResult
  mutating func declare(_ name: String, _ origin: LuaSyntax.Variable.Origin) -> Int {
    variables.append(LuaSyntax.Variable(name: name, origin: origin))
    scopes[scopes.count - 1][name] = variables.count - 1
    return variables.count - 1
  }

  func variable(named name: String) -> Int? { scopes.reversed().lazy.compactMap { $0[name] }.first }

  mutating func assign(_ variable: Int?) { if let variable { variables[variable].isAssigned = true } }

  /// Reads an expression that stands in no other.
  mutating func root() throws(Failure) -> LuaExpression {
    let expression = try expression()
    expressions.append(expression)
    return expression
  }

  mutating func condition() throws(Failure) { conditions.append(try root()) }

  mutating func add(_ expression: LuaExpression) { expressions.append(expression) }

  /// Reads expressions with commas between them.
  mutating func list() throws(Failure) -> [LuaExpression] {
    var values = [try root()]
    while take(",") { values.append(try root()) }
    return values
  }

  /// Reads a function from its parameters to its `end`; returns its number.
  mutating func function(isMethod: Bool = false) throws(Failure) -> Int {
    functions.append(LuaSyntax.Function())
    let (number, first) = (functions.count - 1, index)
    let body = try block(until: "end") { parser throws(Failure) in
      try parser.expect("(")
      if isMethod { parser.declare("self", .other) }
      while !parser.take(")") {
        if parser.take(".") { continue }
        let name = parser.tokens[try parser.name()].text
        parser.declare(
          name, .parameter(function: number, index: parser.functions[number].parameters.count))
        parser.functions[number].parameters.append(name)
        _ = parser.take(",")
      }
    }
    functions[number].returnsOnly = body
    functions[number].range = first..<index
    return number
  }
}
