import LuaSandbox
import Testing

/// Which lines have code and which of them ran, as the machine counts them.
struct LineTests {
  /// The lines that have code while a text is loaded, a line that did not run with a minus.
  private func lines(_ text: String) throws -> [Int] {
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "rules/a.lua", text: text)]
    configuration.constructors = ["register"]
    configuration.countsLines = true
    let machine = try LuaMachine(configuration, limits: .loading)
    _ = try machine.load(0)
    machine.markLinesRanAtLoad()
    return machine.lines(of: 0).map { $0.ranAtLoad ? $0.number : -$0.number }
  }

  /// Lua ends every function in a return of its own, on the function's last line, and sets one behind a call in tail
  /// position: neither is anything that a person wrote.
  @Test(arguments: [
    ("return register \"x\" {\n  a = 1,\n}", [1, 2]),
    ("local f = function(x)\n  return tostring {\n    x = x,\n  }\nend\nf(1)\nreturn {}", [2, 3, 5, 6, 7]),
    // What is in the list is set at the closing brace, and a table is returned there.
    ("return register \"x\" {\n  register \"y\" {},\n}", [1, 2, 3]),
    ("return {\n  a = 1,\n}", [1, 2, 3]),
    ("if date then\n  return {}\nelse\n  return { 1 }\nend", [1, 2, -4]),
    // A function's last line makes the function, whether its end is reached or not.
    ("local f = function()\n  local x = 1\nend\nf()\nreturn {}", [2, 3, 4, 5]),
    ("local f = function(x)\n  if x then return 1 end\nend\nf(true)\nreturn {}", [2, 3, 4, 5]),
    // The way that was not taken never ran, and says so.
    ("if date == 2 then\n  return {\n    b = 1,\n  }\nend\nreturn {\n  b = 2,\n}", [1, -2, -3, -4, 6, 7, 8]),
  ])
  func aReturnThatNobodyWroteIsNoCode(_ text: String, _ expected: [Int]) throws {
    #expect(try lines(text) == expected)
  }

  /// As Lua counts them: a carriage return ends a line too, and with a line feed beside it only one.
  @Test(arguments: ["\n", "\r", "\r\n", "\n\r"])
  func everyLineIsCountedHoweverItEnds(_ end: String) throws {
    let text = ["local a = 1", "", "local b = a", "return { b }"].joined(separator: end)
    #expect(try lines(text) == [1, 3, 4])
  }

  /// What ends the second line begins nothing: the third is empty.
  @Test func endsOfSeveralKindsInOneText() throws {
    #expect(try lines("local a = 1\r\rlocal b = a\n\r\nlocal c = b\r\n\rreturn { c }") == [1, 3, 5, 7])
  }
}
