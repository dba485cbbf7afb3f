internal import PrivacyModel
internal import RuleCompiler

/// The changes of an expression: its operator, its operands, a number, a day, a flag.
struct ExpressionChanges {
  let text: MutationText

  private static let opposites = [
    "and": "or", "or": "and", "+": "-", "-": "+", "==": "~=", "~=": "==", "<": "<=", "<=": "<", ">": ">=",
    ">=": ">",
  ]

  func mutations(_ expression: LuaExpression) -> [Mutation] {
    switch expression.form {
    case .binary(let sign, let left, let right): binary(sign, left, right, expression)
    case .unary("not", let operand):
      [
        text.mutation(
          .negation, expression.range, with: text.text(operand.range),
          "drop `not` of `\(text.shortText(operand.range))`")
      ]
    case .flag(let flag):
      [text.mutation(.flag, expression.range, with: "\(!flag)", "`\(flag)` becomes `\(!flag)`")]
    case .number: number(expression)
    case .text: day(expression)
    default: []
    }
  }

  private func binary(
    _ sign: String, _ left: LuaExpression, _ right: LuaExpression, _ whole: LuaExpression
  ) -> [Mutation] {
    let between = left.range.upperBound..<right.range.lowerBound
    guard let opposite = Self.opposites[sign] else { return [] }
    let sides = (text.text(left.range), text.text(right.range))
    let isLogical = sign == "and" || sign == "or"
    let kind: Mutation.Kind = isLogical || sign == "+" || sign == "-" ? .operator : .comparison
    // Brackets, because `or` binds less than `and`.
    var found = [
      isLogical
        ? text.mutation(
          kind, whole.range, with: "(\(sides.0) \(opposite) \(sides.1))",
          "`\(sign)` before `\(text.shortText(right.range))` becomes `\(opposite)`")
        : text.mutation(
          kind, between, with: opposite,
          "`\(sign)` before `\(text.shortText(right.range))` becomes `\(opposite)`", whole: whole.range)
    ]
    if isLogical {
      found += [(left, sides.1), (right, sides.0)].map { dropped, kept in
        text.mutation(.operand, whole.range, with: kept, "drop `\(text.shortText(dropped.range))`")
      }
    }
    return found
  }

  private func number(_ expression: LuaExpression) -> [Mutation] {
    guard let number = text.syntax.number(expression), number < 1_000_000_000 else { return [] }
    return [number + 1, number - 1].filter { $0 >= 0 }.map { changed in
      text.mutation(.number, expression.range, with: "\(changed)", "`\(number)` becomes `\(changed)`")
    }
  }

  private func day(_ expression: LuaExpression) -> [Mutation] {
    guard let literal = text.syntax.literal(expression), let day = CalendarDate(literal) else { return [] }
    return [-1, 1].map { step in
      let other = CalendarDate(daysSinceEpoch: Int(day.daysSinceEpoch) + step)
      return text.mutation(.date, expression.range, with: "\"\(other)\"", "`\(day)` becomes `\(other)`")
    }
  }
}
