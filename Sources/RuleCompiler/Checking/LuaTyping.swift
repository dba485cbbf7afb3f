internal import PrivacyModel

/// The certain types of the variables and expressions of a rule file.
///
/// By convention, a first parameter that is called `case` is a case, and a second one called `held` is a record of
/// `subject.data`. A variable that is assigned after its declaration has no certain type.
struct LuaTyping {
  /// The fields of a date with the types of their values.
  static let dateFields: [(name: String, type: CertainType)] = [
    ("year", .number), ("month", .number), ("day", .number), ("end_of_year", .date),
  ]
  /// The methods of lists that call a function with each element, with the types of their results.
  private static let elementMethods: [String: CertainType] = [
    "any": .flag, "all": .flag, "none": .flag, "count": .number, "latest": .date, "earliest": .date,
  ]
  /// The types of the results of global functions.
  private static let results: [String: CertainType] = [
    "date": .date, "days": .period, "months": .period, "years": .period, "tostring": .text, "type": .text,
  ]

  /// Returns the type that a method of a list takes from each element; nil for another method.
  static func wantedType(of method: String) -> CertainType? {
    elementMethods[method].map { $0 == .date ? .date : .flag }
  }

  let syntax: LuaSyntax
  let schema: FactSchema
  private let heldData: Int?
  /// For each function that a method of a list calls with its elements, the list.
  private var lists: [Int: LuaExpression] = [:]
  private var variables: [CertainValue?] = []

  init(_ syntax: LuaSyntax, schema: FactSchema) {
    (self.syntax, self.schema) = (syntax, schema)
    heldData = schema.types.firstIndex { $0.path == "subject.data" }
    var lists: [Int: LuaExpression] = [:]
    syntax.forEach { expression in
      guard case .method(let list, let name, let arguments) = expression.form,
        Self.elementMethods[syntax.tokens[name].text] != nil,
        case .function(let number)? = arguments.first?.form
      else { return }
      lists[number] = list
    }
    self.lists = lists
    // The origin of a variable names only variables that are declared before it.
    for variable in syntax.variables {
      variables.append(variable.isAssigned ? nil : value(of: variable.origin))
    }
  }

  private func value(of origin: LuaSyntax.Variable.Origin) -> CertainValue? {
    switch origin {
    case .value(let expression): value(expression)
    case .element(let list): element(of: value(list))
    case .number: CertainValue(.number)
    case .other: nil
    case .parameter(let function, 0) where lists[function] != nil:
      lists[function].flatMap { element(of: value($0)) }
    case .parameter(let function, let index):
      switch (index, syntax.functions[function].parameters[index]) {
      case (0, "case"): CertainValue(.record(0))
      case (1, "held") where ["case", "_"].contains(syntax.functions[function].parameters[0]):
        heldData.map { CertainValue(.record($0)) }
      default: nil
      }
    }
  }

  private func element(of list: CertainValue?) -> CertainValue? {
    guard case .list(let field)? = list?.type else { return nil }
    return CertainValue(elementOf: field)
  }

  /// Returns the certain type of an expression; nil where there is doubt.
  func value(_ expression: LuaExpression) -> CertainValue? {
    switch expression.form {
    case .none, .arguments, .function, .table, .name(_, variable: nil): nil
    case .flag: CertainValue(.flag)
    case .number: CertainValue(.number)
    case .text: CertainValue(.text)
    case .bracketed(let inner): value(inner)
    case .name(_, let variable?): variables.indices.contains(variable) ? variables[variable] : nil
    case .field(let base, let key): value(base).flatMap { member(syntax.tokens[key].text, of: $0) }
    case .element(let base, let key):
      if let name = syntax.literal(key) {
        value(base).flatMap { member(name, of: $0) }
      } else if value(key)?.type == .number {
        element(of: value(base))
      } else {
        nil
      }
    case .call(let function, _):
      if case .name(let name, variable: nil) = function.form {
        Self.results[name].map { CertainValue($0) }
      } else {
        nil
      }
    case .method(let base, let name, _) where syntax.tokens[name].text == "assume":
      assumed(name, of: value(base))
    case .method(let base, let name, _): result(of: syntax.tokens[name].text, of: value(base))
    case .unary(let sign, let operand): unary(sign, value(operand))
    case .binary(let sign, let left, let right): binary(sign, value(left), value(right))
    }
  }

  private func member(_ name: String, of base: CertainValue) -> CertainValue? {
    switch base.type {
    case .record(let type): schema.types[type].field(named: name).map { CertainValue($0) }
    case .date: Self.dateFields.first { $0.name == name }.map { CertainValue($0.type) }
    default: nil
    }
  }

  /// The fact that `record:assume "fact"` reads, by the token of `assume`.
  private func assumed(_ name: Int, of base: CertainValue?) -> CertainValue? {
    let argument = syntax.tokens[name + 1].text == "(" ? name + 2 : name + 1
    guard let base, syntax.tokens.indices.contains(argument), syntax.tokens[argument].kind == .string else {
      return nil
    }
    return member(syntax.tokens[argument].text, of: base)
  }

  private func result(of method: String, of base: CertainValue?) -> CertainValue? {
    switch base?.type {
    case .list: (method == "includes" ? .flag : Self.elementMethods[method]).map { CertainValue($0) }
    case .text: ["lower", "upper"].contains(method) ? CertainValue(.text) : nil
    default: nil
    }
  }

  private func unary(_ sign: String, _ operand: CertainValue?) -> CertainValue? {
    switch (sign, operand?.type) {
    case ("not", _): CertainValue(.flag)
    case ("-", .number), ("#", .list), ("#", .text): CertainValue(.number)
    default: nil
    }
  }

  private func binary(_ sign: String, _ left: CertainValue?, _ right: CertainValue?) -> CertainValue? {
    switch (left?.type, sign, right?.type) {
    case (_, "==", _), (_, "~=", _), (_, "<", _), (_, "<=", _), (_, ">", _), (_, ">=", _): CertainValue(.flag)
    case (let left?, "or", let right?): left == right ? CertainValue(left) : nil
    // The result of `flag and x` may be false.
    case (let left?, "and", let type?): left != .flag || type == .flag ? right : nil
    case (.date, "+", .period), (.period, "+", .date), (.date, "-", .period): CertainValue(.date)
    case (.date, "-", .date): CertainValue(.number)
    case (.number, "+", .number), (.number, "-", .number), (.number, "*", .number), (.number, "/", .number):
      CertainValue(.number)
    case (.text, "..", .text): CertainValue(.text)
    default: nil
    }
  }
}
