import Foundation
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// Rules can replace the stubs of a new register one by one.
struct FillingInTests {
  private func document(_ change: (String) -> String) throws -> RuleEngine {
    let folder = try Folder(copying: law)
    _ = try folder.written()
    try folder.write("rules/oulu/kirjasto.lua", change(try folder.text("rules/oulu/kirjasto.lua")))
    return try RuleEngine(rules: folder.rules)
  }

  private func lines(_ text: String, _ change: (Substring) -> Substring?) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap(change).joined(separator: "\n")
  }

  /// Whether a line belongs to a commented example of a chapter.
  private func isExample(_ line: Substring) -> Bool {
    line.hasPrefix("    -- ") && !line.hasPrefix("    -- dated")
  }

  @Test func lawDecidesWithoutReviews() throws {
    let engine = try document { text in lines(text) { $0.hasPrefix("    review ") ? nil : $0 } }
    #expect(engine.findings().allSatisfy { $0.kind.severity == .note })
    var facts = CaseFacts("a", register: "oulu/kirjasto", on: ScaffoldRegister.standardDay)
    var request = Request()
    request.kind = .value(.marketingBan)
    facts.request = .value(request)
    #expect(try engine.decide(facts).outcome == .granted)
  }

  @Test func examplesLoadWithAndWithoutReviews() throws {
    for keepsReviews in [true, false] {
      let engine = try document { text in
        lines(text) { line in
          if line.hasPrefix("    review "), !keepsReviews { return nil }
          guard isExample(line), !line.contains("Headings"), !line.contains("-- `informs`") else {
            return line
          }
          return "    " + line.dropFirst(7)
        }
      }
      let own = engine.rules(of: "oulu/kirjasto").filter { $0.layer == .notice }
      #expect(own.count == StubChapter.all.count * (keepsReviews ? 2 : 1))
      let warnings = engine.findings().filter { $0.kind.severity == .warning }
      #expect(
        warnings.allSatisfy { $0.kind == .citedEmptyClause },
        "the sentences are still to be written: \(warnings)")
    }
  }

  private func filledIn(_ folder: Folder, keepsReviews: Bool) throws -> RuleEngine {
    _ = try folder.written()
    let text = lines(try folder.text("rules/oulu/kirjasto.lua")) { line in
      if line.hasPrefix("    review "), !keepsReviews { return nil }
      let isRule = isExample(line) && !line.contains("Headings") && !line.contains("-- `informs`")
      return isRule ? "    " + line.dropFirst(7) : line
    }
    try folder.write("rules/oulu/kirjasto.lua", text)
    return try RuleEngine(rules: folder.rules)
  }

  /// The example rules do not change the example cases while the reviews are there.
  @Test func exampleCasesPassWithExamplesAndReviews() throws {
    let folder = try Folder(copying: law)
    for result in try replay(folder.examples, filledIn(folder, keepsReviews: true)) {
      #expect(result.isPassed, "\(result.replayCase.id): \(result.status)")
    }
  }

  @Test func exampleCasesStateTheFactsOfExamples() throws {
    let folder = try Folder(copying: law)
    let engine = try filledIn(folder, keepsReviews: false)
    for result in try replay(folder.examples, engine) {
      let decision = try engine.decide(result.replayCase.facts)
      #expect(decision.outcome != .needsMoreInformation, "\(result.replayCase.id): \(decision.missing)")
    }
  }

  @Test func everyHeadingCanHaveStatements() throws {
    let engine = try document { text in
      lines(text) { line in
        guard line.hasPrefix("      [\"S5-"), line.hasSuffix("\",") && line.contains("] = \"") else {
          return line
        }
        return "\(line.replacing("] = ", with: "] = { ").dropLast()), \"it says so\", informs = \"more\" },"[
          ...]
      }.replacing("    empty = {\n", with: "").replacing(
        "    },\n    -- Headings without", with: "    -- Headings without")
    }
    let statements = engine.statements(of: "oulu/kirjasto")
    #expect(statements.count == NoticeHeading.allCases.count)
    #expect(statements.allSatisfy { !$0.isEmpty })
    #expect(engine.findings().allSatisfy { $0.kind.severity == .note })
  }
}
