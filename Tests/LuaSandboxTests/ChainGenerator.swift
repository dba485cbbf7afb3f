/// Generates long random expressions that end in an error: steps of every kind, and other parts of expressions in between, to
/// test the guard of chains, which models how instructions set registers.
struct ChainGenerator {
  private var random: PatternGenerator
  private var isVararg = false

  init(seed: UInt64) { random = PatternGenerator(seed: seed) }

  /// Returns a script whose function fails at the end of a chain; it is called once, or in `pcall` in an endless loop.
  mutating func script(again: Bool) -> String {
    isVararg = Bool.random(using: &random)
    // Short chains run, long ones are refused.
    let length = one(of: [10, 20, 60, 60, 90, 90, 110, 150, 300, Int.random(in: 1...3000, using: &random)])
    let opening = one(of: [
      "", "", "local l = x ", "local l, m = x, n ", "if s then n = 3 end ", "s = n s = 's' ",
    ])
    let isLong = Int.random(in: 0...19, using: &random) == 0
    let filler = isLong ? String(repeating: "n<", count: Int.random(in: 1...20_000, using: &random)) : ""
    var walk = one(of: ["x", "x", "(id(x))", "id(x, n)", "({ x })[1]", "x.a", isVararg ? "(...)" : "p"])
    while walk.utf8.count < length { walk += run() }
    return """
      local n, s, x, y = 2, "s"
      local function id(...) return ... end
      x = setmetatable({}, { __index = function(t, k) if k == "m" then return id end return t end })
      local function f(\(isVararg ? "..." : one(of: ["p", "p, q", "p, q, r, t, u"])))
      if not n then local _ = \(filler)n end
      \(opening)return \(walk)\(one(of: ["()", "(n)", ":z()", " + n", " .. s", " < n", " // y", " & 1", "()()", " < x"])) end
      \(again ? "while true do pcall(f, x, n, s) end" : "return f(x, n, s)")
      """
  }

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// Returns the same steps repeated.
  private mutating func run() -> String {
    let between = (0..<Int.random(in: 0...2, using: &random)).map { _ in step(depth: 0) }.joined()
    let fields = String(
      repeating: one(of: [".a", ".a", "[n]", "[1]"]), count: one(of: [0, 1, 3, 10, 40, 98]))
    return String(repeating: fields + between, count: one(of: [1, 1, 1, 2, 5, 40]))
  }

  private mutating func step(depth: Int) -> String {
    switch Int.random(in: 0...9, using: &random) {
    case 0...2:
      return one(of: [".a", ".b", "[1]", "[300]", "[1.5]", "[true]", "['a b']", "[n]", "[s]", "[y or n]"])
    case 3: return "[\(value(depth + 1))]"
    case 4...5: return "[x\(step(depth: depth + 1))\(depth < 3 ? step(depth: depth + 1) : "")]"
    case 6: return ":m(\(value(depth + 1)))"
    default: return depth < 3 ? "[\(value(depth + 1))]" : ".c"
    }
  }

  /// Returns a value that can be a key: neither nil nor NaN.
  private mutating func value(_ depth: Int) -> String {
    guard depth < 4 else { return one(of: ["n", "s", "x", "1", "'k'", "id", "true"]) }
    let inner = (0..<3).map { _ in value(depth + 1) }
    return one(of: [
      "{}", "{ \(inner[0]), \(inner[1]) }", "{ a = \(inner[0]), [\(inner[1])] = n, \(inner[2]) }", "{ ... }",
      "{ id(n, s) }",
      "{ \(String(repeating: "n, ", count: 60))id() }", "function() return x.a.a, n, \(inner[0]) end",
      "function(...) y = x return ... end",
      "(id(\(inner[0]), ...))", "id { \(inner[1]) }", "x.a.a ~= \(inner[0])", "n < 3", "n >= 1", "1 < n",
      "n == \(inner[0])", "s == 's'",
      "not \(inner[0])", "(y and \(inner[0]) or \(inner[1]))", "(n and \(inner[2]))",
      "(y or x.a[\(inner[0])])", "n .. s .. 1", "s .. n",
      "n + 1", "1 - n", "n * n", "n // 3", "n << 1", "1 << n", "~n", "-n", "#s", "n & 255",
      "(n == 2) == (s == 's')", "s:len()", "s:rep(n)",
      "(s:gsub(s, { \(inner[0]) }))", "#{ ... }", "x.a.b.c", "x[\(inner[0])][\(inner[1])]",
      "select('#', ...)",
    ]).replacing("...", with: isVararg ? "..." : "n")
  }
}
