import LuaSandbox
import Testing

/// Every known escape from a Lua sandbox, with its expected outcome as a script and in a rule.
struct VectorTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    var name: String
    var kinds: [LuaError.Kind]
    var script: String
    var testDescription: String { name }

    /// A vector without kinds must return true.
    init(_ name: String, _ kinds: LuaError.Kind..., script: String) {
      (self.name, self.kinds, self.script) = (name, kinds, script)
    }
  }

  static let limits = ExecutionLimits(instructions: 2_000_000, bytes: 16 << 20, time: .seconds(20))

  @Test(arguments: Vectors.all) func endsAsExpected(_ vector: Vector) throws {
    let machine = try machine(vector.script)
    do throws(LuaError) {
      let values = try machine.evaluate(0, limits: Self.limits)
      #expect(vector.kinds.isEmpty && values == [.boolean(true)], "returned \(values)")
    } catch {
      #expect(vector.kinds.contains(error.kind), "\(error.kind): \(error.message)")
    }
  }

  /// The case fails closed; the next one, in a new machine after a limit, is right.
  @Test(arguments: Vectors.all) func failsARuleClosed(_ vector: Vector) throws {
    let text = """
      return { function(case, ...) return (function(...) \(vector.script)
      end)(...) end, function(case) return ("a,b"):find(",") == 2 and #{ 1, 2 } == 2 end }
      """
    try expectClosed(vector, text)
  }

  /// The same, where the script runs in a condition that a condition in `pcall` asks, and the rule asks that one.
  @Test(arguments: Vectors.all) func failsAConditionClosed(_ vector: Vector) throws {
    let text = """
      local inner = condition("inner", function(case, ...) return (function(...) \(vector.script)
      end)(...) end)
      local outer = condition("outer", function(case) local ok, answer = pcall(inner, case) return ok and answer end)
      return { function(case) return outer(case) end,
        function(case) return ("a,b"):find(",") == 2 and #{ 1, 2 } == 2 end }
      """
    try expectClosed(vector, text)
  }

  private func expectClosed(_ vector: Vector, _ text: String) throws {
    var pack: LuaMachine
    do throws(LuaError) {
      pack = try machine(text)
      guard try pack.load(0).problems.isEmpty else { return }
    } catch {
      #expect(vector.kinds.contains(error.kind), "refused while loading: \(error.kind): \(error.message)")
      return
    }
    do throws(LuaError) {
      let verdict = try callAsGuard(1, of: pack)
      #expect(vector.kinds.isEmpty || verdict != .held, "the rule held")
    } catch {
      if error.isLimit {
        pack = try machine(text)
        _ = try pack.load(0)
      }
    }
    #expect(try callAsGuard(2, of: pack) == .held, "the next case")
  }

  /// Calls the function with this number.
  private func callAsGuard(_ number: Int32, of machine: LuaMachine) throws(LuaError) -> LuaReport.Verdict {
    let function = LuaFunction(number: number, source: 0, line: 1, lastLine: 1, parameterCount: 1)
    var batch = batch(facts([0]), guard: function)
    return try machine.run(&batch, limits: Self.limits).verdict(0)
  }
}

extension VectorTests {
  /// Each script returns the same in every machine.
  @Test(arguments: [
    "return tostring({}) .. tostring(type) .. tostring(string.len) .. tostring(pairs {})",
    "local t, s = { zeta = 1, alpha = 2, [2.5] = 3, [true] = 4 }, '' for k in pairs(t) do s = s .. tostring(k) end return s",
    "local t, s, k = { b = 1, a = 2, c = 3 }, '' repeat k = next(t, k) s = s .. tostring(k) until not k return s",
    "local t = {} for i = 1, 100 do t[i] = { i % 7, i } end table.sort(t, function(a, b) return a[1] < b[1] end) return t[50][2]",
    "local t = {} for i = 1, 60 do t[i] = (i * 7919) % 61 end table.sort(t, function(a, b) return true end) return table.concat(t, ' ')",
    """
    -- what `#` returns for a list with holes: in one of some thousand tables it depends on the hash seed
    local state, sum = 1, 0
    local function random(n) state = (state * 1103515245 + 12345) % 2147483648 return state // 65536 % n end
    for k = 1, 8000 do
      local t = {}
      for i = 1, 10 + random(60) do
        local r = random(10)
        if r < 4 then t[1 + random(40)] = 1 elseif r < 8 then t['k' .. random(1000)] = 1
        elseif r < 9 then t[1 + random(20)] = nil else t['k' .. random(1000)] = nil end
      end
      sum = (sum * 31 + #t) % 1000000007
    end
    return sum
    """,
    "return 0 / 0, -(0 / 0), tostring(0 / 0), ('%f %5.1f'):format(0 / 0, -(0 / 0))",
    "return select(2, pcall(error, {})), select(2, pcall(function() return {} .. 'x' end))",
    "return select(2, pcall(pairs, { [{}] = 1, [type] = 2, [next] = 3 })), select(2, pcall(next, { [{}] = 1 })), select(2, pcall(string.rep)), #{ n = 1, 1, 2, nil, 4 }",
  ])
  func returnsTheSameEachTime(_ script: String) throws {
    let answers = try (0..<12).map { _ in "\(try machine(script).evaluate(0, limits: .loading))" }
    #expect(Set(answers).count == 1, "\(answers)")
    #expect(!answers[0].contains("0x"))
  }
}
