/// The expressions, variables and functions of a Lua text that is valid.
package struct LuaSyntax {
  /// A local, a parameter or a variable of a loop.
  package struct Variable {
    /// What gives it its first value.
    package enum Origin {
      /// An expression, `local x = expression`.
      case value(LuaExpression)
      case parameter(function: Int, index: Int)
      /// The elements of a list, `for _, x in ipairs(list)`.
      case element(of: LuaExpression)
      /// The numbers of `for x = 1, 3`, and the first variable of `ipairs`.
      case number
      case other
    }

    package let name: String
    package let origin: Origin
    /// Whether it is assigned after its declaration.
    package var isAssigned = false
  }

  package struct Function {
    /// The places of its tokens, from its parameters to its `end`.
    package var range = 0..<0
    /// The names of its parameters.
    package var parameters: [String] = []
    /// Whether its body is only `return expression`.
    package var returnsOnly: LuaExpression?
  }

  package let tokens: [LuaTokens.Token]
  /// Every variable, in the order of the declarations.
  package private(set) var variables: [Variable] = []
  package private(set) var functions: [Function] = []
  /// The expressions that stand in no other, also those in functions.
  package private(set) var expressions: [LuaExpression] = []
  /// Those of them that are returned, or that an `if`, a `while` or a `repeat` asks.
  package private(set) var conditions: [LuaExpression] = []

  /// Reads a text; nil for one that is not valid, nests too deeply, or replaces the globals.
  package init?(_ file: LuaTokens) {
    tokens = file.tokens
    guard !tokens.contains(where: { $0.kind == .name && $0.text == "_ENV" }) else { return nil }
    var parser = LuaParser(tokens)
    guard (try? parser.file()) != nil else { return nil }
    (variables, functions) = (parser.variables, parser.functions)
    (expressions, conditions) = (parser.expressions, parser.conditions)
  }

  /// Calls `visit` with every expression, each before those in it.
  package func forEach(_ visit: (LuaExpression) -> Void) {
    func walk(_ expression: LuaExpression) {
      visit(expression)
      expression.parts.forEach(walk)
    }
    expressions.forEach(walk)
  }

  /// Returns the text of an expression, such as `case.today`, if it is a name with fields.
  package func path(_ expression: LuaExpression) -> String? {
    switch expression.unbracketed.form {
    case .name(let name, _): name
    case .field(let base, let key): path(base).map { "\($0).\(tokens[key].text)" }
    default: nil
    }
  }

  /// Returns a text that is written out without escapes.
  package func literal(_ expression: LuaExpression) -> String? {
    let expression = expression.unbracketed
    guard case .text = expression.form, let text = expression.range.first.map({ tokens[$0].text }),
      !text.contains(where: { $0 == "\\" || $0.isNewline })
    else { return nil }
    return text
  }

  /// Returns a whole number that is written out in decimal digits.
  package func number(_ expression: LuaExpression) -> Int? {
    let expression = expression.unbracketed
    guard case .number = expression.form, expression.range.count == 1 else { return nil }
    return Int(tokens[expression.range.lowerBound].text)
  }
}
