import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A load error, a failed case, a missed gate and a change that no case notices reach every format for programs.
struct MachineFormatTests {
  /// What a command is to report, and a word of the problem.
  struct Problem: CustomStringConvertible {
    var description: String
    var arguments: [String]
    var status: Int32
    var sign: String
  }

  static let formats = ["json", "junit", "tap", "github", "sarif", "codequality"]
  static let problems = [
    Problem(
      description: "a load error", arguments: ["replay", "FOLDER/broken.yaml"], status: 2, sign: "keyz"),
    Problem(
      description: "a load error of check", arguments: ["check", "FOLDER/broken.yaml"], status: 2,
      sign: "keyz"),
    Problem(
      description: "a load error of properties", arguments: ["properties", "FOLDER/broken.yaml"], status: 2,
      sign: "keyz"),
    Problem(
      description: "a load error of mutate", arguments: ["mutate", "FOLDER/broken.yaml"], status: 2,
      sign: "keyz"),
    Problem(
      description: "a failed case", arguments: ["replay", "FOLDER/failing.yaml"], status: 1, sign: "outcome"),
    Problem(
      description: "a missed gate",
      arguments: ["replay", "FOLDER/passing.yaml", "--coverage-gate", "statements=100"], status: 3,
      sign: "coverage below the gate"),
    Problem(
      description: "a surviving change",
      arguments: ["mutate", "FOLDER/passing.yaml", "--in", "rautavaara", "--kind", "rule", "--gate", "100"],
      status: 3, sign: "of the changes are noticed"),
  ]

  private static func output(_ problem: Problem, _ format: String) throws -> String {
    let folder = try Folder([
      "broken.yaml": "keyz: 1\n", "failing.yaml": cases(["a": "refused"]),
      "passing.yaml": cases(["a": "granted"]),
    ])
    let arguments = problem.arguments.map { $0.replacing("FOLDER", with: folder.path) }
    let command = try #require(products, "the command is built beside the tests") + "/seloste"
    let result = try run(command, arguments + ["--format", format])
    #expect(result.status == problem.status, "\(result.errors)")
    return result.output
  }

  @Test(arguments: problems, formats) func problemIsInEveryFormat(_ problem: Problem, _ format: String) throws
  {
    let text = try Self.output(problem, format)
    #expect(text.contains(problem.sign), "\(text)")
    switch format {
    case "json", "sarif", "codequality": _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    case "junit":
      let parser = XMLParser(data: Data(text.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      let names = text.matches(of: /<testcase [^>]*>/).map { String($0.0) }
      #expect(Set(names).count == names.count)
    case "github": #expect(text.contains("::error "))
    default: break
    }
  }

  @Test(arguments: problems) func tapIsReadByProve(_ problem: Problem) throws {
    guard try shell("command -v prove").status == 0 else { return }
    let folder = try Folder(["report.tap": try Self.output(problem, "tap")])
    let run = try shell("prove -e cat \(folder.path)/report.tap")
    #expect(run.status == 1 && run.output.contains("Failed "), "\(run.output)\(run.errors)")
    #expect(!(run.output + run.errors).contains("Parse errors"), "\(run.output)\(run.errors)")
  }

  @Test(arguments: problems) func sarifHasWhatTheStandardRequires(_ problem: Problem) throws {
    let text = try Self.output(problem, "sarif")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty && Set(rules).count == rules.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      #expect((result["message"] as? [String: Any])?["text"] is String)
    }
  }

  @Test(arguments: problems) func codeQualityEntriesHaveWhatGitLabRequires(_ problem: Problem) throws {
    let text = try Self.output(problem, "codequality")
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let fingerprints = entries.compactMap { $0["fingerprint"] as? String }
    #expect(!entries.isEmpty && Set(fingerprints).count == entries.count)
    for entry in entries {
      #expect(entry["description"] is String && entry["check_name"] is String)
      #expect(["info", "minor", "major"].contains(entry["severity"] as? String))
      let location = try #require(entry["location"] as? [String: Any])
      #expect(location["path"] is String && (location["lines"] as? [String: Any])?["begin"] is Int)
    }
  }

  @Test func tenAnnotationsAndTheRestInTheSummary() throws {
    let titles = (1...14).map { "case \($0) | <b>" }
    let text =
      "register: rautavaara/asiakasrekisteri\ntoday: 2026-03-02\ncases:\n"
      + titles.map {
        "  - case: \"\($0)\"\n    request: { kind: marketing_ban, received: 2026-03-01 }\n    expect: { outcome: refused }\n"
      }.joined()
    let folder = try Folder(["a.yaml": text])
    let summary = folder.path + "/summary.md"
    try Data("before\n".utf8).write(to: URL(fileURLWithPath: summary))
    let run = try seloste(
      "replay", folder.path, "--format", "github", environment: ["GITHUB_STEP_SUMMARY": summary])
    #expect(run.lines.filter { $0.hasPrefix("::") }.count == 10)
    #expect(run.output.contains("4 more problems have no annotation; see the step summary"))
    let markdown = try String(contentsOfFile: summary, encoding: .utf8)
    #expect(markdown.hasPrefix("before\n### seloste replay\n\n14 cases, 0 passed, 14 failed\n"))
    #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("| error |") }.count == 14)
    #expect(markdown.contains(#"**case 14 \| &lt;b&gt;**"#), "\(markdown)")
  }

  @Test func quietPrintsOnlyWhatFailed() throws {
    let folder = try Folder(["a.yaml": cases(["fine": "granted", "wrong": "refused"])])
    let run = try seloste("replay", folder.path, "--quiet")
    #expect(run.status == 1 && run.output.contains("✗ wrong") && !run.output.contains("fine"))
    #expect(run.output.hasSuffix("2 cases, 1 passed, 1 failed\n"))
  }

  @Test func filesWithLikePathsHaveClassesOfTheirOwn() throws {
    let one = cases(["a": "granted"])
    let folder = try Folder(["a.b/c.yaml": one, "a/b/c.yaml": one, "a/b/c.yml": one])
    let text = try seloste("replay", folder.path, "--format", "junit").output
    let classes = text.matches(of: /classname="([^"]*)"/).map { $0.1 }
    #expect(classes.count == 3 && Set(classes).count == 3, "\(classes)")
  }
}
