extension LuaParser {
  mutating func statement() throws(Failure) {
    guard index < tokens.count, tokens[index].kind == .name else { return try otherStatement() }
    switch tokens[index].text {
    case "if": try conditional()
    case "while":
      index += 1
      try condition()
      try expect("do")
      try block(until: "end") { (_) throws(Failure) in }
    case "do":
      index += 1
      try block(until: "end") { (_) throws(Failure) in }
    case "repeat":
      index += 1
      try block(until: "until") { (_) throws(Failure) in }
    case "for": try loop()
    case "function": try namedFunction()
    case "local": try local()
    case "break": index += 1
    case "goto":
      index += 1
      _ = try name()
    default: try otherStatement()
    }
  }

  private mutating func conditional() throws(Failure) {
    repeat {
      index += 1  // `if`, `elseif`
      try condition()
      try expect("then")
      try block { (_) throws(Failure) in }
    } while isNext("elseif")
    if take("else") { try block { (_) throws(Failure) in } }
    try expect("end")
  }

  private mutating func loop() throws(Failure) {
    index += 1
    var names = [tokens[try name()].text]
    if take("=") {
      guard (2...3).contains(try list().count) else { throw Failure() }
      try expect("do")
      try block(until: "end") { (parser) throws(Failure) in parser.declare(names[0], .number) }
      return
    }
    while take(",") { names.append(tokens[try name()].text) }
    try expect("in")
    let values = try list()
    try expect("do")
    try block(until: "end") { (parser) throws(Failure) in
      for (number, name) in names.enumerated() { parser.declare(name, Self.origin(of: number, in: values)) }
    }
  }

  /// The origin of the variable of a loop with a number, counted from 0.
  private static func origin(of number: Int, in values: [LuaExpression]) -> LuaSyntax.Variable.Origin {
    guard values.count == 1, case .call(let function, let arguments) = values[0].form,
      case .name("ipairs", variable: nil) = function.form, arguments.count == 1, number < 2
    else { return .other }
    return number == 0 ? .number : .element(of: arguments[0])
  }

  private mutating func namedFunction() throws(Failure) {
    index += 1
    let first = try name()
    var target = LuaExpression(
      .name(tokens[first].text, variable: variable(named: tokens[first].text)), first..<first + 1)
    var isField = false
    while isNext(".") {
      index += 1
      if isField { add(target) }
      target = LuaExpression(.field(target, key: try name()), first..<index)
      isField = true
    }
    let isMethod = take(":")
    if isMethod { _ = try name() }
    if !isField, !isMethod { assign(variable(named: tokens[first].text)) }
    _ = try function(isMethod: isMethod)
  }

  private mutating func local() throws(Failure) {
    index += 1
    if take("function") {
      declare(tokens[try name()].text, .other)
      _ = try function()
      return
    }
    var names: [String] = []
    repeat {
      names.append(tokens[try name()].text)
      if take("<") {
        _ = try name()
        try expect(">")
      }
    } while take(",")
    let values = take("=") ? try list() : []
    for (number, name) in names.enumerated() {
      let isCertain = number < values.count && (number < values.count - 1 || values[number].hasOneValue)
      // The last value may be several, of which the first goes to the name at its place.
      let isFirst = number == values.count - 1
      declare(name, isCertain || isFirst ? .value(values[number]) : .other)
    }
  }

  /// Reads a call, an assignment or a label.
  private mutating func otherStatement() throws(Failure) {
    if take(":") {
      try expect(":")
      _ = try name()
      try expect(":")
      return try expect(":")
    }
    var targets = [try suffixed()]
    guard isNext("=") || isNext(",") else {
      switch targets[0].form {
      case .call, .method: return add(targets[0])
      default: throw Failure()
      }
    }
    while take(",") { targets.append(try suffixed()) }
    try expect("=")
    for target in targets {
      switch target.form {
      case .name(_, let variable): assign(variable)
      case .field(let base, _): add(base)
      case .element(let base, let key):
        add(base)
        add(key)
      default: throw Failure()
      }
    }
    _ = try list()
  }
}
