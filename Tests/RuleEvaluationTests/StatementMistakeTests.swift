import RuleEvaluation
import Testing

/// Mistakes in the sections and statements of a register, and parts in the wrong place.
struct StatementMistakeTests {
  private static let controller =
    #"controller = { name = "C", kind = "company", contact = { role = "maintainer" } }"#
  private static let rule = #"erasure.retain "p" { code = "own_use", data = everything }"#

  /// The parts of the register begin at line 2, column 3; each problem has its column.
  @Test(arguments: [
    (
      #"section "H" { says "S1-1" "it says" }"#,
      [":17 the word has no table after it (write a statement such as"]
    ),
    (
      #"section "H" { says "S1-1" {} }"#,
      [#":17 a statement has an id and a summary: `says "S1-23" "what it says" { … }`"#]
    ),
    (#"section "H" { says {} }"#, [":17 a statement has an id and a summary"]),
    (#"section "H" { says "S1-1" "" {} }"#, [":17 a statement has an id and a summary"]),
    (
      #"section "H" { says "S1-1" "a" "b" {} }"#,
      [":17 `says` takes a table, got string (write `says \"…\" \"…\" { … }`"]
    ),
    (
      #"section "H" { says("S1-1", "a") {} }"#,
      [":17 `says` takes one value, got 2 (write `says \"…\" \"…\" { … }`"]
    ),
    (#"section "H" { says(erasure) "S1-1" "a" {} }"#, [":17 `says` takes no kind of request"]),
    (
      #"section "H" { says "" "a" {} }"#,
      [":17 `` cannot be the id of a statement: it has 0 characters, expected 1 to 40"]
    ),
    (
      #"section "H" { says "S1-1" "a" {}, says "S1-1" "b" {} }"#,
      [":37 two statements are called `S1-1` (the other is at rules/a/b.lua:2:17)"]
    ),
    (
      #"section "H" { says "S1-1" "a" {} }, section "I" { says_nothing = "S1-1" }"#,
      [":39 two statements are called `S1-1` (the other is at rules/a/b.lua:2:17)"]
    ),
    (
      #"section "H""#,
      [":3 the word has no table after it (write a section such as `section \"heading\" { … }`"]
    ),
    (#"section { says "S1-1" "a" {} }"#, [":3 `section` needs a heading: `section \"…\" { … }`"]),
    (
      #"section "H" { says_nothing = "S1-1", says "S1-2" "a" {} }"#,
      [":17 a section with `says_nothing` has no statements"]
    ),
    (
      #"section "H" { says_nothing = true }"#,
      [":17 `says_nothing` of `section`: found a boolean, expected a text"]
    ),
    (
      #"section "H" { \#(rule) }"#,
      [":25 `retain` is in the wrong place: a statement contains it: `says \"S1-23\" \"…\" {"]
    ),
    (rule, [":11 `retain` is in the wrong place: a statement contains it"]),
    ("form(access) { written = true }", [":3 `form` is in the wrong place: a statement contains it"]),
    (#"holds { "name" }"#, [":3 `holds` is in the wrong place: a statement contains it"]),
    (
      #"says "S1-1" "a" {}"#,
      [":3 `says` is in the wrong place: a section contains it: `section \"heading\" { says"]
    ),
    (#"section "H" { section "I" {} }"#, [":17 `section` is in the wrong place: a register contains it"]),
    (
      #"section "H" { says "S1-1" "a" { says "S1-2" "b" {} } }"#,
      [":35 `says` is in the wrong place: a section contains"]
    ),
    (
      #"section "H" { says "S1-1" "a" { section "I" {} } }"#,
      [":35 `section` is in the wrong place: a register contains"]
    ),
    (
      #"section "H" { "S1-1" }"#,
      [":3 `section`: found a text, expected a statement such as `says \"S1-23\" "]
    ),
    (#"section "H" { says "S1-1" "a" { erasure } }"#, [":17 `says`: found a table, expected a rule such as"]),
    (
      #"section "H" { says "S1-1" "a" { condition("x", function(case) return true end) } }"#,
      [":17 `says`: found a condition, expected a rule such as"]
    ),
    (
      #"section "H" { says "S1-1" "a" { truncated = "yes" } }"#,
      [":35 `truncated` of `says`: found a text, expected true or"]
    ),
    (
      #"section "H" { says "S1-1" "a" { erasure.retian "p" {} }, says "S1-1" "b" { inform = "c" } }"#,
      [
        ":43 `erasure` has no rule `retian`", ":60 two statements are called `S1-1`",
        ":78 `says` has no field `inform`",
      ]
    ),
  ])
  func mistakeInARegisterIsReported(_ parts: String, _ expected: [String]) {
    let found = problems(of: [
      "a/b.lua": "return register \"a/b\" { title = \"R\", \(Self.controller),\n  \(parts) }"
    ])
    #expect(found.count == expected.count, "\(found)")
    for (problem, part) in zip(found, expected) {
      #expect(problem.hasPrefix("a/b.lua:2\(part)"), "\(part): \(problem)")
    }
  }

  @Test(arguments: [
    (#"says "S1-1" "a" {}"#, "3 `says` is in the wrong place: a section contains it"),
    (#"section "H" {}"#, "3 `section` is in the wrong place: a register contains it"),
    (rule, "11 `retain` of a law has no `cites`: a statute and article"),
    (
      rule.replacing("code", with: #"cites = "S1-1", code"#),
      "32 a law cites statutes, not `S1-1` of a notice"
    ),
    (#"holds { "name" }"#, "3 a law has no holdings"),
    ("form(access) { written = true }", "3 only a register has `form`"),
    (
      rule.replacing("code", with: #"cites = "GDPR 17", layer = "defualt", code"#),
      "51 `defualt` is not a layer code (did you mean `default`?)"
    ),
  ])
  func mistakeInALawIsReported(_ part: String, _ expected: String) {
    let law = "return law \"l\" { title = \"T\", in_force = {},\n  \(part) }"
    let found = problems(of: ["a/b.lua": Rules.register(""), "law/l.lua": law])
    #expect(found.count == 1 && found[0].hasPrefix("law/l.lua:2:\(expected)"), "\(found)")
  }

  @Test(arguments: [
    (#"return section "x" {}"#, "the file returns `section`, expected `register`"),
    (#"return erasure.retain "x" {}"#, "the file returns `retain`, expected `register`"),
    (#"return { register "a/b" {} }"#, "the file returns a table, expected `register`"),
    (#"return register "a/b""#, "the file returns a function, expected `register`"),
    ("return erasure", "the file returns a table, expected `register`"),
    (
      "return condition('x', function(case) return true end)",
      "the file returns a condition, expected `register`"
    ),
    ("erasure.permit = 1 return {}", "a kind of request cannot be changed"),
  ])
  func anotherValueOfAFileIsReported(_ text: String, _ message: String) {
    let found = problems(of: ["a/b.lua": text])
    #expect(found.count == 1 && found[0].hasPrefix("a/b.lua:1 \(message)"), "\(found)")
  }
}
