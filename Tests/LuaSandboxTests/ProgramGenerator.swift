/// Generates random Lua programs by the grammar, which use everything in the sandbox correctly and incorrectly.
struct ProgramGenerator {
  var random: PatternGenerator
  private var budget = 0
  private var locals: [String] = []
  private var loops = 0

  init(seed: UInt64) { random = PatternGenerator(seed: seed) }

  /// Returns a script: statements, then values.
  mutating func script() -> String {
    (budget, locals, loops) = (60, [], 0)
    return block(depth: 0, count: 2...8) + "return \(expressions(0...3))"
  }

  /// Returns a file whose function or condition asks other conditions, and may try to keep state between calls.
  mutating func document() -> String {
    (budget, locals, loops) = (50, [], 0)
    var opening = block(depth: 0, count: 1...4)
    for _ in 0..<Int.random(in: 0...2, using: &random) { opening += "local \(declare()) = \(condition(1))\n" }
    let asked = locals
    let body = block(depth: 1, count: 0...4)
    let calls = asked.prefix(2).map { "pcall(\($0), case) " }.joined()
    let test = Bool.random(using: &random) ? "nil ~= " : ""
    let function = "function(case, ...)\n\(calls)\(body)return \(test)\(expression(depth: 2)) end"
    return opening
      + "return { \(Bool.random(using: &random) ? function : "condition(\"asked\", \(function))") }"
  }

  /// Returns a line at a prompt, with names of the session (`g0` to `g3`, `_`) and of the facts.
  mutating func line() -> String {
    (budget, loops) = (Int.random(in: 4...30, using: &random), 0)
    locals = [
      "g0", "g1", "g2", "g3", "_", "case", "invoices", "purposes", "written", "today", "invoices[1]", "null",
    ]
    let name = "g\(Int.random(in: 0...3, using: &random))"
    switch Int.random(in: 0...11, using: &random) {
    case 0...2: return "\(name) = \(expression(depth: 1))"
    case 3...5: return "return \(expressions(0...3))"
    case 6: return "function \(name)(\(declare()), ...) \(body(1)) return \(expression(depth: 1)) end"
    case 7: return "\(variable()).status = \(expression(depth: 2))"
    case 8: return "return invoices:any(function(i) return i.status == \(expression(depth: 3)) end)"
    case 9: return "print(\(expressions(0...3)))"
    case 10: return "while \(variable()) do \(name) = \(expression(depth: 2)) end"
    default: return block(depth: 1, count: 1...4)
    }
  }

  // MARK: Statements

  private mutating func block(depth: Int, count: ClosedRange<Int>) -> String {
    let outer = locals
    var text = ""
    for _ in 0..<Int.random(in: count, using: &random) where budget > 0 {
      text += statement(depth: depth) + "\n"
    }
    if depth > 0 { locals = outer }
    return text
  }

  private mutating func inner(_ depth: Int) -> String { block(depth: depth + 1, count: 0...3) }

  private mutating func loop(_ depth: Int) -> String {
    loops += 1
    defer { loops -= 1 }
    return inner(depth)
  }

  /// Returns a function's body, which has no `break` for an outer loop.
  private mutating func body(_ depth: Int) -> String {
    let outer = loops
    loops = 0
    defer { loops = outer }
    return inner(depth)
  }

  /// Returns a condition, which may ask others and itself, and may return something else than a boolean.
  private mutating func condition(_ depth: Int) -> String {
    let outer = locals
    defer { locals = outer }
    let answer = expression(depth: depth + 1)
    let test =
      ["not ", "true or ", "", "\(variable())(case) and ", "case.written and nil == ", "case.today ~= "]
      .randomElement(using: &random) ?? ""
    return "condition(\"c\", function(case, \(Bool.random(using: &random) ? "..." : "held, ...")) "
      + "\(Bool.random(using: &random) ? "" : body(depth)) return \(test)\(answer) end)"
  }

  private mutating func statement(depth: Int) -> String {
    budget -= 1
    switch Int.random(in: 0...9, using: &random) {
    case 0...2:
      let value = expression(depth: depth)
      return "local \(declare()) = \(value)"
    case 3:
      let name = declare()
      let outer = locals
      defer { locals = outer }
      return "local function \(name)(\(declare()), ...) \(body(depth)) return \(expression(depth: depth)) end"
    case 4...6: return "pcall(function(...) \(unlooped(depth)) end)"  // errors do not end the program
    default: return scoped(depth)
    }
  }

  private mutating func unlooped(_ depth: Int) -> String {
    let outer = loops
    loops = 0
    defer { loops = outer }
    return scoped(depth)
  }

  /// Returns a statement without a declaration for later ones.
  private mutating func scoped(_ depth: Int) -> String {
    let outer = (locals, loops)
    defer { (locals, loops) = outer }
    switch Int.random(in: 3..<(depth < 4 ? 18 : 9), using: &random) {
    case 3: return "\(target(depth)) = \(expression(depth: depth))"
    case 4: return "\(variable())[\(expression(depth: depth + 1))] = \(expression(depth: depth + 1))"
    case 5...6: return "local _ = \(call(depth: depth))"
    case 7: return "setmetatable(\(variable()), \(metatable(depth)))"
    case 8:
      if loops > 0 { return "if \(expression(depth: depth + 1)) then break end" }
      return "if \(variable()) then error(\(expression(depth: depth + 1))) end"
    case 9: return "if \(expression(depth: depth)) then \(inner(depth)) else \(inner(depth)) end"
    case 10: return "for \(declare()) = \(number()), \(number()), \(number()) do \(loop(depth)) end"
    case 11:
      return "for \(declare()), \(declare()) in pairs(\(expression(depth: depth))) do \(loop(depth)) end"
    case 12: return "for \(declare()), \(declare()) in \(call(depth: depth)) do \(loop(depth)) end"
    case 13: return "while \(expression(depth: depth)) do \(loop(depth)) end"
    case 14: return "repeat \(loop(depth)) until \(expression(depth: depth))"
    case 15: return "pcall(function(...) \(body(depth)) end, \(expressions(1...2)))"
    case 16: return "xpcall(function(...) \(body(depth)) end, function(e, ...) \(body(depth)) return e end)"
    default: return "do if \(variable()) then goto out end \(inner(depth)) ::out:: end"
    }
  }

  private mutating func declare() -> String {
    let name = "v\(Int.random(in: 0...6, using: &random))"
    locals.append(name)
    return name
  }

  private mutating func variable() -> String { locals.randomElement(using: &random) ?? "_ENV" }

  private mutating func target(_ depth: Int) -> String {
    switch Int.random(in: 0...5, using: &random) {
    case 0: "global"
    case 1: "\(variable()).x"
    default: variable()
    }
  }

  // MARK: Expressions

  private mutating func expressions(_ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in expression(depth: 1) }.joined(separator: ", ")
  }

  private mutating func expression(depth: Int) -> String {
    budget -= 1
    guard depth < 5, budget > 0 else { return atom() }
    switch Int.random(in: 0...15, using: &random) {
    case 0...3: return atom()
    case 4...5: return variable()
    case 6:
      let sign =
        [
          "+", "-", "*", "/", "//", "%", "^", "..", "==", "<", "<=", "and", "or", "&", "|", "~", "<<", ">>",
          "~=",
        ]
        .randomElement(using: &random) ?? "+"
      return "(\(expression(depth: depth + 1)) \(sign) \(expression(depth: depth + 1)))"
    case 7:
      return "\(["-", "not ", "#", "~"].randomElement(using: &random) ?? "-")\(expression(depth: depth + 1))"
    case 8: return table(depth)
    case 9: return "\(variable()).\(["x", "n", "y", "__index", "len"].randomElement(using: &random) ?? "x")"
    case 10:
      let outer = locals
      defer { locals = outer }
      return "function(\(declare()), ...) \(body(depth)) return \(expression(depth: depth + 1)) end"
    case 11: return "setmetatable(\(table(depth)), \(metatable(depth)))"
    case 12: return depth < 3 ? condition(depth) : "\(variable())(case)"
    case 13: return construction(depth)
    default: return call(depth: depth)
    }
  }

  private mutating func table(_ depth: Int) -> String {
    let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      ["", "x = ", "n = ", "[\(atom())] = "].randomElement(using: &random).map {
        $0 + expression(depth: depth + 1)
      } ?? ""
    }
    return "{ \(items.joined(separator: ", ")) }"
  }

  /// Returns a part of a document, or a mistaken one.
  private mutating func construction(_ depth: Int) -> String {
    let words = [
      "erasure.retain \"s\"", "erasure.retian \"s\"", "any_of(erasure, retention).permit \"s\"",
      "says \"S1-1\" \"s\"",
      "form(erasure)", "form(any_of(\(variable()), erasure))", "erasure", "any_of()", "erasure.retain",
      "register \"r\" \"s\"",
    ]
    return
      "\(words.randomElement(using: &random) ?? "")(\(Int.random(in: 0...4, using: &random) == 0 ? variable() : table(depth)))"
  }

  private mutating func metatable(_ depth: Int) -> String {
    let events = [
      "__index", "__newindex", "__call", "__len", "__eq", "__lt", "__le", "__unm", "__add", "__tostring",
      "__pairs",
      "__metatable", "__gc", "__mode", "__close", "__concat", "__name",
    ]
    let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      "\(events.randomElement(using: &random) ?? "") = \(expression(depth: depth + 1))"
    }
    return "{ \(items.joined(separator: ", ")) }"
  }

  private mutating func number() -> String {
    [
      "0", "1", "-1", "2", "3", "10", "1000", "0.5", "1e308", "-0.0", "(0/0)", "(1/0)", "(-1/0)",
      "math.maxinteger",
      "math.mininteger", "1 << 31", "1 << 32", "1 << 53",
    ].randomElement(using: &random) ?? "0"
  }

  private mutating func atom() -> String {
    switch Int.random(in: 0...9, using: &random) {
    case 0: ["nil", "true", "false", "...", "{}"].randomElement(using: &random) ?? "nil"
    case 1...3: number()
    case 4:
      "\"\(["", "a", "abc", "a b c", "%a+", "(.-)%1", "%d", "%s%q%5.2f", "\\0\\255", "2024-02-29", "x", "k"].randomElement(using: &random) ?? "")\""
    case 5: "(\"\(["ab", "x ", "%", "("].randomElement(using: &random) ?? "x")\"):rep(\(number()))"
    case 6:
      ["date \"2024-02-29\"", "years(1)", "days(-3)", "months(\(number()))"].randomElement(using: &random)
        ?? ""
    default: variable()
    }
  }

  private mutating func call(depth: Int) -> String {
    let functions = Self.functions
    let function =
      Int.random(in: 0...9, using: &random) == 0
      ? variable() : functions.randomElement(using: &random) ?? "type"
    let arguments = (0..<Int.random(in: 0...4, using: &random)).map { _ in expression(depth: depth + 1) }
    return "\(function)(\(arguments.joined(separator: ", ")))"
  }

  static let functions: [String] = {
    let libraries = [
      (
        "",
        "assert error getmetatable ipairs next pairs pcall rawequal rawget rawlen rawset select setmetatable"
      ),
      ("", "tonumber tostring type xpcall date years months days register says form use"),
      ("", "condition any_of erasure retention erasure.retain erasure.permit"),
      ("math.", "abs ceil floor fmod max min modf sqrt tointeger type ult"),
      ("utf8.", "char codepoint codes len offset"),
      ("string.", "byte char find format gmatch gsub len lower match rep reverse sub upper"),
      ("table.", "concat insert move pack remove sort unpack"),
    ]
    return libraries.flatMap { library, names in names.split(separator: " ").map { library + $0 } }
  }()
}
