import LuaSandbox
import Synchronization
import Testing

/// The stored calls of host functions in a decision are limited, since no limit of the machine counts them.
struct HostResultTests {
  private func call(
    _ body: String, returning length: Int
  ) throws -> (calls: Int, result: Result<LuaReport.Output, LuaError>) {
    let calls = Mutex(0)
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "a", text: "return function() \(body) end")]
    configuration.types = types
    let result = LuaValue.string(String(repeating: "y", count: length))
    configuration.functions = [
      LuaHostFunction(name: "ask", parameters: [.text], result: .text, cost: 0, identifier: 6) { _ in
        calls.withLock { $0 += 1 }
        return result
      }
    ]
    let machine = try LuaMachine(configuration)
    var batch = batch(facts([]), output: function(try machine.load(0).value))
    let limits = ExecutionLimits(instructions: 10_000_000, bytes: 64 << 20, time: .seconds(20))
    do throws(LuaError) {
      let output = try machine.run(&batch, limits: limits).output(0, 0)
      return (calls.withLock { $0 }, .success(output))
    } catch {
      return (calls.withLock { $0 }, .failure(error))
    }
  }

  @Test(arguments: [
    ("local s = ('x'):rep(300000) for i = 1, 100000 do pcall(ask, s .. i) end", 1, 10...40),
    ("for i = 1, 1000000 do ask('' .. i) end", 1, 10_000...100_000),
    ("for i = 1, 1000000 do ask('' .. i) end", 300_000, 10...40),
  ])
  func storedCallsAreLimited(_ body: String, _ length: Int, _ expected: ClosedRange<Int>) throws {
    let (calls, result) = try call(body, returning: length)
    let error = #expect(throws: LuaError.self) { try result.get() }
    #expect(
      error?.kind == .hostFailure && error?.message.contains("8 MiB") == true, "\(error?.message ?? "")")
    #expect(expected.contains(calls), "\(calls) calls")
  }

  @Test func sameCallIsMadeAndStoredOnce() throws {
    let (calls, result) = try call("for i = 1, 200000 do ask('x') end return #ask('x')", returning: 5)
    guard case .value(.integer(5)) = try result.get() else {
      Issue.record("\(result)")
      return
    }
    #expect(calls == 1)
  }
}
