extension LuaParser {
  /// The binary operators with their priorities to the left and to the right.
  private static let priorities: [String: (left: Int, right: Int)] = [
    "or": (1, 1), "and": (2, 2), "<": (3, 3), ">": (3, 3), "<=": (3, 3), ">=": (3, 3), "~=": (3, 3),
    "==": (3, 3), "|": (4, 4), "~": (5, 5), "&": (6, 6), "<<": (7, 7), ">>": (7, 7), "..": (9, 8),
    "+": (10, 10), "-": (10, 10), "*": (11, 11), "/": (11, 11), "//": (11, 11), "%": (11, 11), "^": (14, 13),
  ]

  private static let unaryPriority = 12

  /// The operators of two characters, each of which is a token.
  private static let pairs: Set<String> = ["==", "~=", "<=", ">=", "<<", ">>", "..", "//"]

  /// Reads an expression whose operators bind more strongly than a limit.
  mutating func expression(above limit: Int = 0) throws(Failure) -> LuaExpression {
    level += 1
    defer { level -= 1 }
    guard level < Self.mostLevels else { throw Failure() }
    let first = index
    var left: LuaExpression
    if let sign = ["not", "#", "-", "~"].first(where: { isNext($0) }) {
      index += 1
      left = LuaExpression(.unary(sign, try expression(above: Self.unaryPriority)), first..<index)
    } else {
      left = try simple()
    }
    while let (name, width) = binaryOperator, let priority = Self.priorities[name], priority.left > limit {
      index += width
      left = LuaExpression(.binary(name, left, try expression(above: priority.right)), first..<index)
      guard left.depth < Self.mostLevels else { throw Failure() }
    }
    return left
  }

  /// The operator at the next token, and the number of its tokens.
  private var binaryOperator: (String, Int)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    switch token.kind {
    case .name: return token.text == "and" || token.text == "or" ? (token.text, 1) : nil
    case .symbol:
      let pair = index + 1 < tokens.count && tokens[index + 1].kind == .symbol ? tokens[index + 1].text : ""
      if Self.pairs.contains(token.text + pair) { return (token.text + pair, 2) }
      return (token.text, 1)
    default: return nil
    }
  }

  private mutating func simple() throws(Failure) -> LuaExpression {
    guard index < tokens.count else { throw Failure() }
    let (token, first) = (tokens[index], index)
    func one(_ form: LuaExpression.Form) -> LuaExpression { LuaExpression(form, first..<index) }
    switch (token.kind, token.text) {
    case (.number, _), (.string, _), (.name, "nil"), (.name, "true"), (.name, "false"):
      index += 1
      if token.kind == .number { return one(.number) }
      if token.kind == .string { return one(.text) }
      return one(token.text == "nil" ? .none : .flag(token.text == "true"))
    case (.name, "function"):
      index += 1
      return one(.function(try function()))
    case (.symbol, "{"): return try table()
    case (.symbol, "."):
      index += 1
      if index < tokens.count, tokens[index].kind == .number {
        index += 1
        return one(.number)  // `.5`
      }
      try expect(".")
      try expect(".")
      return one(.arguments)
    default: return try suffixed()
    }
  }

  private mutating func table() throws(Failure) -> LuaExpression {
    let first = index
    try expect("{")
    var entries: [LuaExpression.Entry] = []
    while !take("}") {
      if take("[") {
        let key = try expression()
        try expect("]")
        try expect("=")
        entries.append(LuaExpression.Entry(computedKey: key, value: try expression()))
      } else if isName(), isNext("=", ahead: 1), !isNext("=", ahead: 2) {
        index += 2
        entries.append(LuaExpression.Entry(key: index - 2, value: try expression()))
      } else {
        entries.append(LuaExpression.Entry(value: try expression()))
      }
      if !take(","), !take(";"), !isNext("}") { throw Failure() }
    }
    return LuaExpression(.table(entries), first..<index)
  }

  /// Reads a name or an expression in brackets, with the fields and calls that follow it.
  mutating func suffixed() throws(Failure) -> LuaExpression {
    let first = index
    var base: LuaExpression
    if take("(") {
      let inner = try expression()
      try expect(")")
      base = LuaExpression(.bracketed(inner), first..<index)
    } else {
      let name = tokens[try name()].text
      base = LuaExpression(.name(name, variable: variable(named: name)), first..<index)
    }
    while let form = try suffix(of: base) {
      base = LuaExpression(form, first..<index)
      guard base.depth < Self.mostLevels else { throw Failure() }
    }
    return base
  }

  /// Reads one field or call after an expression; nil where none follows.
  private mutating func suffix(of base: LuaExpression) throws(Failure) -> LuaExpression.Form? {
    if isNext("."), isName(ahead: 1) {
      index += 2
      return .field(base, key: index - 1)
    }
    if take("[") {
      let key = try expression()
      try expect("]")
      return .element(base, key: key)
    }
    if isNext(":"), isName(ahead: 1) {
      index += 2
      let name = index - 1
      guard let arguments = try arguments() else { throw Failure() }
      return .method(base, name: name, arguments)
    }
    return try arguments().map { .call(base, $0) }
  }

  /// Reads `(…)`, `"text"` or `{ … }`; nil where none follows.
  private mutating func arguments() throws(Failure) -> [LuaExpression]? {
    if index < tokens.count, tokens[index].kind == .string {
      index += 1
      return [LuaExpression(.text, index - 1..<index)]
    }
    if isNext("{") { return [try table()] }
    guard take("(") else { return nil }
    var values: [LuaExpression] = []
    while !take(")") {
      values.append(try expression())
      if !take(","), !isNext(")") { throw Failure() }
    }
    return values
  }
}
