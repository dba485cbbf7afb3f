import Foundation
import LuaSandbox
import Synchronization
import Testing

/// Random lines at a prompt: each returns values or an error of a known kind, a session has the same results in another
/// machine, and until a limit ends the machine, its sandbox is unchanged.
///
/// `SELOSTE_FUZZ=1000000 swift test -c release --filter PromptFuzzTests` runs that many lines and prints the outcomes.
struct PromptFuzzTests {
  /// The number of sessions of eight lines.
  static let count = (ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap { Int($0) } ?? 2400) / 8
  static let limits = ExecutionLimits(instructions: 20_000, bytes: 4 << 20, time: .seconds(10))

  private func machine() throws(LuaError) -> LuaMachine {
    var configuration = LuaConfiguration()
    configuration.sources = [LuaSource(name: "rules/b", text: "return { six = 6, list = { 1, 2 } }")]
    configuration.addWords()
    configuration.types = types
    configuration.codes = ["open", "paid"]
    configuration.prints = true
    return try LuaMachine(configuration, limits: Self.limits)
  }

  /// Returns the outcome of each line of a session, and its kind.
  private func session(_ seed: UInt64) throws -> [(kind: String, text: String)] {
    var generator = ProgramGenerator(seed: seed)
    let machine = try machine()
    var outcomes: [(kind: String, text: String)] = []
    var cells: LuaCells?
    for number in 0..<8 {
      let text = generator.line()
      let areSame = Bool.random(using: &generator.random)
      if !areSame {
        cells =
          [nil, facts([]), facts([0, 1, nil], written: true)].randomElement(using: &generator.random) ?? nil
      }
      let input = LuaSource(name: "(line \(number))", text: text)
      do throws(LuaError) {
        let result = try machine.interact(input, facts: cells, areSame: areSame, limits: Self.limits)
        #expect(
          result.names == result.names.sorted() && result.names.count <= 5, "\(result.names) after:\n\(text)")
        outcomes.append((result.missing == nil ? "values" : "unstated", "\(result) \(machine.printed)"))
      } catch {
        outcomes.append(("\(error.kind)", "\(error.line ?? 0): \(error.message)"))
        if error.isLimit {
          let later = #expect(throws: LuaError.self) { try machine.interact(input, facts: cells) }
          #expect(later?.isLimit == true, "a lost machine accepts no more lines")
          return outcomes
        }
      }
      let canary = LuaSource(name: "(canary)", text: FuzzTests.canary)
      let answer = try machine.interact(canary, facts: cells, areSame: true).values
      #expect(answer == [.string("as it was")], "after:\n\(text)")
    }
    return outcomes
  }

  @Test func linesReturnValuesOrAKnownKindOfError() async throws {
    let outcomes = Mutex<[String: Int]>([:])
    DispatchQueue.concurrentPerform(iterations: Self.count) { number in
      let seed = UInt64(number) &+ 1 << 41
      do {
        let (once, again) = (try session(seed), try session(seed))
        #expect(once.map(\.text) == again.map(\.text), "seed \(seed) is not the same twice")
        outcomes.withLock { for line in once { $0[line.kind, default: 0] += 1 } }
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
    let kinds = outcomes.withLock { $0 }
    #expect(kinds.count > 5, "too few kinds: \(kinds)")
    if Self.count > 1000 { print("lines:", kinds.sorted { $0.value > $1.value }) }
  }
}
