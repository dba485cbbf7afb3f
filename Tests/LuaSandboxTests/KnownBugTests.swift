import LuaSandbox
import Testing

/// Memory bugs of Debian's Lua 5.4.4, by the upstream commit that fixes each: the sandbox refuses the scripts that reach them.
struct KnownBugTests {
  struct Bug: Sendable, CustomTestStringConvertible {
    var fix: String
    var script: String
    /// A part of the expected message.
    var message: String
    var testDescription: String { fix }

    init(_ fix: String, _ script: String, _ message: String) {
      (self.fix, self.script, self.message) = (fix, script, message)
    }
  }

  static let bugs = [
    Bug(
      "603b2c64 __concat that makes the stack grow",
      "local function deep(n) if n > 0 then return 1 + deep(n - 1) end return 0 end "
        + "local t = setmetatable({}, { __concat = function() deep(5000) return 'x' end }) return 'a' .. t .. 'b'",
      "no `__concat`"),
    Bug(
      "603b2c64 __concat added later",
      "local m = {} local t = setmetatable({}, m) rawset(m, '__con' .. 'cat', function() return '' end) return t .. 'x'",
      "attempt to concatenate"),
    Bug(
      "983bc433 weak metatable near the memory limit",
      "return setmetatable({}, setmetatable({ __newindex = {} }, { __mode = 'v' }))", "no `__mode`"),
    Bug("1b0f943d metatable of a weak table", "return setmetatable({}, { __mode = 'kv' })", "no `__mode`"),
    Bug(
      "7923dbbf error about a long chain of fields",
      "local a return a" + String(repeating: ".x", count: 15_000) + "()", "steps in one expression"),
    Bug(
      "7923dbbf a table constructor between the steps, whose second word names no register",
      chain(of: String(repeating: ".a", count: 98) + "[{}]", length: 64_000), "steps in one expression"),
    Bug(
      "7923dbbf a comparison between the steps, whose jump names none",
      chain(of: String(repeating: ".a", count: 98) + "[1 < n]", length: 64_000), "steps in one expression"),
    Bug(
      "7923dbbf few steps at the end of a long function",
      "local n, x = 1 x = " + String(repeating: "n<", count: 31_000) + "n return x"
        + String(repeating: ".a", count: 50) + "()",
      "more than 8 steps in one expression of a function of this length"),
    Bug("1e64c139 nested coroutine.close", "return coroutine.close", "nothing is called `coroutine`"),
    Bug("3fe7be95 handler overwritten on close", "return coroutine.wrap", "nothing is called `coroutine`"),
    Bug(
      "997f11f5 break does not close a loop's value",
      "for _ in next, {}, nil, setmetatable({}, { __close = function() end }) do break end", "no `__close`"),
    Bug("ab859fe5 corrupt bytecode by load", #"return load("\27Lua")"#, "nothing is called `load`"),
    Bug("ab859fe5 bytecode as a source", "\u{1B}LuaT", "attempt to load a binary chunk"),
    Bug("ab859fe5 bytecode by string.dump", "return string.dump(function() end)", "no `string.dump`"),
    Bug(
      "a1f77a23 generational collector", "collectgarbage('generational')",
      "nothing is called `collectgarbage`"),
  ]

  /// Returns a function that follows these steps, all in its first register, and fails at their end.
  private static func chain(of steps: String, length: Int) -> String {
    let walk = String(repeating: steps, count: length / steps.utf8.count)
    return "local x, n = setmetatable({}, { __index = function(t) return t end }), 2 "
      + "local function f() return x\(walk)() end return f()"
  }

  @Test(arguments: bugs) func isRefused(_ bug: Bug) throws {
    let error = try #require(throws: LuaError.self) { try machine(bug.script).evaluate(0) }
    #expect(error.message.contains(bug.message), "\(error.message)")
    #expect(!error.isLimit)
  }

  /// efddc230: Lua's own `gmatch` counts its depth in a state that an error leaves behind.
  @Test func anErrorInGmatchDoesNotChangeItsDepth() throws {
    let script = """
      local each = ('x'):rep(1000):gmatch(('x?'):rep(300))
      local failures = 0
      for _ = 1, 1000 do if not pcall(each) then failures = failures + 1 end end
      return failures
      """
    #expect(try machine(script).evaluate(0) == [.integer(1000)])
  }

  /// 25da574f: where memory runs out while Lua formats an error, the machine ends.
  @Test func memoryThatRunsOutWhileAnErrorIsFormattedIsALimit() throws {
    let script =
      "local t = {} while true do t[#t + 1] = {} pcall(function() local x = nil .. ('y'):rep(100) end) end"
    let error = try #require(throws: LuaError.self) {
      try machine(script).evaluate(
        0, limits: ExecutionLimits(instructions: 1 << 40, bytes: 1 << 20, time: .seconds(60)))
    }
    #expect(error.kind == .memoryLimit)
  }
}
