import LuaSandbox
import Testing

/// The lines that have code, and those that ran, as the machine counts them.
struct LineTests {
  /// Returns the lines of a text that have code, negative for a line that did not run while loading.
  private func lines(_ text: String) throws -> [Int] {
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "rules/a.lua", text: text)]
    configuration.constructors = [LuaConstructor("register")]
    configuration.countsLines = true
    let machine = try LuaMachine(configuration, limits: .loading)
    _ = try machine.load(0)
    machine.markLinesRanAtLoad()
    return machine.lines(of: 0).map { $0.ranAtLoad ? $0.number : -$0.number }
  }

  /// Lua adds a return instruction at the end of every function, on its last line, and after a tail call: neither counts as
  /// code.
  @Test(arguments: [
    ("return register \"x\" {\n  a = 1,\n}", [1, 2]),
    ("local f = function(x)\n  return tostring {\n    x = x,\n  }\nend\nf(1)\nreturn {}", [2, 3, 5, 6, 7]),
    // The list is set at the closing brace, and the table is returned there.
    ("return register \"x\" {\n  register \"y\" {},\n}", [1, 2, 3]),
    ("return {\n  a = 1,\n}", [1, 2, 3]),
    ("if date then\n  return {}\nelse\n  return { 1 }\nend", [1, 2, -4]),
    // The last line of a function creates the function, so it counts even where the end is not reached.
    ("local f = function()\n  local x = 1\nend\nf()\nreturn {}", [2, 3, 4, 5]),
    ("local f = function(x)\n  if x then return 1 end\nend\nf(true)\nreturn {}", [2, 3, 4, 5]),
    // The branch that was not taken.
    ("if date == 2 then\n  return {\n    b = 1,\n  }\nend\nreturn {\n  b = 2,\n}", [1, -2, -3, -4, 6, 7, 8]),
  ])
  func aReturnThatLuaAddedIsNotCode(_ text: String, _ expected: [Int]) throws {
    #expect(try lines(text) == expected)
  }

  /// As in Lua, a carriage return ends a line, and together with a line feed only one.
  @Test(arguments: ["\n", "\r", "\r\n", "\n\r"])
  func everyLineEndingIsCounted(_ end: String) throws {
    let text = ["local a = 1", "", "local b = a", "return { b }"].joined(separator: end)
    #expect(try lines(text) == [1, 3, 4])
  }

  /// `\r\r` ends two lines: the second is empty.
  @Test func mixedLineEndingsAreCounted() throws {
    #expect(try lines("local a = 1\r\rlocal b = a\n\r\nlocal c = b\r\n\rreturn { c }") == [1, 3, 5, 7])
  }
}
