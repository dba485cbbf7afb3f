import RuleEvaluation
import SourceText
import Testing

/// The errors of rule files, each with its position and the nearest known name.
struct RuleFileErrorTests {
  /// Returns the problems of a folder as `file:line:column [kind] message (help)`, without the folder's name.
  private func problems(_ files: [String: String]) -> [String] {
    do throws(DiagnosticList) {
      _ = try RuleEngine(files: files)
      return []
    } catch {
      return error.diagnostics.map { problem in
        let place = problem.location?.description.trimmingPrefix("rules/") ?? "nowhere"
        return "\(place) [\(problem.kind.rawValue)] \(problem.message)"
          + (problem.help.map { " (\($0))" } ?? "")
      }
    }
  }

  private func problems(of chapters: String) -> [String] { problems(["a/b.lua": Rules.register(chapters)]) }

  @Test func correctRegisterLoads() {
    #expect(problems(of: #"erasure.permit "p" { code = "own_use", data = everything }"#) == [])
  }

  /// The rule begins at line 6, column 5.
  @Test(arguments: [
    (#"erasure.permit "p" { code = = 1 }"#, "6:33 [syntax] unexpected symbol near '='"),
    (
      #"erasure.retian "p" { code = "own_use", data = everything }"#,
      "6:13 [bad_rule] `erasure` has no rule `retian` (did you mean `retain`?)"
    ),
    (
      #"erasure.permit "p" { code = "own_use", data = everything, whn = true }"#,
      "6:63 [bad_rule] `permit` has no field `whn` (did you mean `when`?)"
    ),
    (
      #"erasure.permit "p" { data = everything }"#,
      #"6:13 [bad_rule] `permit "p"` has no `code`: the reason's code"#
    ),
    (
      #"erasure.permit "p" { code = "own_use" }"#,
      #"6:13 [bad_rule] `permit "p"` has no `data`: a list of the categories that it is about, or `everything`"#
    ),
    (
      #"erasure.permit "p" { code = "own_use", data = everything, cites = {} }"#,
      "6:63 [bad_rule] `cites` is empty, expected a statement or a statute"
    ),
    (
      #"erasure.permit "p" { code = "own_uze", data = everything }"#,
      "6:33 [bad_rule] `own_uze` is not a reason code (did you mean `own_use`? otherwise declare it under `reasons` in a/vocabulary.lua)"
    ),
    (
      #"erasure.permit "p" { code = "own_use", data = { "name", "emial" } }"#,
      "6:61 [bad_rule] `emial` is not a data category (did you mean `email`? otherwise declare it under `categories` in a/vocabulary.lua)"
    ),
    (
      #"erasure.permit "p" { code = "own_use", data = everything, cites = { "GDPR 6", "S1-2" } }"#,
      "6:83 [bad_rule] the notice has no statement `S1-2` (did you mean `S1-1`?)"
    ),
    (
      #"erasure.permit "p" { code = "own_use", data = everything, when = true }"#,
      "6:63 [bad_rule] `when` of `permit`: found a boolean, expected a condition, a list of conditions, or a function"
    ),
    (
      #"erasure.permit "p" { code = "own_use", data = everything, when = function(a, b, c) end }"#,
      "6:63 [bad_rule] `when` of `permit` takes at most 2 parameters"
    ),
    (
      #"erasure.permit "p" { code = "own_use", data = everything, layer = "default" }"#,
      "6:63 [bad_rule] only a law has `layer`"
    ),
    (
      #"erasure.permit { code = "own_use", data = everything }"#,
      #"6:13 [bad_rule] `permit` needs a sentence: `erasure.permit "…" { … }`"#
    ),
    (
      #"deadline(erasure) { within = 30, calendar = "eu" }"#,
      "6:25 [bad_rule] `within` of `deadline`: found a number, expected a period such as `months(1)`"
    ),
    (
      #"register "x" {}"#,
      #"6:5 [bad_rule] `register` is in the wrong place: a file returns it"#
    ),
    (
      #"erasure.oblige "late" { obliges = os.time() }"#,
      "6:39 [forbidden] no clock here: use `case.today`"
    ),
  ])
  func ruleMistakeIsReportedWithItsPosition(_ rule: String, _ problem: String) {
    let found = problems(of: "\n    \(rule)\n  ")
    #expect(found == ["a/b.lua:\(problem)"])
  }

  /// The contents of the statement begin at line 5, column 3.
  @Test(arguments: [
    (
      "any_of(erasur).permit \"p\" { code = \"own_use\", data = everything }",
      ["5:10 [bad_rule] nothing is called `erasur` (did you mean `erasure`?)"]
    ),
    (
      #"permit "p" { code = "own_use" }"#,
      [
        "5:3 [forbidden] a rule begins with its kind of request: `erasure.permit \"…\" { … }`"
      ]
    ),
    (
      "formm(access) { written = true }",
      ["5:3 [bad_rule] nothing is called `formm` (did you mean `form`?)"]
    ),
    (
      "form(access) { signed = \"by_hand\" }",
      [
        "5:27 [bad_rule] `by_hand` is not a signature (one of none, signed, hand_signed, e_identified)"
      ]
    ),
  ])
  func statementMistakeIsReportedWithItsPosition(_ contents: String, _ problems: [String]) {
    #expect(Set(self.problems(of: contents)) == Set(problems.map { "a/b.lua:\($0)" }))
  }

  @Test(arguments: [
    ("erasure.permit \"p\" { code = \"own_uze\", data = everything }", "a/b.lua:5:31 "),
    (
      "\n    erasure.permit \"p\" { code = \"own_use\", data = everything }, erasure.permit \"q\" { code = \"own_uze\", data = everything }",
      "a/b.lua:6:93 "
    ),
    (
      "erasure.permit \"p\" { code = \"own_use\", data = everything }, access.permit \"p\" { code = \"own_uze\", data = everything }",
      "a/b.lua:5:90 "
    ),
    ("form(access) { signed = \"signed\" }, form(erasure) { signed = \"singed\" }", "a/b.lua:5:64 "),
  ])
  func tablesOnOneLineAreDistinguished(_ contents: String, _ place: String) {
    let found = problems(of: contents)
    #expect(found.map { String($0.prefix { $0 != "[" }) } == [place], "\(found)")
  }

  @Test func duplicateRuleIsReported() {
    let rule = #"permit "p" { code = "own_use", data = everything }"#
    #expect(
      problems(of: "erasure.\(rule),\n  erasure.\(rule)") == [
        "a/b.lua:6:11 [bad_rule] two rules are called `a/b/erasure/p` (the other is at rules/a/b.lua:5:11)"
      ])
    #expect(
      problems(of: "erasure.\(rule), access.\(rule)") == [], "two kinds of request may have the same sentence"
    )
  }

  @Test func allMistakesAreReportedTogether() {
    let text = Rules.register(
      """
      erasure.permit "one" { data = everything },
        erasure.retian "two" { code = "own_use", data = everything },
        erasure.retain "three" { code = "own_use", data = everything, cites = "S1-9" },
        erasure.refuse "four" { code = "own_use", data = everything, when = 1 },
        disclosure.withhold "five" { code = "own_use", data = "nam" },
        erasure.review "six" { code = "own_use", data = everything, ov = "name" },
      """)
    let found = problems(["a/b.lua": text])
    #expect(
      found.map { String($0.prefix { $0 != "[" }) } == [
        "a/b.lua:5:11 ", "a/b.lua:6:11 ", "a/b.lua:7:73 ", "a/b.lua:8:64 ", "a/b.lua:9:57 ", "a/b.lua:10:63 ",
      ], "\(found)")
  }
}
