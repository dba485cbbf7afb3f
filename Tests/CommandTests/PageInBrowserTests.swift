import Foundation
import Testing

/// The HTML report in a real browser: it loads without an error, and its filters work.
@Suite(
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium"), "needs Debian's chromium"))
struct PageInBrowserTests {
  /// Returns the rendered page at an address, and the messages of the browser's console.
  private func dom(_ address: String) throws -> (html: String, console: String) {
    let profile = try Folder([:])
    let run = try run(
      "/usr/bin/env",
      [
        "timeout", "120", "/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu",
        "--enable-logging=stderr",
        "--user-data-dir=\(profile.path)", "--dump-dom", address,
      ])
    let console = run.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }.joined(separator: "\n")
    return (run.output, console)
  }

  @Test func loadsWithoutAnErrorAndFilters() throws {
    let folder = try Folder([:])
    let page = folder.path + "/page.html"
    #expect(try seloste("replay", "examples/proleader", "--html", page).status == 0)
    let all = try dom("file://\(page)")
    #expect(all.console == "")
    let cases = all.html.components(separatedBy: "<details class=\"case\"").dropFirst()
    #expect(cases.count > 100)
    #expect(!cases.contains { $0.prefix { $0 != ">" }.contains(" hidden") })
    #expect(
      all.html.components(separatedBy: "<tbody>").dropFirst().first?.components(separatedBy: "<tr>").count
        == 17)

    let some = try dom("file://\(page)#kind=erasure&outcome=refused")
    #expect(some.console == "")
    let heads = some.html.components(separatedBy: "<details class=\"case\"").dropFirst().map {
      $0.prefix { $0 != ">" }
    }
    let shown = heads.filter { !$0.contains(" hidden") }
    #expect(!shown.isEmpty && shown.count < heads.count)
    #expect(
      shown.allSatisfy { $0.contains("data-kind=\"erasure\"") && $0.contains("data-outcome=\"refused\"") })
    #expect(some.html.contains(">\(shown.count) cases shown</output>"))
  }
}
