internal import ArgumentParser
internal import CaseReplay
internal import Diagnostics
internal import Foundation
internal import RuleEngine

/// What a replay tells of what its cases covered, and what it asks of that.
struct CoverageOptions: ParsableArguments {
  @Flag(
    help:
      "Tell what the cases covered: requests, outcomes, reasons, duties, statements of the notices, rules.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Exit with 3 where less is covered, in percent: rules=100,statements=90; also requests, reasons, obligations, outcomes.",
      valueName: "gates"),
    transform: Self.gate)
  var coverageGate: CoverageGate?

  private static func gate(_ text: String) throws -> CoverageGate {
    do throws(Diagnostic) {
      return try CoverageGate(text)
    } catch {
      throw ValidationError(error.message + (error.help.map { "; \($0)" } ?? ""))
    }
  }

  @Option(help: ArgumentHelp("Write the coverage of the Lua files to this file as LCOV.", valueName: "file"))
  var lcov: String?

  /// Whether any of it was asked for.
  var isWanted: Bool { coverage || coverageGate != nil || lcov != nil }

  func tell(_ covered: RuleCoverage, _ engine: RuleEngine, onStandardOutput: Bool) throws(Diagnostic) {
    if let lcov {
      do {
        try Data(LCOVText(covered, engine: engine).text.utf8).write(
          to: URL(fileURLWithPath: lcov), options: .atomic)
      } catch {
        throw Diagnostic(.io, "cannot write `\(lcov)`")
      }
    }
    guard coverage else { return }
    let text = CoverageText(covered, engine: engine, style: TextStyle(coloured: Terminal.colours))
    let lines = text.lines.map { $0 + "\n" }.joined()
    // Standard output belongs to the report where that is for machines.
    if onStandardOutput { Terminal.write("\n" + lines) } else { Terminal.tell(lines) }
  }

  /// Tells each gate that is not met.
  func meetsGate(_ covered: RuleCoverage, _ engine: RuleEngine) -> Bool {
    let failed = coverageGate?.failures(CoverageSum(covered, engine: engine)) ?? []
    for failure in failed { Terminal.tell("coverage below the gate: \(failure)\n") }
    return failed.isEmpty
  }
}
