import Dispatch
import Foundation
import LuaSandbox
import PrivacyModel
import RuleEvaluation
import Synchronization
import Testing

/// Concurrent decisions of one engine.
struct ThreadTests {
  private static let kinds: [RequestKind] = [.erasure, .access, .disclosure, .marketingBan, .retention]

  private static func facts(_ number: Int) throws -> CaseFacts {
    let status = ["open", "paid", "disputed"][number % 3]
    return try RuleEvaluationTests.facts(
      """
      case: case-\(number)
      request: { kind: \(kinds[number % kinds.count].rawValue), received: 2026-03-01, identity: sufficient,
        signed: hand_signed, channel: letter, language: fi, categories: [name, email], purposes: [billing] }
      subject: { invoices: [ { number: A-\(number), issued: \(2015 + number % 11)-05-02, status: \(status) } ],
        data: [name, email, { category: orders, necessary: \(number % 2 == 0) } ] }
      """, register: "rautavaara/asiakasrekisteri")
  }

  @Test func eightThreadsDecideAsOneDoes() throws {
    let engine = try RuleEngine(rules: rulesFolder)
    let cases = try (0..<500).map(Self.facts)
    let right = try cases.map { try engine.decide($0).bytes() }
    #expect(Set(right).count > 400, "the cases differ")
    let wrong = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for step in cases.indices {
        let number = (step + thread * 61) % cases.count
        let bytes = try? engine.decide(cases[number]).bytes()
        if bytes != right[number] { wrong.withLock { $0.append("thread \(thread), case \(number)") } }
      }
    }
    let found = wrong.withLock { $0 }
    #expect(found.isEmpty, "\(found.prefix(5))")
  }

  /// Earlier decisions do not change the evidence.
  @Test func evidenceIsUnaffectedByOtherCases() throws {
    let engine = try RuleEngine(rules: rulesFolder)
    let cases = try (0..<20).map(Self.facts)
    let right = try cases.map { try engine.decide($0, evidence: true) }
    let again = try cases.reversed().map { try engine.decide($0, evidence: true) }.reversed()
    for (one, other) in zip(right, again) {
      #expect(one.withoutInstructions == other.withoutInstructions)
    }
    #expect(zip(right, again).allSatisfy { $0 == $1 })
  }

  /// A limit that one thread exceeds does not affect the others.
  @Test func exceededLimitDoesNotAffectOtherThreads() throws {
    let engine = try Rules(
      notice: """
        permit "may go" {}
        retain "for ever" { when = function(c) while c.subject.minor do end return false end }
        """
    ).engine(deciding: RuleEngine.Limits(instructions: 50_000, bytes: 16 << 20, time: .seconds(60)))
    let (good, runaway) = (try erasure("minor: false"), try erasure("minor: true"))
    let right = try engine.decide(good).bytes()
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for step in 0..<50 {
        let isRunaway = (step + thread) % 5 == 0
        let bytes = try? engine.decide(isRunaway ? runaway : good).bytes()
        if bytes != (isRunaway ? nil : right) { wrong.withLock { $0 += 1 } }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
  }
}

extension Decision {
  fileprivate var withoutInstructions: Decision {
    var decision = self
    decision.evidence = evidence?.map { rule in
      var rule = rule
      rule.instructions = 0
      return rule
    }
    return decision
  }
}
