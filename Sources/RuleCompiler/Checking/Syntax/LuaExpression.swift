/// An expression of a Lua text.
package struct LuaExpression {
  package indirect enum Form {
    /// `nil`.
    case none
    case flag(Bool)
    case number
    case text
    /// `...`.
    case arguments
    /// A name: a variable by its number in `LuaSyntax.variables`, or a global.
    case name(String, variable: Int?)
    /// `base.key`, with the token of the key.
    case field(LuaExpression, key: Int)
    /// `base[key]`.
    case element(LuaExpression, key: LuaExpression)
    case call(LuaExpression, [LuaExpression])
    /// `base:name(…)`, with the token of the name.
    case method(LuaExpression, name: Int, [LuaExpression])
    /// A function by its number in `LuaSyntax.functions`.
    case function(Int)
    case table([Entry])
    case unary(String, LuaExpression)
    case binary(String, LuaExpression, LuaExpression)
    /// `(expression)`.
    case bracketed(LuaExpression)
  }

  /// `key = value`, `[key] = value` or a value of a table.
  package struct Entry {
    /// The token of a key that is a name.
    package var key: Int?
    /// The expression of a key in brackets.
    package var computedKey: LuaExpression?
    package var value: LuaExpression
  }

  package let form: Form
  /// The places of its tokens.
  package let range: Range<Int>
  /// The number of levels of expressions in it.
  let depth: Int

  init(_ form: Form, _ range: Range<Int>) {
    (self.form, self.range) = (form, range)
    depth = 1 + (form.parts.map(\.depth).max() ?? 0)
  }

  /// The expressions directly in it, in the order of the text; none of a function.
  package var parts: [LuaExpression] { form.parts }

  /// The expression without the brackets around it.
  package var unbracketed: LuaExpression {
    if case .bracketed(let inner) = form { inner.unbracketed } else { self }
  }

  /// Whether it has exactly one value.
  var hasOneValue: Bool {
    switch form {
    case .arguments, .call, .method: false
    default: true
    }
  }
}

extension LuaExpression.Form {
  fileprivate var parts: [LuaExpression] {
    switch self {
    case .none, .flag, .number, .text, .arguments, .name, .function: []
    case .field(let base, _): [base]
    case .element(let base, let key): [base, key]
    case .call(let function, let arguments): [function] + arguments
    case .method(let base, _, let arguments): [base] + arguments
    case .table(let entries): entries.flatMap { [$0.computedKey, $0.value].compactMap(\.self) }
    case .unary(_, let operand), .bracketed(let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    }
  }
}
