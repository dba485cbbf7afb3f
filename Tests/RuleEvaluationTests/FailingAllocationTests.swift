import Foundation
import LuaSandbox
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

struct FailingAllocationTests {
  /// A register whose conditions create strings, tables and closures.
  private static let text = """
    local function greedy(case)
      local parts = {}
      for _, invoice in ipairs(case.subject.invoices) do parts[#parts + 1] = invoice.number .. tostring(case.today) end
      local size = 0
      return case.subject.invoices:any(function (invoice) size = size + #table.concat(parts, ","); return size > 0 end)
    end
    local is_greedy = condition("the case is greedy", greedy)
    return register "town/customers" {
      title = "t", controller = { name = "n", kind = "municipality", contact = { role = "maintainer" } },
      section "heading" {
        says "S1-01" "what it says" {
          holds { "name" },
          erasure.permit "on request" { code = "erasure_on_request", data = everything },
          erasure.retain "while it is greedy" {
            code = "open_invoice", data = everything, when = { is_greedy, greedy },
            owed_to = function (case) return { "a" .. tostring(case.today), "b" } end,
            obliges = { "notify_recipients" },
          },
        },
      },
    }
    """

  private static var facts: CaseFacts {
    var invoice = Invoice()
    invoice.number = .value("A-1")
    var held = HeldData()
    held.category = .value(.name)
    var subject = Subject()
    subject.data = .value([held])
    subject.invoices = .value([invoice])
    var request = Request()
    request.kind = .value(.erasure)
    return CaseFacts(
      "c", register: "town/customers", on: CalendarDate(daysSinceEpoch: 20_000),
      request: request, subject: subject)
  }

  private func decide(_ engine: RuleEngine, allocations: UInt64 = 0) throws -> Data {
    var limits = RuleEngine.Limits.deciding
    limits.allocations = allocations
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(engine.decide(Self.facts, evidence: true, limits: limits))
  }

  /// Each allocation of a decision fails in turn, and the next decision of the same engine is correct.
  @Test func everyFailedAllocationIsAMemoryLimit() throws {
    func engine() throws -> RuleEngine { try RuleEngine(files: ["town/customers.lua": Self.text]) }
    let right = try decide(try engine())
    #expect(String(decoding: right, as: UTF8.self).contains("notify_recipients"))
    var failures: UInt64 = 0
    for allocations in 1...10_000 as ClosedRange<UInt64> {
      let engine = try engine()  // a new machine each time: an earlier one has interned strings
      let attempt = Result { try decide(engine, allocations: allocations) }
      if case .success(let decision) = attempt {
        #expect(decision == right)
        break
      }
      failures += 1
      let error = #expect(throws: Diagnostic.self) { try attempt.get() }
      #expect(error?.kind == .memoryLimit, "with \(allocations) allocations")
      #expect(try decide(engine) == right, "the decision after \(allocations) allocations")
    }
    #expect(failures > 5, "some allocations failed")
  }
}
