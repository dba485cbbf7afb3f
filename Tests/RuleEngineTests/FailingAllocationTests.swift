import Foundation
import RegisterModel
import RuleEngine
import Testing

struct FailingAllocationTests {
  private static let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("rules").path

  private static var facts: RegisterCase {
    var invoice = Invoice()
    invoice.issued = .value(CalendarDate(daysSinceEpoch: 19_000))
    invoice.status = .value(.paid)
    var held = HeldData()
    held.category = .value(.name)
    var subject = Subject()
    subject.data = .value([held])
    subject.invoices = .value([invoice])
    var request = Request()
    request.kind = .value(.erasure)
    request.identity = .value(.sufficient)
    request.received = .value(CalendarDate(daysSinceEpoch: 20_000))
    return RegisterCase(
      id: "c", register: "rautavaara/asiakasrekisteri", today: CalendarDate(daysSinceEpoch: 20_000),
      subject: .value(subject), request: .value(request))
  }

  private func decide(_ engine: RuleEngine, allocations: UInt64 = 0) throws -> Data {
    var limits = RuleEngine.Limits.deciding
    limits.allocations = allocations
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(engine.decide(Self.facts, evidence: true, limits: limits))
  }

  /// Memory ends at every allocation of one decision in turn, and the next decision on the same engine is right.
  @Test func everyAllocationOfADecisionMayFail() throws {
    let engine = try RuleEngine(rules: Self.rules)
    let right = try decide(engine)
    var failures: UInt64 = 0
    for allocations in 1...10_000 as ClosedRange<UInt64> {
      let attempt = Result { try decide(engine, allocations: allocations) }
      if case .success(let decision) = attempt {
        #expect(decision == right)
        break
      }
      failures += 1
      #expect(throws: (any Error).self, "with \(allocations) allocations") { try attempt.get() }
      #expect(try decide(engine) == right, "the decision after \(allocations) allocations")
    }
    #expect(failures > 3, "there was something to fail")
  }
}
