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
    #expect(problems(of: #"erasure { permit "p" { code = "own_use", cites = "S1-1" } }"#) == [])
  }

  /// The rule begins at line 6, column 5.
  @Test(arguments: [
    (#"permit "p" { code = = 1 }"#, "6:25 [syntax] unexpected symbol near '='"),
    (
      #"retian "p" { code = "own_use", cites = "S1-1" }"#,
      "6:5 [bad_rule] nothing is called `retian` (did you mean `retain`?)"
    ),
    (
      #"permit "p" { code = "own_use", cites = "S1-1", whn = true }"#,
      "6:52 [bad_rule] `permit` has no field `whn` (did you mean `when`?)"
    ),
    (#"permit "p" { cites = "S1-1" }"#, #"6:5 [bad_rule] `permit "p"` has no `code`: the reason's code"#),
    (
      #"permit "p" { code = "own_use" }"#,
      #"6:5 [bad_rule] `permit "p"` has no `cites`: statements of the notice by id, or a statute and article"#
    ),
    (
      #"permit "p" { code = "own_use", cites = {} }"#,
      "6:36 [bad_rule] `cites` is empty, expected a statement or a statute"
    ),
    (
      #"permit "p" { code = "own_uze", cites = "S1-1" }"#,
      "6:25 [bad_rule] `own_uze` is not a reason code (did you mean `own_use`?)"
    ),
    (
      #"permit "p" { code = "own_use", cites = "S1-1", of = { "name", "emial" } }"#,
      "6:67 [bad_rule] `emial` is not a data category (did you mean `email`?)"
    ),
    (
      #"permit "p" { code = "own_use", cites = { "GDPR 6", "S1-2" } }"#,
      "6:56 [bad_rule] the notice has no statement `S1-2` (did you mean `S1-1`?)"
    ),
    (
      #"permit "p" { code = "own_use", cites = "S1-1", when = true }"#,
      "6:52 [bad_rule] `when` of `permit`: found a boolean, expected a function"
    ),
    (
      #"permit "p" { code = "own_use", cites = "S1-1", when = function(a, b, c) end }"#,
      "6:52 [bad_rule] `when` of `permit` takes at most 2 parameters"
    ),
    (
      #"permit "p" { code = "own_use", cites = "S1-1", force = "default" }"#,
      "6:52 [bad_rule] only a law has `force`"
    ),
    (
      #"permit { code = "own_use", cites = "S1-1" }"#,
      #"6:5 [bad_rule] `permit` needs a name: `permit "…" { … }`"#
    ),
    (
      #"deadline "d" { cites = "S1-1", within = 30, calendar = "eu" }"#,
      "6:36 [bad_rule] `within` of `deadline`: found a number, expected a period such as `months(1)`"
    ),
    ("access {}", "6:5 [bad_rule] `erasure`: found `access`, expected a rule"),
    (
      #"oblige "late" { cites = "S1-1", obliges = os.time() }"#,
      "6:47 [forbidden] no clock here: use `case.today`"
    ),
  ])
  func ruleMistakeIsReportedWithItsPosition(_ rule: String, _ problem: String) {
    let found = problems(of: "erasure {\n    \(rule)\n  }")
    #expect(found == ["a/b.lua:\(problem)"])
  }

  /// The chapter begins at line 5, column 3.
  @Test(arguments: [
    (
      "chapter { of = \"erasur\",\n  permit \"p\" { code = \"own_use\", cites = \"S1-1\" } }",
      [
        "5:18 [bad_rule] `erasur` is not a kind of request (did you mean `erasure`?)",
        "5:3 [bad_rule] `of` of `chapter` names no kind of request",
      ]
    ),
    (
      #"permit "p" { code = "own_use", cites = "S1-1" }"#,
      [
        "5:3 [bad_rule] `permit` is outside a chapter (put it into `erasure { … }` or another kind of request)"
      ]
    ),
    (
      "formm = { access = {} }",
      ["5:3 [bad_rule] `register` has no field `formm` (did you mean `form`?)"]
    ),
    (
      "form = { access = { signed = { \"by_hand\", cites = \"S1-1\" } } }",
      [
        "5:34 [bad_rule] `by_hand` is not a signature (one of none, signed, hand_signed, e_identified)",
        "5:23 [bad_rule] `signed` is empty",
      ]
    ),
  ])
  func registerMistakeIsReportedWithItsPosition(_ chapter: String, _ problems: [String]) {
    #expect(Set(self.problems(of: chapter)) == Set(problems.map { "a/b.lua:\($0)" }))
  }

  @Test(arguments: [
    ("erasure { permit \"p\" { code = \"own_uze\", cites = \"S1-1\" } }", "a/b.lua:5:33 "),
    (
      "erasure {\n    permit \"p\" { code = \"own_use\", cites = \"S1-1\" }, permit \"q\" { code = \"own_uze\", cites = \"S1-1\" } }",
      "a/b.lua:6:74 "
    ),
  ])
  func tablesOnOneLineAreDistinguished(_ chapter: String, _ place: String) {
    let found = problems(of: chapter)
    #expect(found.map { String($0.prefix { $0 != "[" }) } == [place], "\(found)")
  }

  @Test func duplicateRuleNameIsReported() {
    let rule = #"permit "p" { code = "own_use", cites = "S1-1" }"#
    #expect(
      problems(of: "erasure { \(rule),\n  \(rule) }") == [
        "a/b.lua:6:3 [bad_rule] two rules are called `a/b/erasure/p` (the other is at rules/a/b.lua:5:13)"
      ])
    #expect(
      problems(of: "erasure { \(rule) }, access { \(rule) }") == [], "a name may occur in two chapters")
  }

  @Test func allMistakesAreReportedTogether() {
    let text = Rules.register(
      """
      erasure {
          permit "one" { cites = "S1-1" },
          retian "two" { code = "own_use", cites = "S1-1" },
          retain "three" { code = "own_use", cites = "S1-9" },
          refuse "four" { code = "own_use", cites = "S1-1", when = 1 },
          withhold "five" { code = "own_use", cites = "S1-1", of = "nam" },
          review "six" { code = "own_use", cites = "S1-1", ov = "name" },
        },
      """)
    let found = problems(["a/b.lua": text])
    #expect(
      found.map { String($0.prefix { $0 != "[" }) } == [
        "a/b.lua:6:5 ", "a/b.lua:7:5 ", "a/b.lua:8:48 ", "a/b.lua:9:55 ", "a/b.lua:10:62 ", "a/b.lua:11:54 ",
      ], "\(found)")
  }
}
