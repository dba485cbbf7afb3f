import Foundation
import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleMutation
import RuleTesting
import SourceText
import Testing

/// Which changes the cases notice.
struct MutationRunnerTests {
  private static let law = #"""
    local is_paid = condition("the invoices are paid", function(case)
      return case.subject.credit_matter == false and not case.subject.non_disclosure_order
    end)
    return law "L" { title = "T", in_force = { from = "1999-06-01" }, checked = "2026-11-30", confidence = "M",
      erasure.permit "goes" { code = "own_use", data = everything, cites = "GDPR 17", when = is_paid },
      erasure.retain "stays" { code = "own_use", data = { "email", "phone" }, cites = "GDPR 17", layer = "default" },
    }
    """#
  private static let files = [
    "law/l.lua": law, "law/statutes.lua": #"return statutes { ["GDPR"] = { title = "(EU) 2016/679" } }"#,
    "a/b.lua": #"""
    return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "decides" {} } }
    """#,
  ]

  private func run(
    _ cases: String, accepting accepted: String? = nil
  ) async throws -> (
    report: MutationReport, results: [MutationResult]
  ) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    try "cases:\n\(cases)".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let engine = try RuleEngine(files: Self.files)
    let read = try CaseFiles.read([file.path], registers: engine.vocabularies)
    let accepts = try accepted.map {
      try AcceptedGaps(SourceFile(name: "accepted.yaml", text: $0))
    }
    let runner = MutationRunner(
      read, engine: engine, measuring: try RuleEngine(files: Self.files, measuring: .lines),
      accepting: accepts ?? AcceptedGaps(), jobs: 2)
    #expect(runner.failing.isEmpty)
    var report = MutationReport()
    var results: [MutationResult] = []
    await runner.run(engine.scripts.flatMap { FileMutations.all(of: $0) }) {
      report.add($0)
      results.append($0)
      return true
    }
    return (report, results)
  }

  private static func erasure(_ title: String, _ subject: String, _ expected: String) -> String {
    "- { case: \(title), register: a/b, today: 2026-03-02, request: { kind: erasure }, subject: { \(subject) }, expect: { \(expected) } }\n"
  }
  private static let paid = erasure(
    "paid", "credit_matter: false, non_disclosure_order: false, data: [name]", "outcome: granted")

  @Test func droppedNegationIsNoticedAndTheDroppedOperandIsNot() async throws {
    let (report, results) = try await run(Self.paid)
    let negation = results.first { $0.mutation.kind == .negation }
    guard case .killed(let by)? = negation?.verdict else {
      Issue.record("the dropped `not` is \(String(describing: negation?.verdict))")
      return
    }
    #expect(by.title == "paid")
    let survivor = try #require(
      report.survivors.first { $0.change == "drop `not case.subject.non_disclosure_order`" })
    #expect(survivor.at == "rules/law/l.lua:2:10")
    #expect(survivor.reached == 1 && survivor.nearest?.hasSuffix(": paid") == true)
    #expect(report.changes == report.killed + report.accepted + report.survivors.count)
  }

  @Test func caseThatTriesTheOperandNoticesIt() async throws {
    let hidden = Self.erasure(
      "hidden", "credit_matter: false, non_disclosure_order: true, data: [email]", "outcome: refused")
    let (report, _) = try await run(Self.paid + hidden)
    #expect(!report.survivors.contains { $0.change == "drop `not case.subject.non_disclosure_order`" })
    #expect(report.survivors.contains { $0.change == "drop `\"phone\"`" }, "no case holds a phone")
    #expect(!report.survivors.contains { $0.change == "drop `\"email\"`" })
  }

  @Test func acceptedChangeIsNoSurvivor() async throws {
    let accepted = """
      - file: law/l.lua
        line: 'return case.subject.credit_matter == false and not case.subject.non_disclosure_order'
        change: drop `not case.subject.non_disclosure_order`
        because: it is a test
      """
    let (plain, _) = try await run(Self.paid)
    let (report, _) = try await run(Self.paid, accepting: accepted)
    #expect(report.accepted == 1)
    #expect(report.survivors.count == plain.survivors.count - 1)
  }

  @Test(arguments: [
    "file: law/l.lua, line: x, change: y", "file: law/l.lua, change: y, because: z",
    "file: law/l.lua, rule: y, line: x, because: z", "file: law/l.lua, line: x, because: z",
    "file: law/l.lua, line: x, change: y, operand: y, because: z",
  ])
  func acceptedGapNamesOneThingAndAReason(_ entry: String) throws {
    let error = try #require(throws: DiagnosticList.self) {
      try AcceptedGaps(SourceFile(name: "accepted.yaml", text: "- { \(entry) }"))
    }
    #expect(error.diagnostics.map(\.message).joined().contains("one of `change` or `operand`"), "\(error)")
  }
}
