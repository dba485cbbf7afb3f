import Foundation
import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleMutation
import RuleTesting
import SourceText
import Testing

/// Cases that are proposed for changes which no case notices, and what cases must state to notice them.
struct ProposalTests {
  private static let files = [
    "law/statutes.lua": #"return statutes { ["GDPR"] = { title = "(EU) 2016/679" } }"#,
    "law/l.lua": #"""
    local is_paid = condition("the invoices are paid", function(case)
      return case.subject.credit_matter == false and not case.subject.non_disclosure_order
    end)
    return law "L" { title = "T", in_force = { from = "1999-06-01" }, checked = "2026-11-30", confidence = "M",
      erasure.permit "goes" { code = "own_use", data = everything, cites = "GDPR 17", when = is_paid },
      erasure.retain "stays" { code = "own_use", data = { "email", "phone" }, cites = "GDPR 17", layer = "default" },
    }
    """#,
    "a/b.lua": #"""
    return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "decides" {} } }
    """#,
  ]
  private static let cases = """
    register: a/b
    today: 2026-03-02
    cases:
      # Erased, since nothing is owed.
      - case: paid
        request: { kind: erasure }
        subject: { credit_matter: false, non_disclosure_order: false, data: [ name ] }
        expect: { outcome: granted }
      - case: kept
        request: { kind: erasure }
        subject: { credit_matter: true, non_disclosure_order: false, data: [ email ] }
        expect:
          outcome: refused
    """

  private struct Run {
    var report: MutationReport
    var runner: MutationRunner
    var engine: RuleEngine
  }

  /// Runs all changes on the cases of a folder.
  private func run(_ folder: URL) async throws -> Run {
    let engine = try RuleEngine(files: Self.files)
    let read = try CaseFiles.read([folder.path], registers: engine.vocabularies)
    let runner = MutationRunner(
      read, engine: engine, measuring: try RuleEngine(files: Self.files, measuring: .lines), jobs: 2)
    #expect(runner.failing.isEmpty)
    var report = MutationReport()
    await runner.run(engine.scripts.flatMap { FileMutations.all(of: $0) }) {
      report.add($0)
      return true
    }
    return Run(report: report, runner: runner, engine: engine)
  }

  private func folder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "proposals-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.cases.write(to: folder.appending(path: "cases.yaml"), atomically: true, encoding: .utf8)
    try await body(folder)
  }

  @Test func proposedCasesNoticeWhatNoCaseNoticed() async throws {
    try await folder { folder in
      let before = try await run(folder)
      let searched = before.report.survivingMutations
      #expect(searched.contains { $0.change == #"drop `"phone"`"# })
      let (found, without) = await before.runner.proposals(for: searched, most: 200) { _ in }
      let files = try ProposalFiles(found, of: before.engine)
      let text = try #require(files.texts["a-b.yaml"])
      #expect(text.contains("phone"), "\(text)")
      try text.write(to: folder.appending(path: "a-b.yaml"), atomically: true, encoding: .utf8)
      let after = try await run(folder)
      #expect(after.report.survivors.count <= before.report.survivors.count - searched.count + without.count)
      for mutation in searched where !without.contains(mutation) {
        #expect(!after.report.survivingMutations.contains(mutation), "\(mutation.change)")
      }
      // The same search gives the same cases.
      let again = await before.runner.proposals(for: searched, most: 200) { _ in }
      #expect(try ProposalFiles(again.found, of: before.engine).texts == files.texts)
    }
  }

  @Test func statedAdditionsNoticeAndKeepTheFile() async throws {
    try await folder { folder in
      var before = try await run(folder)
      let written = try before.report.additions.texts()
      let file = try #require(written.files.first)
      #expect(written.cases > 0 && written.files.count == 1)
      #expect(file.text.contains("  # Erased, since nothing is owed.\n  - case: paid\n"))
      #expect(file.text.contains("expect: { outcome: granted, "), "\(file.text)")
      try file.text.write(toFile: file.name, atomically: true, encoding: .utf8)
      let after = try await run(folder)
      #expect(after.report.killed > before.report.killed)
      #expect(after.report.survivors.allSatisfy { $0.alters == nil }, "every difference can be stated")
    }
  }
}
