internal import Foundation
internal import RuleEngine
public import SourceText

/// Compares the instructions of each case with those of an earlier report: a rule that became slow is seen in review.
///
/// Instructions are the same at each run, so that a difference is the rules' own.
public struct InstructionGate: Sendable {
  private struct Report: Decodable {
    struct Entry: Decodable {
      var `case`: String
      var instructions: Int?
    }

    var cases: [Entry]
  }

  private let percent: Double
  private let path: String
  /// How many cases were compared, and how many the earlier report does not have.
  private var compared = 0, added = 0
  /// By the cases' names, which stay when lines move.
  private let earlier: [String: Int]
  private var regressions: [(name: String, before: Int, now: Int)] = []

  /// Reads the earlier report, which `--json` wrote.
  /// - Throws: `io` where it cannot be read or is no such report.
  public init(percent: Double, against path: String) throws(Diagnostic) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.io, "cannot read `\(path)`", help: "write one with `seloste replay --json \(path)`")
    }
    guard let report = try? JSONDecoder().decode(Report.self, from: data) else {
      throw Diagnostic(.io, "`\(path)` is no report of a replay", help: "write one with --json")
    }
    guard report.cases.allSatisfy({ ($0.instructions ?? 0) >= 0 }) else {
      throw Diagnostic(.io, "`\(path)` tells of a case that took less than no instruction")
    }
    (self.percent, self.path) = (percent, path)
    earlier = Dictionary(
      report.cases.compactMap { entry in entry.instructions.map { (Self.relative(entry.case), $0) } },
      uniquingKeysWith: max)
  }

  /// A case's name begins with its file: relative to where the command runs, however it was told.
  private static func relative(_ name: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return name.hasPrefix(here) ? String(name.dropFirst(here.count)) : name
  }

  /// Takes what a case took; one that the earlier report does not have is compared with nothing.
  public mutating func add(_ result: ReplayResult) {
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

  /// What was compared, and what it came to.
  public var summary: [TerminalText] {
    if earlier.isEmpty { return ["`\(path)` tells no instructions: nothing was compared"] }
    if compared == 0 { return ["`\(path)` has none of these cases: nothing was compared"] }
    let allowed = "\(percent)".hasSuffix(".0") ? String("\(percent)".dropLast(2)) : "\(percent)"
    let more: TerminalText = "more than \(allowed) % more instructions than in `\(path)`"
    let result: TerminalText =
      regressions.isEmpty
      ? "of \(compared) cases none takes \(more)"
      : "\(regressions.count) of \(compared) cases take \(more); --profile tells which rules they ask"
    return added == 0
      ? [result] : [result, "\(added) cases are not in `\(path)` and were compared with nothing"]
  }

  /// Whether nothing costs more than it may; a gate that compared nothing is not met.
  public var isMet: Bool { compared > 0 && regressions.isEmpty }

  /// What falls short, the greatest rise first: `file: case: 1200 → 1500 instructions (+25.0 %)`.
  public var failures: [TerminalText] {
    regressions.sorted { ($1.now - $1.before, $0.name) < ($0.now - $0.before, $1.name) }.map {
      name, before, now in
      let sum: TerminalText = "\(name): \(before) → \(now) instructions"
      guard before > 0 else { return sum }
      let rise = (Double(now - before) * 1000 / Double(before)).rounded(.down) / 10
      return "\(sum) (+\(rise) %)"
    }
  }
}
