import CStockLua
import Foundation
import LuaSandbox
import Testing

/// The sandbox's `string` and `table` compared with Lua's own: the same script must return the same string.
struct LibraryTests {
  private func ours(_ script: String) throws -> String {
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "script", text: script)]
    let limits = ExecutionLimits(instructions: 1 << 40, bytes: 1 << 30, time: .seconds(100))
    guard case .string(let text) = try LuaMachine(configuration).load(0, limits: limits).value else {
      return ""
    }
    return text
  }

  private func stock(_ script: String) throws -> String {
    let text = try #require(stock_lua_run(script))
    defer { free(text) }
    return String(cString: text)
  }

  private func expectSame(_ script: String) throws {
    let ours = try ours(script).split(separator: "\n"), stock = try stock(script).split(separator: "\n")
    #expect(stock.count > 10, "too few lines: \(stock.first ?? "")")
    #expect(ours.count == stock.count)
    for (one, other) in zip(ours, stock) where one != other {
      Issue.record("ours:  \(one)\nstock: \(other)")
      break
    }
  }

  /// Records the results of a call, or its error without position and function name.
  static let show = #"""
    local R = {}
    local function try(f, ...)
      local r = table.pack(pcall(f, ...))
      for i = 1, r.n do r[i] = tostring(r[i]) end
      if r[1] == "false" then
        r[2] = r[2]:gsub("^[^:]*:%d+: ", ""):gsub("argument #%d+ to '[^']*'", "argument")
      end
      R[#R + 1] = table.concat(r, "|"):gsub("\n", "~"):gsub("%z", "`")
    end

    """#

  static let everyCall = #"""
    local function all(s, p, replacement, start)
      try(string.find, s, p) try(string.find, s, p, start) try(string.find, s, p, start, true)
      try(string.match, s, p, start) try(string.gsub, s, p, replacement)
      try(string.gsub, s, p, { a = "A", b = 7 }, 2)
      try(string.gsub, s, p, function (a, b) return a ~= "a" and b or nil end)
      try(function ()
        local t = {}
        for a, b in string.gmatch(s, p) do t[#t + 1] = tostring(a) .. ":" .. tostring(b) end
        return table.concat(t, ",")
      end)
    end

    """#

  /// Random patterns and subjects; the argument is the seed.
  @Test(arguments: 1...8) func patternsMatchAsInLua(_ seed: UInt64) throws {
    var random = PatternGenerator(seed: seed)
    var script = Self.show + Self.everyCall
    for _ in 0..<200 {
      let (subject, pattern) = (random.subject(), random.pattern())
      let replacement = ["<%0>", "%1", "[%1%2]", "", "%%", "x", "%9"].randomElement(using: &random) ?? ""
      let start = Int.random(in: -6...8, using: &random)
      script += "all(\(quoted(subject)), \(quoted(pattern)), \(quoted(replacement)), \(start))\n"
    }
    try expectSame(script + "return table.concat(R, '\\n')")
  }

  private func quoted(_ text: String) -> String {
    "\""
      + text.utf8.map { "\\" + String(repeating: "0", count: $0 < 10 ? 2 : $0 < 100 ? 1 : 0) + "\($0)" }
      .joined()
      + "\""
  }

  @Test func formatsAsInLua() throws {
    try expectSame(
      Self.show + #"""
        for _, f in ipairs { "%d", "%5d", "%-5d|", "%05d", "%+d", "%x", "%#x", "%o", "%c", "%i" } do
          for _, v in ipairs { 65, 65.0, "65", 1.5 } do try(string.format, f, v) end
        end
        for _, f in ipairs { "%f", "%.2f", "%10.3f|", "%-10.1f|", "%e", "%g", "%G", "%a", "%+.1f" } do
          for _, v in ipairs { 0, 1.5, -2.25, 1e300, 1/0, -1/0, 123456789 } do try(string.format, f, v) end
        end
        for _, f in ipairs { "%s", "%10s|", "%-10s|", "%.2s", "%q", "%%", "%", "%y", "%10", "%123d", "%s%s" } do
          for _, v in ipairs { "abc", 12, true } do try(string.format, f, v) end
        end
        return table.concat(R, "\n")
        """#)
  }

  @Test func tablesAsInLua() throws {
    try expectSame(
      Self.show + #"""
        local t = { 5, 3, 9, 1 }
        try(table.insert, t, 7) try(table.insert, t, 1, 8) try(table.insert, t, 99, 1) try(table.insert, t)
        try(table.remove, t) try(table.remove, t, 1) try(table.remove, t, 99) try(table.remove, {}) try(table.remove, {}, 0)
        try(table.concat, t, "-", 2, 3) try(table.concat, { 1, {}, 3 }) try(table.concat, {}) try(table.concat, t, ",", 1, 9)
        try(table.unpack, t) try(table.unpack, t, 2) try(table.unpack, t, 1, 6) try(table.unpack, {}, 1, 1e7)
        local function moved(...) return table.concat(table.move(...), ",") end
        try(moved, { 1, 2, 3, 4, 5 }, 2, 4, 1) try(moved, { 1, 2, 3, 4, 5 }, 1, 3, 3) try(moved, { 1, 2 }, 1, 2, 2, { 0 })
        try(table.move, {}, 1, math.maxinteger, 2)
        local same = { 1, 2, 3 } try(moved, same, 1, 3, 2, same)
        for n = 0, 40 do
          local u = {}
          for i = 1, n do u[i] = (i * 7919) % 31 end
          table.sort(u) try(table.concat, u, ",")
          table.sort(u, function (a, b) return a > b end) try(table.concat, u, ",")
        end
        try(string.rep, "ab", 3, ",") try(string.rep, "x", 0) try(string.rep, "", 5) try(utf8.len, "a\u{20AC}")
        return table.concat(R, "\n")
        """#)
  }

  /// Equal elements keep their order with any comparator.
  @Test func sortingIsStable() throws {
    let text = try ours(
      """
      local t = {}
      for i = 1, 50 do t[i] = { key = i % 3, place = i } end
      table.sort(t, function (a, b) return a.key < b.key end)
      for i = 2, 50 do
        assert(t[i - 1].key < t[i].key or (t[i - 1].key == t[i].key and t[i - 1].place < t[i].place))
      end
      table.sort(t, function () return true end)
      return "stable"
      """)
    #expect(text == "stable")
  }

  @Test(arguments: [
    "return ('a'):rep(30):find(('a?'):rep(30) .. ('a'):rep(30))", "return ('a'):rep(5000):match('.-.-.-.-b')",
    "return table.concat(table.move({}, 1, 1 << 60, 2))",
    "return ('a'):rep(100000):find('[' .. ('b'):rep(10000) .. ']')",
  ])
  func noFunctionExceedsTheLimit(_ script: String) throws {
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "script", text: script)]
    let limits = ExecutionLimits(instructions: 10_000_000, bytes: 64 << 20, time: .seconds(60))
    let machine = try LuaMachine(configuration)
    let error = try #require(throws: LuaError.self) { try machine.load(0, limits: limits) }
    #expect(error.kind == .instructionLimit)
  }
}
