import Foundation
import LuaSandbox
import PrivacyCoding
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// A decision and its cost do not depend on earlier decisions: each case gives the same bytes and instructions in its own Lua
/// state, in the order of the files, and shuffled.
struct OrderTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Returns the instructions and the bytes of a decision, or the error.
  private func result(_ facts: CaseFacts, _ engine: RuleEngine) -> String {
    do {
      let resolution = try engine.resolve(engine.plan(facts))
      return "\(resolution.instructions) \(resolution.decision(evidence: true).json)"
    } catch {
      return error.message
    }
  }

  /// Makes a Lua state fail, so that the next decision uses a new one.
  ///
  /// A decision that runs no Lua code cannot fail, and leaves no state behind.
  private func dropMachine(_ facts: CaseFacts, _ engine: RuleEngine) {
    let limits = RuleEngine.Limits(instructions: 1, bytes: 64 << 20, time: .seconds(60))
    let decided = try? engine.resolve(engine.plan(facts), limits: limits)
    #expect((decided?.instructions ?? 0) <= 1, "\(facts.id)")
  }

  private func expectTheSame(_ cases: [CaseFacts], _ engine: RuleEngine) {
    var random = SeededOrder(seed: 7)
    let alone = cases.map { facts in
      dropMachine(facts, engine)
      return result(facts, engine)
    }
    let orders = [Array(cases.indices)] + (0..<3).map { _ in cases.indices.shuffled(using: &random) }
    for order in orders {
      for number in order {
        let now = result(cases[number], engine)
        #expect(now == alone[number], "\(cases[number].id)")
      }
    }
  }

  @Test func decisionsDoNotDependOnOrder() throws {
    let engine = try RuleEngine(rules: Self.root + "/rules")
    let cases = try CaseFiles.read([Self.root + "/examples"], registers: engine.vocabularies).map(\.facts)
    #expect(cases.count > 900)
    expectTheSame(cases, engine)
  }

  /// Rules that use nearly all memory, each in another way that could depend on the memory of earlier cases.
  @Test(arguments: [
    "for i = 1, 3 do table.concat { 'a', 'b' } end return true",
    "for i = 1, 2000 do t[1] = ('%d %s'):format(i, 'x') end return true",
    "local ok, e = pcall(table.concat, t) return ok or #e > 0",
    "local ok = pcall(string.gsub, ('x'):rep(1000), 'x', ('y'):rep(2000)) return ok",
    "return not pcall(error, 'not enough memory', 0) and #t > 0",
    "local function deep(n) if n == 0 then return 0 end return 1 + deep(n - 1) end return deep(9000) > 0",
    "for i = 1, 20000 do t.last = 'a text that is met again ' .. i end return true",
  ])
  func memoryOfEarlierCasesIsNotCharged(_ use: String) throws {
    let text = """
      return register "a/b" { title = "R", controller = { name = "C", kind = "municipality", contact = { role = "maintainer" } },
        section "Heading" { says "S1-1" "what it says" { holds { "name" },
        disclosure.permit "p" { code = "own_marketing", data = everything, when = function(case)
          local t = {}
          for i = 1, case.subject.age do t[i] = ("x"):rep(1000) .. i end
          \(use)
        end } } },
      }
      """
    let engine = try RuleEngine(
      files: ["a/b.lua": text],
      deciding: .init(instructions: 10_000_000, bytes: 8 << 20, time: .seconds(60)))
    let ages = [6200, 7000, 100, 7400, 5000, 6800, 7700, 6600, 4000, 100, 7300, 9000, 2500, 7100, 7600, 7200]
    let cases = ages.enumerated().map { number, age in
      var (subject, request, name) = (Subject(), Request(), HeldData())
      (subject.age, request.kind, name.category) = (.value(age), .value(.disclosure), .value(.name))
      (subject.data, request.categories) = (.value([name]), .value([.name]))
      return CaseFacts("\(number)", register: "a/b", on: .latest, request: request, subject: subject)
    }
    expectTheSame(cases, engine)
  }
}
