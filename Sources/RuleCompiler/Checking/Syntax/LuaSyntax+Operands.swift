extension LuaSyntax {
  /// The operands of `and`, `or` and `not` in functions, in the order of the text.
  ///
  /// An operand that is itself an `and`, an `or` or a `not` is left out: its operands decide it. So is one that has the same
  /// truth at each run: one that is written out, such as `false`, and one that is computed, since a number, a day or a text is
  /// never false.
  var operands: [(expression: LuaExpression, isAfterConstant: Bool)] {
    let isInFunction = tokensInFunctions
    var found: [Int: (expression: LuaExpression, isAfterConstant: Bool)] = [:]
    func visit(_ expression: LuaExpression, _ isUnreachable: Bool) {
      for (part, isAfterConstant) in expression.partsAfterConstants {
        let isUnreachable = isUnreachable || isAfterConstant
        let inner = part.unbracketed
        if expression.isLogical, !inner.isLogical, !inner.hasOneTruth, isInFunction[inner.range.lowerBound] {
          found[inner.range.lowerBound] = (inner, isUnreachable)
        }
        visit(part, isUnreachable)
      }
    }
    for expression in expressions { visit(expression, false) }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// For each token, whether it is in a function.
  private var tokensInFunctions: [Bool] {
    var isIn = Array(repeating: false, count: tokens.count)
    for function in functions { for token in function.range { isIn[token] = true } }
    return isIn
  }
}

extension LuaExpression {
  /// Whether it is an `and`, an `or` or a `not`.
  fileprivate var isLogical: Bool {
    switch form {
    case .unary("not", _), .binary("and", _, _), .binary("or", _, _): true
    default: false
    }
  }

  /// Whether it is written out or computed: it has the same truth at each run.
  fileprivate var hasOneTruth: Bool {
    switch form {
    case .none, .flag, .number, .text, .table, .function, .unary: true
    case .binary(let name, _, _): !["<", ">", "<=", ">=", "==", "~="].contains(name)
    default: false
    }
  }

  /// Its parts, and whether one never runs because a constant before it decides.
  fileprivate var partsAfterConstants: [(LuaExpression, Bool)] {
    switch form {
    case .binary("and", let left, let right): [(left, false), (right, left.certainTruth == false)]
    case .binary("or", let left, let right): [(left, false), (right, left.certainTruth == true)]
    default: parts.map { ($0, false) }
    }
  }

  /// Whether each value that it has is true, or none is; nil where that is not certain.
  private var certainTruth: Bool? {
    switch form {
    case .none: false
    case .flag(let flag): flag
    case .number, .text, .table, .function: true
    case .bracketed(let inner): inner.certainTruth
    case .unary("not", let operand): operand.certainTruth.map { !$0 }
    case .binary("and", let left, let right): Self.certainTruth(left, right, decisive: false)
    case .binary("or", let left, let right): Self.certainTruth(left, right, decisive: true)
    default: nil
    }
  }

  /// The truth of `and`, which a false operand decides, and of `or`, which a true one decides.
  private static func certainTruth(
    _ left: LuaExpression, _ right: LuaExpression, decisive: Bool
  ) -> Bool? {
    let truths = [left.certainTruth, right.certainTruth]
    if truths.contains(decisive) { return decisive }
    return truths.contains(nil) ? nil : !decisive
  }
}
