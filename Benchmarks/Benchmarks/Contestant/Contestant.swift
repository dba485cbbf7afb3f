import Foundation
import Seloste

/// Seloste as an engine of the comparison: `stream` decides lines, `bench` measures itself.
@main struct Contestant {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let rules = option("--policy", &arguments) ?? ownRules
    let policy = try Policy(rules: rules)
    switch arguments.first {
    case "stream":
      while let line = readLine() {
        let source = try CommonCase(Substring(line))
        let facts = try CaseFacts(json: String(decoding: source.line, as: UTF8.self))
        print(Policy.line(try policy.decide(policy.prepared(facts), of: source), of: source))
      }
    case "translate":  // the same cases as input for `seloste decide`
      while let line = readLine() {
        FileHandle.standardOutput.write(Data(try CommonCase(Substring(line)).line + [UInt8(ascii: "\n")]))
      }
    case "retell":  // its decisions in the format of the comparison
      let text = try String(contentsOfFile: arguments.dropFirst().first ?? "", encoding: .utf8)
      for source in try text.split(separator: "\n").map({ try CommonCase($0) }) {
        guard let line = readLine() else { throw CocoaError(.fileReadCorruptFile) }
        let decision = try JSONDecoder().decode(Decision.self, from: Data(line.utf8))
        guard decision.id == source.id else { throw CocoaError(.fileReadCorruptFile) }
        print(Policy.line(Policy.answer(decision, of: source), of: source))
      }
      guard readLine() == nil else { throw CocoaError(.fileReadCorruptFile) }
    case "generate":
      let isLua = arguments.contains("--lua")
      let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 1000
      var generator = CaseGenerator(seed: 20_261_121)
      if isLua { print("return {") }
      for number in 1...count {
        let one = generator.makeCase(number)
        let json = try JSONSerialization.data(withJSONObject: one, options: [.sortedKeys])
        print(isLua ? luaText(one) + "," : String(decoding: json, as: UTF8.self))
      }
      if isLua { print("}") }
    case "bench":
      let limit = option("--limit", &arguments).flatMap { Int($0) } ?? .max
      let threads = option("--threads", &arguments).flatMap { Int($0) } ?? 1
      let mode = option("--mode", &arguments).flatMap { Measurement.Mode(rawValue: $0) } ?? .decide
      let text = try String(contentsOfFile: option("--cases", &arguments) ?? "", encoding: .utf8)
      let cases = try text.split(separator: "\n").prefix(limit).map { try CommonCase($0) }
      var measurement = Measurement(policy: policy, mode: mode, cases: cases)
      measurement.repetitions = option("--repeat", &arguments).flatMap { Int($0) } ?? 1
      print(measurement.run(threads: threads))
    default:
      FileHandle.standardError.write(
        Data(
          "usage: Contestant [--policy DIR] stream | translate | retell CASES | generate N [--lua] | bench --cases FILE --mode decide|parse\n"
            .utf8))
      exit(2)
    }
  }

  private static let ownRules =
    "/" + URL(fileURLWithPath: #filePath).pathComponents.dropLast().dropFirst().joined(separator: "/")
    + "/rules"

  private static func option(_ name: String, _ arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(index...index + 1) }
    return arguments[index + 1]
  }
}
