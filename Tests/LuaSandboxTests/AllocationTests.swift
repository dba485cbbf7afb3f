import LuaSandbox
import Testing

struct AllocationTests {
  static let text = """
    local prefix = "on "
    local sized = condition("the prefix has a size", function (case) return #(prefix .. tostring(case.today)) > 0 end)
    return { erasure.retain "x" {
      when = function (case) local s = prefix .. tostring(case.today) return pcall(function () return #s end) and sized(case) end,
      last_day = function (case) return { tostring(case.today), case.today + years(6) } end,
    } }
    """

  /// Opens, loads and calls with a limit of allocations for each; returns how many each made.
  func run(open: UInt64 = 0, load: UInt64 = 0, call: UInt64 = 0) throws -> [UInt64] {
    func limits(_ allocations: UInt64) -> ExecutionLimits {
      ExecutionLimits(instructions: 1_000_000, bytes: 16 << 20, time: .seconds(10), allocations: allocations)
    }
    let machine = try machine(Self.text, limits: limits(open))
    var made = [machine.usage.allocations]
    let document = try #require(table(try machine.load(0, limits: limits(load)).value))
    made.append(machine.usage.allocations)
    let rule = try #require(table(document.list[0]))
    var batch = batch(facts([0]), guard: function(rule["when"]), output: function(rule["last_day"]))
    let report = try machine.run(&batch, limits: limits(call))
    made.append(machine.usage.allocations)
    #expect(report.verdict(0) == .held)
    return made
  }

  /// Makes each allocation of opening, loading and calling fail in turn, with all that follow.
  @Test func everyFailingAllocationIsAnError() throws {
    let made = try run()
    #expect(made[0] > 100 && made[1] > 20 && made[2] > 3, "too few allocations: \(made)")
    for count in 1..<made[0] { expectMemoryLimit("opening, after \(count)") { _ = try run(open: count) } }
    for count in 1..<made[1] { expectMemoryLimit("loading, after \(count)") { _ = try run(load: count) } }
    for count in 1..<made[2] { expectMemoryLimit("calling, after \(count)") { _ = try run(call: count) } }
    #expect(
      try run(open: made[0], load: made[1], call: made[2]) == made,
      "a limit that is not reached changes nothing")
  }

  /// A buffer of Lua's library raises an error instead of requesting memory again.
  ///
  /// A script that could catch it would learn how much memory earlier decisions left.
  @Test(arguments: ["table.concat(list)", "('x'):rep(6000):gsub('x', big)", "big:rep(11)"])
  func refusedBufferIsALimit(_ call: String) throws {
    let script = """
      local big, list = ("x"):rep(300000), {}
      for i = 1, 30 do list[i] = big end
      return pcall(function() return \(call) end)
      """
    let error = try #require(throws: LuaError.self) {
      try machine(script).evaluate(
        0, limits: ExecutionLimits(instructions: 10_000_000, bytes: 4 << 20, time: .seconds(10)))
    }
    #expect(error.kind == .memoryLimit)
  }

  private func expectMemoryLimit(_ what: String, _ body: () throws -> Void) {
    let error = #expect(throws: LuaError.self) { try body() }
    #expect(error?.kind == .memoryLimit, "\(what) allocations: \(error?.message ?? "")")
  }
}
