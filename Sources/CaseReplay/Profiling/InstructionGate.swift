public import Diagnostics
internal import Foundation

/// Compares the instructions of each case with those of an earlier report: a rule that became slow is seen in review.
///
/// Instructions are the same at each run, so that a difference is the rules' own.
public struct InstructionGate: Sendable {
  private struct Report: Decodable {
    struct Entry: Decodable {
      var `case`: String
      var at: String
      var instructions: Int?
    }

    var cases: [Entry]
  }

  /// A case by its file and its name, which stay when lines move.
  private struct Key: Hashable {
    var file: Substring
    var name: String
  }

  private let percent: Double
  private let earlier: [Key: Int]
  private var dearer: [(name: String, at: String, before: Int, now: Int)] = []

  /// Reads the earlier report, which `--json` wrote.
  /// - Throws: `io` where it cannot be read or is no such report.
  public init(percent: Double, against path: String) throws(Diagnostic) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.io, "cannot read `\(path)`", help: "write one with `seloste replay --json \(path)`")
    }
    guard let report = try? JSONDecoder().decode(Report.self, from: data) else {
      throw Diagnostic(.io, "`\(path)` is no report of a replay", help: "write one with --json")
    }
    self.percent = percent
    earlier = Dictionary(
      report.cases.compactMap { entry in
        entry.instructions.map { (Key(file: Self.file(entry.at), name: entry.case), $0) }
      }, uniquingKeysWith: max)
  }

  private static func file(_ place: String) -> Substring { place.prefix { $0 != ":" } }

  /// Takes what a case took; one that the earlier report does not have is compared with nothing.
  public mutating func add(_ result: ReplayResult) {
    guard let now = result.instructions else { return }
    let at = result.replayCase.location.description
    guard let before = earlier[Key(file: Self.file(at), name: result.replayCase.id)] else { return }
    if Double(now) > Double(before) * (1 + percent / 100) {
      dearer.append((result.replayCase.id, at, before, now))
    }
  }

  /// What falls short, the greatest rise first: `a case: 1200 → 1500 instructions (+25.0 %)  file:line`.
  public var failures: [String] {
    dearer.sorted { ($1.now - $1.before, $0.at) < ($0.now - $0.before, $1.at) }.map { name, at, before, now in
      let rise = before == 0 ? 0 : (now - before) * 1000 / before
      return "\(name): \(before) → \(now) instructions (+\(rise / 10).\(rise % 10) %)  \(at)"
    }
  }
}
