import Foundation
import Testing

/// The contract for scripts: exit codes, results on standard output, everything else on standard error.
struct ExitCodeTests {
  @Test func replayExitsWithZeroIfAllPass() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let run = try seloste("replay", folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\n1 case, 1 passed\n"))
    #expect(run.errors == "")
  }

  @Test func replayExitsWithOneIfACaseFails() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted", "two": "refused"])])
    let run = try seloste("replay", folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("✗ two"))
    #expect(run.output.hasSuffix("\n2 cases, 1 passed, 1 failed\n"))
    #expect(run.errors == "")
  }

  @Test func replayExitsWithOneIfARuleFails() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let rules = try Folder([
      "law/l.lua": minimalLaw,
      "rautavaara/asiakasrekisteri.lua": """
      return register "rautavaara/asiakasrekisteri" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } }, 
        section "H" { says "S1-1" "s" { marketing_ban.permit "p" { code = "own_use", data = everything, when = function(case) error("no") end } } } }
      """,
    ])
    let failed = try seloste("replay", folder.path, "--rules", rules.path)
    #expect(failed.status == 1)
    #expect(failed.output.contains("! one"))
    #expect(failed.output.hasSuffix("1 case, 0 passed, 1 errored\n"))
  }

  @Test func decideExitsWithOneIfALineFails() throws {
    #expect(try seloste("decide", input: line("a") + "\n").status == 0)
    #expect(try seloste("decide", input: line("a") + "\n{\n").status == 1)
  }

  @Test(arguments: [
    ["replay", "no/such/path"], ["replay", "--rules", "no/such/rules"],
    ["replay", "--filter", "no such case"],
    ["decide", "--rules", "no/such/rules"], ["decide", "no/such/file"], ["decide"],
  ])
  func exitsWithTwoIfThereIsNothingToRun(_ arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("error: "))
  }

  @Test func decideExitsWithTwoForAFolder() throws {
    let run = try run(["decide", "examples"])
    #expect(run.status == 2)
    #expect(run.errors.contains("`examples`"))
  }

  @Test func exitsWithTwoAndReportsEveryProblemOfRules() throws {
    let rules = try Folder([
      "law/l.lua": minimalLaw, "a/b.lua": "limit = 1\nreturn {}", "c/d.lua": "return register 'c/d' {",
    ])
    let run = try run(["check", rules.path, "--rules", rules.path])
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "\(rules.path)/a/b.lua:1:1: error: `limit` is assigned but not declared [bad_rule]"))
    #expect(run.errors.contains("\(rules.path)/c/d.lua:1:"))
    #expect(run.errors.contains("1 | limit = 1\n   | ^~~~~\n"), "a caret stands under the name")
    #expect(run.errors.contains("the rules of `a` could not be loaded: no case of its registers is decided"))
    #expect(run.errors.contains("the rules of `c` could not be loaded"))
  }

  @Test func exitsWithTwoForBrokenCases() throws {
    let folder = try Folder(["a.yaml": cases(["one": "grantd"])])
    let run = try seloste("replay", folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors.contains("\(folder.path)/a.yaml:6:24: error: `outcome`: `grantd` is not one of its values"))
    #expect(run.errors.contains("help: did you mean `granted`?"))
  }

  @Test(arguments: [
    ["replay", "--no-such-option"], ["replay", "--jobs", "0"], ["replay", "--jobs", "many"],
    ["replay", "--filter", "("], ["replay", "--format", "prety"], ["replay", "--max-seconds", "0"],
    ["decide", "--jobs", "0"], ["decide", "a", "b"], ["decide", "--max-instructions", "-1"], ["nonsense"],
  ])
  func exitsWith64ForUsageErrors(_ arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("Error: "))
  }

  @Test(arguments: [["--help"], ["replay", "--help"], ["decide", "--help"]])
  func helpShowsAnExample(_ arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLE"))
    #expect(run.output.contains("  seloste ") || run.output.contains("| seloste "))
    #expect(run.errors == "")
  }

  private func run(_ arguments: [String]) throws -> Run {
    try shell("seloste " + arguments.map { "'\($0)'" }.joined(separator: " "))
  }
}
