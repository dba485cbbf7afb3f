import Benchmark
import Foundation
import Seloste

/// Measures a decision from prepared facts, from typed values, and from JSON to JSON; loading; and growth with the size of a case.
///
/// Each benchmark checks the outcome before it measures.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 20, scalingFactor: .kilo,
    maxDuration: .seconds(2)
  )

  let folder = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).dropFirst().joined(separator: "/")
  guard let engine = try? RuleEngine(rules: "/\(folder)/rules") else { fatalError("the rules do not load") }

  /// Returns a line of JSON for a shipped register.
  func line(_ kind: String, invoices: Int = 4) -> [UInt8] {
    let paid = (0..<invoices).map { number in
      #"{"number":"A-\#(number)","issued":"2022-05-02","due":"2022-05-16","status":"paid"}"#
    }
    return Array(
      """
      {"case":"\(kind)","register":"rautavaara/asiakasrekisteri","today":"2026-03-02",\
      "subject":{"kind":"natural_person","relationship":{"began":"2010-01-04","ended":"2022-06-30"},\
      "invoices":[\(paid.joined(separator: ","))],\
      "data":[{"category":"name"},{"category":"email"},{"category":"postal_address"}]},\
      "request":{"kind":"\(kind)","received":"2026-03-01","channel":"letter","signed":"hand_signed"}}
      """.utf8)
  }

  func facts(_ kind: String, invoices: Int = 4) throws -> CaseFacts {
    var reader = CaseReader(name: "benchmark")
    return try reader.read(line(kind, invoices: invoices))
  }

  for (kind, outcome) in [
    ("erasure", Outcome.partlyGranted), ("disclosure", .needsMoreInformation), ("marketing_ban", .granted),
  ] {
    Benchmark("\(kind): facts at hand") { benchmark in
      let prepared = try engine.plan(facts(kind))
      let decided = try engine.resolve(prepared).outcome
      precondition(decided == outcome, "\(kind) was \(decided)")
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try engine.resolve(prepared)) }
    }
    Benchmark("\(kind): typed values") { benchmark in
      let facts = try facts(kind)
      let decided = try engine.decide(facts).outcome
      precondition(decided == outcome, "\(kind) was \(decided)")
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try engine.resolve(engine.plan(facts))) }
    }
    for evidence in [false, true] {
      Benchmark("\(kind): JSON to JSON\(evidence ? ", with evidence" : "")") { benchmark in
        var reader = CaseReader(name: "benchmark")
        let line = line(kind)
        let decided = try engine.decide(reader.read(line)).outcome
        precondition(decided == outcome, "\(kind) was \(decided)")
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
          let resolution = try engine.resolve(engine.plan(reader.read(line)))
          blackHole(resolution.decision(evidence: evidence).json)
        }
      }
    }
  }

  // A marketing ban reads no invoice; an erasure reads all of them.
  for (kind, name) in [("erasure", "read"), ("marketing_ban", "not read")] {
    for invoices in [1, 32, 1024] {
      Benchmark("\(invoices) invoices, \(name)") { benchmark in
        let prepared = try engine.plan(facts(kind, invoices: invoices))
        let decided = try engine.resolve(prepared).outcome
        precondition(decided != .humanReview && decided != .needsMoreInformation)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try engine.resolve(prepared)) }
      }
    }
  }

  let once = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 1, scalingFactor: .one, maxDuration: .seconds(4))
  Benchmark("loading five registers", configuration: once) { benchmark in
    for _ in benchmark.scaledIterations {
      let loaded = try RuleEngine(rules: "/\(folder)/rules")
      precondition(loaded.registerNames.count == 5)
    }
  }

  /// Runs the command with an input and returns its output.
  func seloste(_ arguments: [String], input text: [UInt8] = []) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/\(folder)/.build/release/seloste")
    process.currentDirectoryURL = URL(fileURLWithPath: "/\(folder)")
    process.arguments = arguments
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    input.fileHandleForWriting.write(Data(text))
    try input.fileHandleForWriting.close()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    precondition(process.terminationStatus == 0, answer)
    return answer
  }

  Benchmark("cold start to the first decision", configuration: once) { benchmark in
    for _ in benchmark.scaledIterations {
      let answer = try seloste(["decide", "-"], input: line("marketing_ban"))
      precondition(answer.contains(#""outcome":"granted""#), "no decision: \(answer)")
    }
  }

  Benchmark("replay of the examples", configuration: once) { benchmark in
    for _ in benchmark.scaledIterations {
      let answer = try seloste(["replay"])
      precondition(answer.contains("passed"), "not replayed: \(answer)")
    }
  }
}
