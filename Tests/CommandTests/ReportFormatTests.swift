import Foundation
import Testing

/// The reports for programs: each has the location of a failure, and keeps links and devices at its path.
struct ReportFormatTests {
  private static let failing = """
    register: yritys/asiakasrekisteri
    today: 2026-03-02
    cases:
      - case: it is <not> "so"
        subject: { kind: natural_person }
        request: { kind: marketing_ban, received: 2026-03-02 }
        expect: { outcome: refused }
      - case: not today
        skip: nobody knows yet
        subject: { kind: natural_person }
        request: { kind: marketing_ban, received: 2026-03-02 }
        expect: { outcome: granted }
    """

  @Test(arguments: [
    ("pretty", "a.yaml:4:"), ("tap", "not ok 1 - "), ("junit", "<failure "), ("json", "\"failed\""),
    ("github", "::error file="),
  ])
  func failureIsReportedWithItsLocation(format: String, sign: String) throws {
    let folder = try Folder(["a.yaml": Self.failing])
    let run = try seloste("replay", folder.path, "--format", format)
    #expect(run.status == 1)
    #expect(run.output.contains(sign), "\(run.output)")
    #expect(run.output.contains("a.yaml"), "the file is named")
    #expect(run.output.contains("nobody knows yet") || format == "github", "a skipped case has its reason")
  }

  @Test func tapHasAPlanAndNumbersWithoutGaps() throws {
    let folder = try Folder(["a.yaml": Self.failing])
    let lines = try seloste("replay", folder.path, "--format", "tap").lines
    #expect(lines.first?.hasPrefix("TAP version 13") == true)
    #expect(lines.contains("1..2"))
    #expect(
      lines.contains { $0.hasPrefix("not ok 1 - ") }
        && lines.contains { $0.hasPrefix("ok 2 - ") && $0.contains("# SKIP") })
  }

  @Test func junitIsWellFormedAndCounts() throws {
    let folder = try Folder(["a.yaml": Self.failing])
    let run = try seloste("replay", folder.path, "--junit", "\(folder.path)/report.xml")
    #expect(
      run.lines.last == "2 cases, 0 passed, 1 failed, 1 skipped", "text still goes to the terminal")
    let report = try String(contentsOfFile: "\(folder.path)/report.xml", encoding: .utf8)
    #expect(report.contains("name=\"it is &lt;not&gt; &quot;so&quot;\""), "\(report)")
    #expect(report.components(separatedBy: "<failure ").count == 2 && report.contains("<skipped"))
  }

  @Test func twoReportsToOnePathAreRejected() throws {
    let folder = try Folder(["a.yaml": Self.failing])
    let run = try seloste("replay", folder.path, "--junit", "\(folder.path)/r", "--json", "\(folder.path)/r")
    #expect(run.status == 2)
    #expect(run.errors.contains("two reports cannot both be written"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"], "nothing is left behind"
    )
  }

  @Test func linksAndDevicesAreKept() throws {
    let folder = try Folder(["a.yaml": Self.failing, "real.xml": "before"])
    let link = "\(folder.path)/link.xml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(folder.path)/real.xml")
    #expect(
      try seloste("replay", folder.path + "/a.yaml", "--junit", link, "--json", "/dev/null").status == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link).hasSuffix("real.xml"))
    #expect(try String(contentsOfFile: "\(folder.path)/real.xml", encoding: .utf8).contains("<testsuite"))
    let device = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(device == .typeCharacterSpecial)
  }
}
