import Foundation
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// Rules can replace the reviews of a new register one by one.
struct FillingInTests {
  /// The folder of `document`, which the engine reads as long as the test runs.
  private let folder = Result { try Folder(copying: law) }

  private func document(_ change: (String) -> String) throws -> RuleEngine {
    let folder = try folder.get()
    _ = try folder.written()
    try folder.write("rules/oulu/kirjasto.lua", change(try folder.text("rules/oulu/kirjasto.lua")))
    return try RuleEngine(rules: folder.rules)
  }

  private func lines(_ text: String, _ change: (Substring) -> Substring?) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap(change).joined(separator: "\n")
  }

  /// Removes the comment marks of the example rules, and of the conditions that they list.
  private func withExamples(_ text: String, keepsReviews: Bool) -> String {
    lines(text) { line in
      if isReview(line), !keepsReviews { return nil }
      if line.hasPrefix("-- local the") { return line.dropFirst(3) }
      return line.hasPrefix("      -- ") ? "      " + line.dropFirst(9) : line
    }
  }

  private func isReview(_ line: Substring) -> Bool { line.contains(".review \"not decided yet") }

  @Test func lawDecidesWithoutReviews() throws {
    let engine = try document { text in lines(text) { isReview($0) ? nil : $0 } }
    let warnings = engine.registerFindings.filter { $0.kind.severity != .note }
    #expect(warnings.map(\.kind) == StubStatement.all.map { _ in .uncitedStatement })
    var facts = CaseFacts("a", register: "oulu/kirjasto", on: ScaffoldRegister.standardDay)
    var request = Request()
    request.kind = .value(.marketingBan)
    facts.request = .value(request)
    #expect(try engine.decide(facts).outcome == .granted)
  }

  @Test(arguments: [true, false]) func examplesLoadWithAndWithoutReviews(_ keepsReviews: Bool) throws {
    let engine = try document { withExamples($0, keepsReviews: keepsReviews) }
    let own = engine.rules(of: "oulu/kirjasto").filter { $0.layer == .notice }
    let forms = 1
    #expect(own.count == StubStatement.all.count * (keepsReviews ? 2 : 1) + forms)
    #expect(engine.registerFindings.filter { $0.kind.severity != .note } == [])
  }

  private func filledIn(_ folder: Folder, keepsReviews: Bool) throws -> RuleEngine {
    _ = try folder.written()
    let text = withExamples(try folder.text("rules/oulu/kirjasto.lua"), keepsReviews: keepsReviews)
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

  @Test func emptyHeadingCanHaveStatements() throws {
    let engine = try document {
      $0.replacing(
        "{ says_nothing = \"S-07\" }", with: "{ says \"S-07\" \"it says so\" { informs = \"more\" } }")
    }
    let statements = engine.statements(of: "oulu/kirjasto")
    #expect(statements.allSatisfy { !$0.isEmpty })
    #expect(Set(statements.map(\.heading)).count == NoticeHeading.allCases.count)
    #expect(engine.registerFindings.allSatisfy { $0.kind.severity == .note })
  }
}
