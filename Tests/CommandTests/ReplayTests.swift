import Foundation
import Testing

/// `seloste replay`: filters, rerun commands, and reports for programs.
struct ReplayTests {
  private static let titles: KeyValuePairs = [
    "one": "granted", "one and more": "granted", "isn't 1+1 (two)?": "refused",
    "100 % $HOME \\\\ [x] {y} |": "refused",
    "äiti & “isä” #1": "refused",
  ]

  @Test func examplesPass() throws {
    let run = try seloste("replay")
    #expect(run.status == 0, "\(run.lines.filter { $0.hasPrefix("✗") }.joined(separator: "\n"))")
    #expect(
      run.errors.hasPrefix("skipped 2 hidden names (examples/ci/.github, …) and ")
        && run.errors.count { $0 == "\n" } == 1,
      "\(run.errors)")
  }

  @Test func filterSelectsOneCase() throws {
    let folder = try Folder(["a.yaml": cases(Self.titles), "b.yaml": cases(["one": "granted"])])
    let run = try seloste("replay", folder.path, "--filter", "a.yaml: one$")
    #expect(run.status == 0)
    #expect(run.lines == ["\(folder.path)/a.yaml", "  ✓ one · granted", "1 case, 1 passed"])
  }

  @Test func rerunCommandRunsExactlyThatCase() throws {
    let folder = try Folder(["a.yaml": cases(Self.titles), "b.yaml": cases(Self.titles)])
    let run = try seloste("replay", folder.path)
    let again = run.lines.compactMap { $0.split(separator: "again: ").last.map(String.init) }
      .filter { $0.hasPrefix("seloste ") }
    #expect(again.count == 6)
    for (number, command) in again.enumerated() {
      let second = try shell(command)
      #expect(second.status == 1)
      #expect(second.lines.last == "1 case, 0 passed, 1 failed", "\(command)")
      #expect(second.lines.first == folder.path + (number < 3 ? "/a.yaml" : "/b.yaml"))
      #expect(second.output.contains("again: \(command)\n"), "the rerun prints the same command")
    }
  }

  /// Special cases: a title that ends in another one, a path with a space, other rules.
  @Test(arguments: ["a title", "a path", "the rules"])
  func rerunCommandRunsExactlyThatCaseEvenWith(_ what: String) throws {
    let path = what == "a path" ? "two words/a.yaml" : "a.yaml"
    let folder = try Folder([
      path: cases(what == "a title" ? ["x": "refused", "y: x": "granted"] : ["x": "refused"])
    ])
    var arguments = ["replay", "'\(folder.path)'"]
    let otherRules = try Folder([:])
    defer { withExtendedLifetime(otherRules) {} }
    if what == "the rules" {
      let rules = otherRules.path + "/rules"
      try FileManager.default.copyItem(atPath: root + "/rules", toPath: rules)
      try FileManager.default.removeItem(atPath: rules + "/law/marketing.lua")
      arguments += ["--rules", rules]
    }
    let first = try shell("seloste " + arguments.joined(separator: " "))
    #expect(first.status == 1)
    let command = try #require(first.lines.first { $0.contains("again: ") }).split(separator: "again: ").last
    let second = try shell(String(try #require(command)))
    #expect(second.lines.last == "1 case, 0 passed, 1 failed")
    if what == "the rules" { #expect(command?.contains("--rules") ?? false) }
  }

  @Test func outputIsTheSameForAnyJobsAndProcess() throws {
    let many = (0..<200).map {
      "  - { case: \"c\($0)\", request: { kind: erasure, received: 2026-03-01 }, expect: { outcome: refused } }\n"
    }
    let folder = try Folder(["a.yaml": cases(Self.titles) + many.joined()])
    let one = try seloste("replay", folder.path, "--format", "json", "--jobs", "1")
    #expect(one.status == 1)
    #expect((try json(one.output)["summary"] as? [String: Int])?["cases"] == 205)
    for _ in 0..<5 {
      let two = try seloste("replay", folder.path, "--format", "json", "--jobs", "2")
      #expect(two.output == one.output)
    }
  }

  @Test func reportFileEqualsStandardOutput() throws {
    let folder = try Folder(["a.yaml": cases(Self.titles)])
    let run = try seloste("replay", folder.path, "--json", folder.path + "/report.json")
    #expect(run.output.hasSuffix("5 cases, 2 passed, 3 failed\n"))
    let report = try String(contentsOfFile: folder.path + "/report.json", encoding: .utf8)
    #expect(try seloste("replay", folder.path + "/a.yaml", "--format", "json").output == report)
    #expect(try seloste("replay", folder.path + "/a.yaml", "--json", "no/such/folder/x").status == 2)
  }

  @Test func explainShowsTheDecisionInFull() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let run = try seloste("replay", folder.path, "--explain")
    #expect(run.output.contains("marketing_ban on 2026-03-02: granted, reply by 2026-04-01"))
    #expect(run.output.contains("S1-35 “Tarkastusoikeus”"))
    #expect(run.output.contains("obligations: record_ban"))
  }

  /// In a pipe there is no colour and no progress, with `NO_COLOR` or without.
  @Test(arguments: [["NO_COLOR": "1"], ["NO_COLOR": "", "TERM": "xterm-256color"]])
  func noEscapeCodesInAPipe(_ environment: [String: String]) throws {
    let folder = try Folder(["a.yaml": cases(Self.titles), "broken/a.yaml": "cases: ["])
    for arguments in [["/a.yaml", "--explain"], ["/broken"]] {
      let run = try seloste(
        "replay", folder.path + arguments[0], arguments.last ?? "", environment: environment)
      #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
    }
    let decided = try seloste("decide", input: line("a") + "\n{\n", environment: environment)
    #expect(!decided.output.contains("\u{1B}") && decided.errors == "")
  }
}
