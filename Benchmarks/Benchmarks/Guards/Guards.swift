import Benchmark
import Foundation
import Seloste

/// Measures the cost of the sandbox's guards: run it with and without them (see `README.md`).
///
/// Each benchmark checks the outcome before it measures.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .instructions], warmupIterations: 20, scalingFactor: .kilo, maxDuration: .seconds(2)
  )

  let rules = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/") + "/rules"
  guard let engine = try? RuleEngine(rules: String(rules.dropFirst())) else {
    fatalError("the rules do not load")
  }

  func request(_ kind: String, invoices: Int) throws -> CaseFacts {
    let paid = (0..<invoices).map { number in
      #"{ "number": "A-\#(number)", "issued": "2022-05-02", "due": "2022-05-16", "status": "paid" }"#
    }
    let text = """
      { "case": "\(kind)", "register": "rautavaara/asiakasrekisteri", "today": "2026-03-02",
        "subject": { "kind": "natural_person", "relationship": { "began": "2010-01-04", "ended": "2022-06-30" },
          "invoices": [\(paid.joined(separator: ","))],
          "data": [{ "category": "name" }, { "category": "email" }, { "category": "postal_address" }] },
        "request": { "kind": "\(kind)", "received": "2026-03-01", "channel": "letter", "signed": "hand_signed" } }
      """
    return try CaseFacts(json: text)
  }

  for (kind, invoices, outcome) in [
    ("erasure", 1, Outcome.partlyGranted), ("erasure", 1000, .partlyGranted),
    ("marketing_ban", 1, .granted),
  ] {
    Benchmark("\(kind), \(invoices) invoice\(invoices == 1 ? "" : "s")") { benchmark in
      let facts = try request(kind, invoices: invoices)
      let decision = try engine.decide(facts)
      precondition(decision.outcome == outcome, "\(kind) was \(decision.outcome)")
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try engine.decide(facts)) }
    }
  }
}
