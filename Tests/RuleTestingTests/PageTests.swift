import Foundation
import Messages
import PrivacyModel
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

/// The HTML report: the same bytes every time, and no markup from cases or rules.
struct PageTests {
  private static let text = file(
    [
      customer(
        "expect: { outcome: partly_granted }", title: "\"<script>alert(1)</script> & \\\"quotes\\\"\""),
      customer("expect: { outcome: refused }", title: "wrong"),
      customer(
        "with: { subject: { age: 3 }, request: { kind: access } }\nexpect: { outcome: granted }",
        title: "broken"),
      customer("skip: \"<b>later</b>\"\nexpect: { outcome: granted }", title: "passed over"),
    ].joined(separator: "\n"))

  private func page(jobs: Int = 1, localizer: DecisionLocalizer? = nil) async throws -> String {
    let folder = try Folder(["a.yaml": Self.text])
    var reporter = PageReporter(engine: try engine(), localizer: localizer)
    var text = ""
    await ReplayRunner(engine: try engine(), jobs: jobs).run(try folder.read()) {
      text += reporter.report($0)
    }
    return (text + reporter.finish()).replacingOccurrences(of: folder.path, with: "")
  }

  @Test func textOfCasesIsEscaped() async throws {
    let page = try await page()
    #expect(!page.contains("<script>alert") && !page.contains("<b>later"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"))
    #expect(page.components(separatedBy: "<script").count == 2, "the page's own script alone")
    #expect(!page.contains("http:") && !page.contains("https:"), "nothing is loaded from anywhere")
  }

  /// A quotation mark with a combining mark behind it is one character in Swift, and still ends an attribute.
  ///
  /// A line may end with a carriage return and a line feed.
  @Test func attributesAreEscapedAndLinesNumbered() async throws {
    let rules = try Folder([
      "law/l.lua": #"return law "L" { title = "T", in_force = { from = "2018-05-25" } }"#,
      "a/b.lua":
        "return register \"a/b\" {\r\n  title = \"<\u{301}i\",\r\n"
        + "  controller = { name = \"C\", kind = \"company\", contact = { role = \"maintainer\" } },\r\n}\r\n",
    ])
    let engine = try RuleEngine(rules: rules.path)
    let folder = try Folder(["a.yaml": file(customer("expect: { outcome: refused }", title: "x"))])
    var changed = try #require(try folder.read().first)
    changed.facts.register = "\"\u{301} onclick=\"s()"
    var reporter = PageReporter(engine: engine)
    _ = reporter.report(ReplayRunner(engine: engine, jobs: 1).result(of: changed))
    let page = reporter.finish()
    for number in 1...4 { #expect(page.contains("<i>\(number)</i>")) }
    #expect(!page.unicodeScalars.contains("\r") && page.contains("&lt;\u{301}i"))
    #expect(page.contains("data-register=\"&quot;\u{301} onclick=&quot;s()\""))
  }

  @Test func outputDoesNotDependOnJobs() async throws {
    #expect(try await page() == page(jobs: 4))
  }

  @Test func showsFailuresWithLinksToRules() async throws {
    let page = try await page()
    #expect(page.contains(#"data-kind="erasure" data-outcome="partly_granted" data-status="failed" open>"#))
    #expect(page.contains(#"<dt>outcome</dt><dd>expected: refused<br>decided: partly_granted"#))
    #expect(page.contains(##"<a href="#f0l5">rules/a/b.lua:5</a>"##))
    #expect(page.contains(#"<span id="f0l5""#))
    #expect(page.contains("4 · 1 passed · 1 failed · 1 errored · 1 skipped"))
    #expect(page.components(separatedBy: #"<th scope="row">"#).count > 16, "a row for each kind of request")
  }

  @Test(arguments: [("fi", "Tapaukset", "tietojen poistaminen"), ("sv", "Fall", "radering av uppgifter")])
  func usesTheLanguage(_ code: String, _ heading: String, _ request: String) async throws {
    let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent("rules/messages.yaml"), encoding: .utf8)
    let catalogue = try MessageCatalogue(.init(name: "messages.yaml", text: text))
    let language = try #require(Language(rawValue: code))
    let page = try await page(localizer: DecisionLocalizer(catalogue: catalogue, language: language))
    #expect(page.contains("<html lang=\"\(code)\">"))
    #expect(page.contains("<h2 id=\"cases\">\(heading)</h2>") && page.contains(request))
  }
}
