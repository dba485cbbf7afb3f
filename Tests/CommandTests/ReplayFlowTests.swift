import Foundation
import Testing

/// The options of a run: several reports at once, the order, gates, and changes of files.
struct ReplayFlowTests {
  private func folder() throws -> Folder {
    try Folder(["a.yaml": cases(["one": "granted", "two": "refused", "three": "refused", "four": "granted"])])
  }

  @Test func severalReportsAtOnce() throws {
    let folder = try folder()
    let run = try seloste(
      "replay", folder.path + "/a.yaml", "--junit", folder.path + "/j.xml", "--tap", folder.path + "/t.tap",
      "--json",
      folder.path + "/r.json", "--format", "github")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("::error file="))
    let read = { (name: String) in try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8) }
    #expect(try read("j.xml").hasSuffix("</testsuites>\n"))
    #expect(try read("t.tap").contains("1..4\n"))
    #expect(try read("r.json").contains("\"failed\":2"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
        !$0.hasSuffix(".partial")
      })
  }

  @Test func failFastStopsAtTheFirstFailure() throws {
    let folder = try folder()
    let run = try seloste("replay", folder.path, "--fail-fast", "--jobs", "1")
    #expect(run.status == 1)
    #expect(run.output.contains("2 cases, 1 passed, 1 failed"))
    #expect(run.errors.contains("2 of 4 cases replayed"))
  }

  @Test func seedDeterminesTheOrder() throws {
    let folder = try folder()
    let order = { (seed: String) in
      try seloste("replay", folder.path, "--shuffle", seed, "--format", "tap").lines.filter {
        $0.contains("ok ")
      }
      .map { $0.split(separator: ": ").last.map(String.init) ?? "" }
    }
    let first = try order("7")
    #expect(try order("7") == first)
    #expect(Set(first) == ["one", "two", "three", "four"])
    let others = try (1...20).map { try order("\($0)") }
    #expect(others.contains { $0 != first })
  }

  @Test func jsonLinesAreReplayed() throws {
    let line =
      #"{"case":"one","register":"rautavaara/asiakasrekisteri","today":"2026-03-02","#
      + #""request":{"kind":"marketing_ban","received":"2026-03-01"},"expect":{"outcome":"granted"}}"#
    let folder = try Folder([
      "a.jsonl": line + "\n"
        + line.replacing("\"one\"", with: "\"two\"").replacing("granted", with: "refused") + "\n"
    ])
    let run = try seloste("replay", folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("a.jsonl:2: two"))
    let twice = try Folder(["a.jsonl": line + "\n" + line + "\n"])
    let twins = try seloste("replay", twice.path)
    #expect(twins.status == 2)
    #expect(twins.errors.contains("two cases are called `one`"))
  }

  @Test func coverageBelowTheGateExitsWithThree() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let run = try seloste("replay", folder.path, "--coverage-gate", "rules=90")
    #expect(run.status == 3)
    #expect(run.errors.contains("coverage below the gate: rules "))
    #expect(try seloste("replay", folder.path, "--coverage-gate", "rules=1").status == 0)
    #expect(try seloste("replay", folder.path, "--coverage-gate", "ruls=1").status == 64)
    let failing = try Folder(["a.yaml": cases(["one": "refused"])])
    #expect(
      try seloste("replay", failing.path, "--coverage-gate", "rules=90").status == 1, "a failure comes first")
  }

  /// The text, LCOV, the page and the gate show the same operands, whatever the number of jobs.
  @Test func operandsAreCountedInEveryOutput() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let file = folder.path + "/a.yaml"
    let plain = try seloste("replay", file, "--json", folder.path + "/plain.json")
    #expect(plain.status == 0 && !plain.output.contains("operands"))
    func run(_ jobs: String) throws -> (text: String, lcov: String) {
      let run = try seloste(
        "replay", file, "--coverage", "--jobs", jobs, "--lcov", folder.path + "/c.info", "--html",
        folder.path + "/p.html", "--json", folder.path + "/r.json")
      #expect(run.status == 0, "\(run.errors)")
      return (run.output, try String(contentsOfFile: folder.path + "/c.info", encoding: .utf8))
    }
    let (text, lcov) = try run("1")
    let figure = try #require(text.firstMatch(of: /operands (\d+)\/(\d+), requests/), "\(text)")
    let (covered, total) = (try #require(Int(figure.output.1)), try #require(Int(figure.output.2)))
    #expect(covered < total)
    #expect(text.contains(/law\/[a-z-]+\.lua:\d+:\d+ .+: never asked/))
    let branches = lcov.split(separator: "\n").filter { $0.hasPrefix("BRDA:") }
    let found = lcov.split(separator: "\n").compactMap { $0.hasPrefix("BRF:") ? Int($0.dropFirst(4)) : nil }
    #expect(branches.count == found.reduce(0, +) && branches.count >= 2 * total)
    let page = try String(contentsOfFile: folder.path + "/p.html", encoding: .utf8)
    #expect(page.contains("<td>\(covered)/\(total)</td>"), "look at PageCoverage")
    let again = try run("4")
    #expect(again.text == text && again.lcov == lcov)

    let below = try seloste("replay", file, "--coverage-gate", "operands=100,law=0,articles=0")
    #expect(below.status == 3 && below.errors.contains("coverage below the gate: operands "))
    #expect(try seloste("replay", file, "--coverage-gate", "operands=0").status == 0)

    // The instructions of the report are those of a decision without the measurement.
    func instructions(_ name: String) throws -> String {
      let text = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
      return String(try #require(text.firstMatch(of: /"instructions":\d+/)).output)
    }
    let counted = try seloste("replay", file, "--coverage", "--json", folder.path + "/r.json")
    #expect(counted.status == 0)
    #expect(try instructions("r.json") == instructions("plain.json"))
  }

  @Test func instructionsAboveTheGateExitWithThree() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let report = folder.path + "/report.json"
    #expect(try seloste("replay", folder.path + "/a.yaml", "--json", report).status == 0)
    let text = try String(contentsOfFile: report, encoding: .utf8)
    let count = try #require(text.firstMatch(of: /"instructions":(\d+)/).flatMap { Int($0.output.1) })
    #expect(count > 0)

    func gate(_ percent: String, earlier: Int) throws -> (status: Int32, errors: String) {
      let before = text.replacing("\"instructions\":\(count)", with: "\"instructions\":\(earlier)")
      try Data(before.utf8).write(to: URL(fileURLWithPath: folder.path + "/before.json"))
      let run = try seloste(
        "replay", folder.path + "/a.yaml", "--max-instructions-regression", percent, "--against",
        folder.path + "/before.json")
      return (run.status, run.errors)
    }
    let same = try gate("0", earlier: count)
    #expect(same.status == 0)
    #expect(
      same.errors.hasPrefix("none of 1 cases takes more than 0 % more instructions than in `"),
      "\(same.errors)")
    #expect(try gate("10", earlier: count * 95 / 100).status == 0)
    let regressions = try gate("10", earlier: count / 2)
    #expect(regressions.status == 3)
    #expect(regressions.errors.contains("a.yaml: one: \(count / 2) → \(count) instructions (+"))
    #expect(
      regressions.errors.contains("1 of 1 cases take more than 10 % more instructions"),
      "\(regressions.errors)")
    let itself = try seloste(
      "replay", folder.path + "/a.yaml", "--max-instructions-regression", "5", "--against", report, "--json",
      report)
    #expect(itself.status == 64)
    #expect(itself.errors.contains("--json would overwrite the report"), "\(itself.errors)")
    try Data(#"{"cases":[]}"#.utf8).write(to: URL(fileURLWithPath: folder.path + "/none.json"))
    let empty = try seloste(
      "replay", folder.path + "/a.yaml", "--max-instructions-regression", "5", "--against",
      folder.path + "/none.json")
    #expect(empty.status == 3)
    #expect(empty.errors.contains("nothing was compared"))
    #expect(try seloste("replay", "--watch", "--profile").status == 64)
    #expect(try seloste("replay", folder.path + "/a.yaml", "--against", report).status == 64)
    let missing = try seloste(
      "replay", folder.path + "/a.yaml", "--max-instructions-regression", "5", "--against", "nowhere.json")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("cannot read `nowhere.json`"))
  }

  @Test func profileListsTheMostExpensiveRuleFirst() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let run = try seloste("replay", folder.path, "--profile")
    let lines = run.output.split(separator: "\n")
    let head = try #require(lines.firstIndex { $0.hasPrefix("instructions ") })
    #expect(lines[head - 1].hasPrefix("1 decisions, "))
    let counts = lines[(head + 1)...].prefix(3).compactMap {
      $0.split(separator: " ").first.flatMap { Int($0) }
    }
    #expect(counts.count == 3 && counts == counts.sorted(by: >))
    #expect(lines[head + 1].contains(".lua:"))
  }

  @Test func blessUpdatesCasesExceptInCI() throws {
    let folder = try folder()
    let environment = ["CI": "true"]
    #expect(try seloste("replay", folder.path, "--bless", environment: environment).status == 64)
    let run = try seloste("replay", folder.path, "--bless")
    #expect(run.status == 0)
    #expect(run.errors.contains("blessed 2 cases in"))
    #expect(try seloste("replay", folder.path).status == 0)
  }

  @Test func blessKeepsPermissionsAndByteOrderMark() throws {
    let folder = try folder()
    let path = folder.path + "/a.yaml"
    let text = try Data(contentsOf: URL(fileURLWithPath: path))
    try (Data([0xEF, 0xBB, 0xBF]) + text).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try seloste("replay", folder.path, "--bless").status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let blessed = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(blessed != Data([0xEF, 0xBB, 0xBF]) + text && blessed.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"], "nothing half-written")
  }

  /// `prove` comes with Perl, which every Debian has.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prove")))
  func proveRunsCaseFilesAsTests() throws {
    let folder = try folder()
    let good = try Folder(["b.yaml": cases(["one": "granted", "two": "granted"])])
    let run = try shell(
      "prove --exec 'seloste replay --format tap' '\(folder.path)/a.yaml' '\(good.path)/b.yaml'")
    #expect(run.output.contains("Failed 2/4 subtests"), "\(run.output) \(run.errors)")
    #expect(run.output.contains("b.yaml .. ok") && !run.output.contains("Parse errors"))
  }
}
