/// The expressions, variables and functions of a Lua text that is valid.
struct LuaSyntax {
  /// A local, a parameter or a variable of a loop.
  struct Variable {
    /// What gives it its first value.
    enum Origin {
      /// An expression, `local x = expression`.
      case value(LuaExpression)
      case parameter(function: Int, index: Int)
      /// The elements of a list, `for _, x in ipairs(list)`.
      case element(of: LuaExpression)
      /// The numbers of `for x = 1, 3`, and the first variable of `ipairs`.
      case number
      case other
    }

    let name: String
    let origin: Origin
    /// Whether it is assigned after its declaration.
    var isAssigned = false
  }

  struct Function {
    /// The names of its parameters.
    var parameters: [String] = []
    /// Whether its body is only `return expression`.
    var returnsOnly: LuaExpression?
    /// The places of its tokens, from its parameters to its `end`.
    var range = 0..<0
  }

  let tokens: [LuaTokens.Token]
  /// Every variable, in the order of the declarations.
  private(set) var variables: [Variable] = []
  private(set) var functions: [Function] = []
  /// The expressions that stand in no other, also those in functions.
  private(set) var expressions: [LuaExpression] = []
  /// Those of them that are returned, or that an `if`, a `while` or a `repeat` asks.
  private(set) var conditions: [LuaExpression] = []

  /// Reads a text; nil for one that is not valid, nests too deeply, or replaces the globals.
  init?(_ file: LuaTokens) {
    tokens = file.tokens
    guard !tokens.contains(where: { $0.kind == .name && $0.text == "_ENV" }) else { return nil }
    var parser = LuaParser(tokens)
    guard (try? parser.file()) != nil else { return nil }
    (variables, functions) = (parser.variables, parser.functions)
    (expressions, conditions) = (parser.expressions, parser.conditions)
  }

  /// Calls `visit` with every expression, each before those in it.
  func forEach(_ visit: (LuaExpression) -> Void) {
    func walk(_ expression: LuaExpression) {
      visit(expression)
      expression.parts.forEach(walk)
    }
    expressions.forEach(walk)
  }

  /// Returns the text of an expression, such as `case.today`, if it is a name with fields.
  func path(_ expression: LuaExpression) -> String? {
    switch expression.unbracketed.form {
    case .name(let name, _): name
    case .field(let base, let key): path(base).map { "\($0).\(tokens[key].text)" }
    default: nil
    }
  }

  /// Returns a text that is written out without escapes.
  func literal(_ expression: LuaExpression) -> String? {
    let expression = expression.unbracketed
    guard case .text = expression.form, let text = expression.range.first.map({ tokens[$0].text }),
      !text.contains(where: { $0 == "\\" || $0.isNewline })
    else { return nil }
    return text
  }

  /// Returns a whole number that is written out in decimal digits.
  func number(_ expression: LuaExpression) -> Int? {
    let expression = expression.unbracketed
    guard case .number = expression.form, expression.range.count == 1 else { return nil }
    return Int(tokens[expression.range.lowerBound].text)
  }
}
