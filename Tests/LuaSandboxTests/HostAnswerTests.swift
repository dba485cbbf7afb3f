import LuaSandbox
import Synchronization
import Testing

/// What the host keeps of a decision's questions and answers is bounded, since no limit of the machine counts it.
struct HostAnswerTests {
  private func ask(
    _ body: String, answering length: Int
  ) throws -> (asked: Int, result: Result<LuaReport.Output, LuaError>) {
    let asked = Mutex(0)
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "a", text: "return function() \(body) end")]
    configuration.types = types
    let answer = LuaValue.string(String(repeating: "y", count: length))
    configuration.functions = [
      LuaHostFunction(name: "ask", parameters: [.text], result: .text, cost: 0, identifier: 6) { _ in
        asked.withLock { $0 += 1 }
        return answer
      }
    ]
    let machine = try LuaMachine(configuration)
    var batch = batch(facts([]), LuaCall(guard: nil, function(try machine.load(0).value)))
    let limits = LuaLimits(instructions: 10_000_000, bytes: 64 << 20, time: .seconds(20))
    do throws(LuaError) {
      let output = try machine.run(&batch, limits: limits).output(0, 0)
      return (asked.withLock { $0 }, .success(output))
    } catch {
      return (asked.withLock { $0 }, .failure(error))
    }
  }

  @Test(arguments: [
    ("local s = ('x'):rep(300000) for i = 1, 100000 do pcall(ask, s .. i) end", 1, 10...40),
    ("for i = 1, 1000000 do ask('' .. i) end", 1, 10_000...100_000),
    ("for i = 1, 1000000 do ask('' .. i) end", 300_000, 10...40),
  ])
  func questionsWithoutEndAreRefused(_ body: String, _ length: Int, _ expected: ClosedRange<Int>) throws {
    let (asked, result) = try ask(body, answering: length)
    let error = #expect(throws: LuaError.self) { try result.get() }
    #expect(
      error?.kind == .hostFailure && error?.message.contains("8 MiB") == true, "\(error?.message ?? "")")
    #expect(expected.contains(asked), "\(asked) times")
  }

  @Test func sameQuestionIsAskedOnceAndKeptOnce() throws {
    let (asked, result) = try ask("for i = 1, 200000 do ask('x') end return #ask('x')", answering: 5)
    guard case .value(.integer(5)) = try result.get() else {
      Issue.record("\(result)")
      return
    }
    #expect(asked == 1)
  }
}
