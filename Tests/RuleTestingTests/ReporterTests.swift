import Foundation
import RuleEvaluation
import RuleTesting
import Testing

/// The formats for programs: TAP, JUnit, GitHub annotations.
struct ReporterTests {
  private static let text = file(
    [
      customer("expect: { outcome: partly_granted }", title: "as expected"),
      customer(
        "expect: { outcome: refused, reasons: [ unsigned ] }", title: "\"one # <wrong> & \\\"odd\\\"\""),
      customer(
        "with: { subject: { age: 3 }, request: { kind: access } }\nexpect: { outcome: granted }",
        title: "broken"),
      customer("skip: waits for the county\nexpect: { outcome: granted }", title: "passed over"),
      customer("todo: the rule is not written yet\nexpect: { outcome: granted }", title: "known"),
      customer("todo: is done\nexpect: { outcome: partly_granted }", title: "done"),
    ].joined(separator: "\n"))

  private func report(_ reporter: any ReplayReporter) async throws -> String {
    var reporter = reporter
    let folder = try Folder(["a.yaml": Self.text])
    var text = ""
    await ReplayRunner(engine: try engine(), jobs: 1).run(try folder.read()) { text += reporter.report($0) }
    return (text + reporter.finish()).replacingOccurrences(of: folder.path + "/", with: "")
  }

  @Test func tapHasAPointForEachCase() async throws {
    let lines = try await report(TAPReporter()).split(separator: "\n").map(String.init)
    #expect(lines.first == "TAP version 13")
    #expect(
      lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") } == [
        "ok 1 - a.yaml: as expected", ##"not ok 2 - a.yaml: one \# <wrong> & "odd""##,
        "not ok 3 - a.yaml: broken",
        "ok 4 - a.yaml: passed over # SKIP waits for the county",
        "not ok 5 - a.yaml: known # TODO the rule is not written yet", "ok 6 - a.yaml: done # TODO is done",
      ])
    #expect(lines.contains("1..6"))
    #expect(lines.contains(#"    - what: "outcome""#) && lines.contains(#"      expected: "refused""#))
    #expect(lines.contains { $0.hasPrefix("      by: [\"rules/a/b.lua:") })
  }

  @Test func junitCountsAndEscapes() async throws {
    let xml = try await report(JUnitReporter())
    #expect(
      xml.contains(#"<testsuite name="a.yaml" tests="6" failures="1" errors="1" skipped="2" time="0."#))
    #expect(xml.contains(#"name="one # &lt;wrong&gt; &amp; &quot;odd&quot;" classname="tmp."#))
    #expect(xml.firstMatch(of: /classname="[^"]*" file="a.yaml" line="\d+" time="0\.\d{6}"/) != nil, "\(xml)")
    #expect(xml.contains(#"<skipped message="waits for the county"/>"#))
    #expect(
      xml.contains(
        #"<failure type="decision" message="outcome: expected refused, decided partly_granted; reasons:"#))
    #expect(xml.contains(#"<error type="runtime""#))
    #expect(!xml.contains("<wrong>"))
  }

  @Test func annotationsHaveFileLineAndColumn() async throws {
    let lines = try await report(GitHubReporter()).split(separator: "\n").map(String.init)
    let failure = try #require(lines.first { $0.hasPrefix("::error file=a.yaml,line=") })
    #expect(failure.contains(",col=11,title=one # <wrong> & \"odd\"::outcome%0A"))
    #expect(lines.contains { $0.hasPrefix("::warning file=rules/a/b.lua,line=5,") })
    #expect(lines.contains { $0.hasPrefix("::warning file=rules/a/b.lua,line=13,") })
    #expect(lines.contains { $0.hasPrefix("::notice file=a.yaml") }, "a known failure is no error")
    #expect(lines.last == "6 cases, 2 passed, 1 failed, 1 errored, 1 skipped, 1 to do")
  }

  @Test func skipAndTodoRequireAReason() throws {
    let problems = try Folder(["a.yaml": file(customer("skip: true\nexpect: { outcome: granted }"))])
      .problems()
    #expect(problems.count == 1 && problems[0].contains("`skip` requires a reason"), "\(problems)")
  }
}
