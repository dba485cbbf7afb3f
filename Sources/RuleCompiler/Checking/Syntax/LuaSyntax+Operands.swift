extension LuaSyntax {
  /// The operands of `and`, `or` and `not` in functions, in the order of the text.
  ///
  /// An operand that is itself an `and`, an `or` or a `not` is left out: its operands decide it. So is one that is written out,
  /// such as `false`, which has one value.
  var operands: [(expression: LuaExpression, isAfterConstant: Bool)] {
    let isInFunction = tokensInFunctions
    var found: [Int: (expression: LuaExpression, isAfterConstant: Bool)] = [:]
    func visit(_ expression: LuaExpression, _ isUnreachable: Bool) {
      for (part, isAfterConstant) in expression.partsAfterConstants {
        let isUnreachable = isUnreachable || isAfterConstant
        let inner = part.unbracketed
        if expression.isLogical, !inner.isLogical, !inner.isWritten, isInFunction[inner.range.lowerBound] {
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

  /// Whether it is written out: it has the same truth at each run.
  fileprivate var isWritten: Bool {
    switch form {
    case .none, .flag, .number, .text, .table, .function: true
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
    case .binary("and", let left, let right):
      if left.certainTruth == false || right.certainTruth == false { false } else {
        left.certainTruth == true ? right.certainTruth : nil
      }
    case .binary("or", let left, let right):
      if left.certainTruth == true || right.certainTruth == true { true } else {
        left.certainTruth == false ? right.certainTruth : nil
      }
    default: nil
    }
  }
}
