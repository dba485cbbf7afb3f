import LuaSandbox
import RuleEvaluation
import SourceText
import Testing

/// The errors of rule folders.
struct RuleFolderErrorTests {
  private static let good = Rules.register(#"erasure.permit "p" { code = "own_use", data = everything }"#)

  private func problems(_ files: [String: String], loading: RuleEngine.Limits = .loading) -> [String] {
    do throws(DiagnosticList) {
      _ = try RuleEngine(files: files, loading: loading)
      return []
    } catch {
      return error.diagnostics.map { problem in
        "\(problem.location?.description ?? "nowhere") [\(problem.kind.rawValue)] \(problem.message)"
          + (problem.help.map { " (\($0))" } ?? "")
      }
    }
  }

  @Test func globalAssignmentIsReported() {
    #expect(
      problems(["a/b.lua": "local x = 1\nlimit = 2\n" + Self.good]) == [
        "rules/a/b.lua:2:1 [bad_rule] `limit` is assigned but not declared (write `local limit`)"
      ])
  }

  @Test func filesBeforeAnEndlessOneAreChecked() {
    let law = #"return law "A" { title = "T", in_force = { from = "2018-05-25" }, titel = "x" }"#
    let found = problems(
      ["a/b.lua": Self.good, "law/a.lua": law, "law/b.lua": "while true do end"],
      loading: RuleEngine.Limits(instructions: 200_000, bytes: 64 << 20, time: .seconds(60)))
    #expect(found.count == 2, "\(found)")
    #expect(found.first?.contains("`law` has no field `titel`") ?? false, "\(found)")
    #expect(found.last?.hasPrefix("rules/law/b.lua:1 [instruction_limit]") ?? false, "\(found)")
  }

  @Test func memoryLimitIsReportedAtItsRegister() {
    let acts = #"return statutes { ["Own"] = { title = "Own act", title_fi = "Oma", title_sv = "Egen" } }"#
    let found = problems(
      ["a/statutes.lua": acts, "a/b.lua": Self.good, "a/c.lua": Self.good],
      loading: RuleEngine.Limits(instructions: 200_000, bytes: 1, time: .seconds(60)))
    #expect(found.filter { $0.hasPrefix("rules/a/b.lua") }.count == 1, "\(found)")
    #expect(found.filter { $0.hasPrefix("rules/a/c.lua") }.count == 1, "\(found)")
  }

  @Test func missingReturnIsReported() {
    let found = problems(["a/b.lua": "local x = 1\n"])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("rules/a/b.lua:"))
    #expect(found[0].contains("[bad_rule] the file returns nothing"))
  }

  @Test func wrongReturnValueIsReported() {
    #expect(
      problems(["a/b.lua": "return {}"]) == [
        "rules/a/b.lua:1 [bad_rule] the file returns a table, expected `register` "
          + #"(write: return register "name" { … })"#
      ])
    #expect(
      problems(["a/b.lua": Self.good, "law/x.lua": Self.good]).map { $0.prefix(58) }
        == [
          "rules/law/x.lua:1 [bad_rule] the file returns `register`, e"
        ].map { $0.prefix(58) })
  }

  @Test func useOfMissingFileIsReported() {
    let found = problems([
      "shared/questions.lua": "return {}", "a/b.lua": "local ask = use \"shared/question\"\n" + Self.good,
    ])
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix("rules/a/b.lua:1:17 [bad_rule] there is no file `shared/question` to use"),
      "\(found)")
    #expect(found[0].hasSuffix("(did you mean `shared/questions`?)"))
  }

  @Test func circularUseIsReported() {
    let found = problems([
      "shared/x.lua": "local y = use \"shared/y\"\nreturn {}",
      "shared/y.lua": "local ok = 1\nlocal x = use \"shared/x\"\nreturn {}",
      "a/b.lua": "local x = use \"shared/x\"\n" + Self.good,
    ])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("rules/shared/y.lua:2:11 [bad_rule]"), "\(found)")
    #expect(found[0].contains("uses itself in a circle"))
  }

  @Test func registerNameMustMatchItsFile() {
    #expect(
      problems(["a/c.lua": Self.good]) == [
        "rules/a/c.lua:1:8 [bad_rule] the register is called `a/b` but its file is `a/c.lua` (give both the same name)"
      ])
  }

  @Test func problemsOfAllFilesAreReportedTogether() {
    let law = "return law \"x\" { title = \"T\",\n  in_force = { from = \"2018-05-32\" } }"
    let found = problems([
      "a/b.lua": "limit = 2\n" + Self.good, "law/x.lua": law, "c/d.lua": "return {}",
    ])
    #expect(
      found.map { String($0.prefix { $0 != " " }) } == [
        "rules/a/b.lua:1:1", "rules/c/d.lua:1", "rules/law/x.lua:2:23",
      ])
    #expect(found.last?.contains("`2018-05-32` is not a date") ?? false, "\(found)")
  }

  @Test(arguments: [
    [:], ["law/x.lua": #"return law "x" { title = "T", in_force = { from = "2018-05-25" } }"#],
  ])
  func folderWithoutRegisterIsReported(_ files: [String: String]) {
    #expect(problems(files) == ["nowhere [io] the rule folder contains no register"])
  }

  @Test func missingFolderIsReported() {
    let error = #expect(throws: DiagnosticList.self) { try RuleEngine(rules: "no/such/folder") }
    #expect(
      error?.diagnostics.map(\.message) == [
        "cannot read the rule folder `no/such/folder`: there is no such file"
      ])
  }

  @Test(arguments: [
    ("while true do end\n", "instruction_limit"),
    ("local t = {}\nwhile true do t[#t + 1] = {} end\n", "memory_limit"),
  ])
  func endlessFileIsStopped(_ text: String, _ kind: String) {
    let limits = RuleEngine.Limits(instructions: 5_000_000, bytes: 8 << 20, time: .seconds(60))
    let error = #expect(throws: DiagnosticList.self) {
      try RuleEngine(files: ["a/b.lua": text + Self.good], loading: limits)
    }
    #expect(error?.diagnostics.map(\.kind.rawValue) == [kind])
    #expect(error?.diagnostics.first?.location?.file == "rules/a/b.lua")
  }

  /// A nil condition would always hold.
  @Test func misspeltSharedConditionIsReported() throws {
    let rule = #"erasure.permit "p" { code = "own_use", data = everything, when = ask.for_biling }"#
    let error = try #require(throws: DiagnosticList.self) {
      try RuleEngine(files: [
        "shared/ask.lua": "return { for_billing = condition('no', function(case) return false end) }",
        "a/b.lua": #"local ask = use "shared/ask" "# + Rules.register(rule),
      ])
    }
    #expect(error.diagnostics.first?.message == "`shared/ask` has no `for_biling`")
    #expect(error.diagnostics.first?.help == "did you mean `for_billing`?")
    #expect(error.diagnostics.first?.location?.line == 5)
  }
}
