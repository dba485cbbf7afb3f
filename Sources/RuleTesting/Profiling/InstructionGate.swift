internal import Foundation
internal import RuleEvaluation
package import SourceText

/// Compares the instructions of each case with an earlier report, to find rules that became slower.
///
/// Instruction counts are the same in each run, so a difference comes from the rules.
package struct InstructionGate: Sendable {
  private struct Report: Decodable {
    struct Entry: Decodable {
      var `case`: String
      var instructions: Int?
    }

    var cases: [Entry]
  }

  private let percent: Double
  private let path: String
  /// The number of compared cases, and of cases that the earlier report does not have.
  private var compared = 0, added = 0
  /// Instructions by the names of cases.
  private let earlier: [String: Int]
  private var regressions: [(name: String, before: Int, now: Int)] = []

  /// Reads an earlier report of `--json`.
  /// - Throws: `io` if the file cannot be read or is not such a report.
  package init(percent: Double, against path: String) throws(Diagnostic) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.io, "cannot read `\(path)`", help: "write one with `seloste replay --json \(path)`")
    }
    guard let report = try? JSONDecoder().decode(Report.self, from: data) else {
      throw Diagnostic(.io, "`\(path)` is not a replay report", help: "write one with --json")
    }
    guard report.cases.allSatisfy({ ($0.instructions ?? 0) >= 0 }) else {
      throw Diagnostic(.io, "`\(path)` has a case with a negative number of instructions")
    }
    (self.percent, self.path) = (percent, path)
    earlier = Dictionary(
      report.cases.compactMap { entry in entry.instructions.map { (Self.relative(entry.case), $0) } },
      uniquingKeysWith: max)
  }

  /// Makes the file at the start of a case's name relative to the current directory.
  private static func relative(_ name: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return name.hasPrefix(here) ? String(name.dropFirst(here.count)) : name
  }

  /// Adds a result; a case that the earlier report does not have is only counted.
  package mutating func add(_ result: ReplayResult) {
    guard let now = result.resolution?.instructions else { return }
    guard let before = earlier[Self.relative(result.replayCase.id)] else {
      added += 1
      return
    }
    compared += 1
    if Double(now - before) * 100 > percent * Double(before) {
      regressions.append((result.replayCase.id, before, now))
    }
  }

  /// The number of compared cases, and the result.
  package var summary: [TerminalText] {
    if earlier.isEmpty { return ["`\(path)` has no instruction counts: nothing was compared"] }
    if compared == 0 { return ["`\(path)` has none of these cases: nothing was compared"] }
    let allowed = "\(percent)".hasSuffix(".0") ? String("\(percent)".dropLast(2)) : "\(percent)"
    let more: TerminalText = "more than \(allowed) % more instructions than in `\(path)`"
    let result: TerminalText =
      regressions.isEmpty
      ? "none of \(compared) cases takes \(more)"
      : "\(regressions.count) of \(compared) cases take \(more); --profile shows the cost of each rule"
    return added == 0
      ? [result] : [result, "\(added) cases are not in `\(path)` and were not compared"]
  }

  /// Whether no case exceeds the limit; false if no case was compared.
  package var isMet: Bool { compared > 0 && regressions.isEmpty }

  /// The cases above the limit, the greatest rise first: `file: case: 1200 → 1500 instructions (+25.0 %)`.
  package var failures: [TerminalText] {
    regressions.sorted { ($1.now - $1.before, $0.name) < ($0.now - $0.before, $1.name) }.map {
      name, before, now in
      let sum: TerminalText = "\(name): \(before) → \(now) instructions"
      guard before > 0 else { return sum }
      let rise = (Double(now - before) * 1000 / Double(before)).rounded(.down) / 10
      return "\(sum) (+\(rise) %)"
    }
  }
}
