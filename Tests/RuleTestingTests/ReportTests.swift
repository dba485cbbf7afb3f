import Foundation
import Messages
import RuleEvaluation
import RuleTesting
import Testing

/// The JSON report and the text report.
struct ReportTests {
  /// 150 cases, more than one batch of work: two of three pass, one fails, some cannot be decided.
  private static let text = file(
    (0..<150).map { number in
      let kind = number % 7 == 0 ? "with: { subject: { age: 3 }, request: { kind: access } }\n" : ""
      let outcome = number % 3 == 0 ? "granted" : "partly_granted"
      return customer(
        "\(kind)expect: { outcome: \(outcome) }", title: "\"case “\(number)” / \\\\ \\\"q\\\"\"")
    }.joined(separator: "\n"))

  private func report(_ folder: Folder, jobs: Int) async throws -> String {
    var reporter = JSONReporter()
    var text = ""
    await ReplayRunner(engine: try engine(), jobs: jobs).run(try folder.read()) {
      text += reporter.report($0)
    }
    return text + reporter.finish()
  }

  @Test func outputDoesNotDependOnJobs() async throws {
    let folder = try Folder(["a.yaml": Self.text])
    let one = try await report(folder, jobs: 1)
    #expect(try await report(folder, jobs: 2) == one)
    #expect(try await report(folder, jobs: 7) == one)
  }

  @Test func jsonIsValidAndCountsAddUp() async throws {
    let text = try await report(try Folder(["a.yaml": Self.text]), jobs: 2)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cases = try #require(object?["cases"] as? [[String: Any]])
    let summary = try #require(object?["summary"] as? [String: Int])
    #expect(cases.count == 150)
    #expect(cases.map { $0["case"] as? String ?? "" }.allSatisfy { $0.contains(#"/ \ "q""#) })
    let statuses = cases.map { $0["status"] as? String ?? "" }
    #expect(
      summary == [
        "cases": 150, "passed": statuses.count { $0 == "passed" },
        "failed": statuses.count { $0 == "failed" },
        "errored": statuses.count { $0 == "errored" }, "skipped": 0, "todo": 0,
      ])
    #expect(summary["errored"] == 22)
    #expect(summary["failed"] == 42)
    let failed = try #require(cases.first { $0["status"] as? String == "failed" })
    #expect((failed["differences"] as? [[String: Any]])?.first?["what"] as? String == "outcome")
    #expect((failed["decision"] as? [String: Any])?["evidence"] == nil)
    let error = try #require(cases.first { $0["status"] as? String == "errored" }?["error"] as? [String: Any])
    #expect(Set(error.keys) == ["kind", "message", "at", "traceback"])
  }

  @Test func jsonWithoutCasesIsValid() throws {
    var reporter = JSONReporter()
    let object = try JSONSerialization.jsonObject(with: Data(reporter.finish().utf8)) as? [String: Any]
    #expect((object?["cases"] as? [Any])?.isEmpty == true)
  }

  @Test func textReportEndsWithCountsAndRerunCommands() async throws {
    let text = file(customer("expect: { outcome: refused }", title: "don't (ask) 1+1"))
    let folder = try Folder(["a.yaml": text])
    var reporter = TextReporter(coloured: false, explains: false, sources: [])
    var shown = ""
    await ReplayRunner(engine: try engine(), jobs: 1).run(try folder.read()) { shown += reporter.report($0) }
    shown += reporter.finish()
    #expect(shown.hasSuffix("\n1 case, 0 passed, 1 failed\n"))
    #expect(shown.contains("again: seloste replay \(folder.path)/a.yaml --filter '^"))
    #expect(shown.contains("a\\.yaml: don'\\''t \\(ask\\) 1\\+1$'"))
    #expect(shown.contains("by        rules/a/b.lua:5, rules/a/b.lua:6"))
    #expect(!shown.contains("\u{1B}"))
  }

  @Test func explanationCitesTheNotice() async throws {
    let result = try #require(try await replay(file(customer("expect: { outcome: partly_granted }"))).first)
    guard case .passed(let decision) = result.status else { return #expect(Bool(false), "it did not pass") }
    let lines = DecisionText(decision).lines
    #expect(lines.first == "erasure on 2026-03-02: partly granted, reply by 2026-04-01")
    #expect(lines.contains("  email: erase"))
    #expect(lines.contains("  name: retain until 2030-12-31"))
    #expect(lines.contains("  open_invoice: debts  rules/a/b.lua:6"))
    #expect(lines.contains("    S1-1 “Heading”: what it says"))
    #expect(lines.last == "  obligations: erase · schedule_erasure by 2031-01-01")
  }
}
