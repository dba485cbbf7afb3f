import RuleEvaluation
import Testing

/// Words and fields of earlier versions give an error at their place that shows the new form.
struct EarlierFormTests {
  /// The contents of the statement begin at line 5, column 3.
  ///
  /// Each list has the column, and parts of the message and the help.
  @Test(arguments: [
    (#"chapter { of = "erasure" }"#, 3, ["in a statement or in a law: `any_of(erasure, retention).retain"]),
    ("erasure {}", 3, [#"a rule has a verb: `erasure.permit "…" { … }`"#]),
    (#"erasure "name" {}"#, 3, [#"a rule has a verb: `erasure.permit "…" { … }`"#]),
    (#"permit "p" {}"#, 3, [#"a rule begins with its kind of request: `erasure.permit "…" { … }`"#]),
    (#"retain "p" {}"#, 3, ["`erasure.retain"]), (#"refuse "p" {}"#, 3, ["`erasure.refuse"]),
    (#"withhold "p" {}"#, 3, ["`erasure.withhold"]), (#"review "p" {}"#, 3, ["`erasure.review"]),
    (#"waive "p" {}"#, 3, ["`erasure.waive"]), (#"oblige "p" {}"#, 3, ["`erasure.oblige"]),
    (#"demand "p" {}"#, 3, ["`access.require"]), (#"expire "p" {}"#, 3, ["`retention.keep_until"]),
    (#"access.demand "p" {}"#, 10, ["has no rule `demand`", "write `require`", "`met = …`"]),
    (#"retention.expire "p" {}"#, 13, ["has no rule `expire`", "write `keep_until`"]),
    (
      #"deadline "p" { within = months(1), calendar = "eu" }"#, 3,
      ["takes a table", "write `deadline(kind) { … }`"]
    ),
    (#"promise "p" { within = days(3) }"#, 3, ["takes a table", "write `promise(kind) { … }`"]),
    (
      "form = { access = { written = { true } } }", 3,
      ["`says` has no field `form`", "write `form(access) { … }`"]
    ),
    ("form { access = {} }", 10, ["`form` has no field `access`"]),
    ("form { written = true }", 3, ["`form` needs a kind of request: `form(access) { … }`"]),
    (
      #"form(access) { signed = "signed", to = "maintainer" }"#, 37,
      ["no field `to`", "write `addressed_to = …`"]
    ),
    (
      #"form(access) { written = true, unless = "phone" }"#, 34,
      ["no field `unless`", "write `except_by = …`"]
    ),
    (#"holds = { name = {} }"#, 3, ["`says` has no field `holds`", #"write `holds { "name" }`"#]),
    (#"holds { name = {} }"#, 3, [#"`holds` names no data category: `holds { "name" }`"#]),
  ])
  func wordOfAnEarlierFormShowsTheNewOne(_ contents: String, _ column: Int, _ parts: [String]) {
    let found = problems(of: ["a/b.lua": Rules.register(contents)])
    let problem = found.first { found in parts.allSatisfy { found.contains($0) } }
    #expect(problem?.hasPrefix("a/b.lua:5:\(column) ") == true, "\(found)")
  }

  @Test(arguments: [
    ("permit", #"of = "name""#, "write `data = { … }`, or `data = everything`"),
    ("permit", "otherwise = true", "write `fallback = true`"),
    ("review", "cautions = true", "write `unless_refused = true`"),
    ("permit", "unless_law = true", "write `reports_conflict = false`"),
    ("permit", "beyond_notice = true", "write `reports_conflict = false`"),
    ("permit", #"force = "mandatory""#, "a law is mandatory; write `layer = \"default\"` for one that"),
    ("oblige", #"on = "refused""#, "write `on_outcome = …`"),
    (
      "oblige", #"by = "day_after""#,
      #"write `last_day_is = "known"` for `day_after`, `last_day_is = "unknown"` for"#
    ),
    ("oblige", #"to = "subject""#, "write `owed_to = …`"),
    ("permit", #"to = "subject""#, "write `owed_to = …`"),
  ])
  func fieldOfARuleShowsTheNewOne(_ verb: String, _ field: String, _ help: String) {
    let common = verb == "oblige" ? #"obliges = "log_event""# : #"code = "own_use", data = everything"#
    let opening = "erasure.\(verb) \"p\" { \(common), "
    let name = field.prefix { $0 != " " }
    let found = problems(of: ["a/b.lua": Rules.register("\(opening)\(field) }")])
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.hasPrefix("a/b.lua:5:\(opening.count + 3) `\(verb)` has no field `\(name)` (\(help)")
        == true)
  }

  /// The field is on line 2, column 3.
  @Test(arguments: [
    (#"notice = { dated = "2018-04-19" }"#, #"section "heading" { says "S1-23" "…" { … } }"#),
    (#"stated = { ["S1-1"] = { "H", "s" } }"#, #"section "heading" { says "S1-23" "…" { … } }"#),
    (#"empty = { ["S1-1"] = "H" }"#, #"section "heading" { says_nothing = "S1-23" }"#),
    (#"truncated = { "S1-1" }"#, "`truncated = true` in the statement that breaks off"),
    (#"rests_on = "Personal Data Act""#, "write `written_under = { … }`"),
    (#"absent = { "erasure" }"#, "write `lacks = { … }`"),
    (#"holds = { name = {} }"#, #"write `holds { "name" }` in the statement that declares it"#),
    ("form = { access = {} }", "write `form(access) { … }` in the statement that requires it"),
  ])
  func fieldOfARegisterShowsTheNewOne(_ field: String, _ help: String) {
    let found = problems(of: [
      "a/b.lua": """
      return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        \(field) }
      """
    ])
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.hasPrefix("a/b.lua:2:3 `register` has no field") == true && found[0].contains(help),
      "\(found)")
  }

  @Test func lastDayInForceIsThrough() {
    let rule = #"erasure.retain "p" { code = "own_use", cites = "GDPR 17", data = everything,"#
    let law = """
      return law "L" { title = "T",
        in_force = { from = "2018-05-25", to = "2020-01-01" },
        \(rule)
          in_force = { to = "2019-01-01" } } }
      """
    let acts = "return statutes {\n  [\"GDPR\"] = { title = \"T\", to = \"2030-01-01\" } }"
    let found = problems(of: ["a/b.lua": Rules.register(""), "law/l.lua": law, "law/statutes.lua": acts])
    #expect(
      found == [
        "law/l.lua:2:37 `in_force` has no field `to` (write `through`, the last day)",
        "law/l.lua:4:18 `in_force` has no field `to` (write `through`, the last day)",
        "law/statutes.lua:2:29 `GDPR` has no field `to` (write `through`, the last day)",
      ])
  }
}
