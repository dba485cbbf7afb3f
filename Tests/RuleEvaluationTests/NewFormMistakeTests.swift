import RuleEvaluation
import Testing

/// Mistakes in the form of documents, each with its line, its column and a useful word.
struct NewFormMistakeTests {
  /// Expects one problem on line 5 of the register with these contents of its statement.
  private func expect(_ contents: String, _ place: String, _ parts: [String]) {
    let found = problems(of: ["a/b.lua": Rules.register(contents)])
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("a/b.lua:5\(place) ") == true, "\(found)")
    for part in parts { #expect(found.first?.contains(part) == true, "\(part): \(found)") }
  }

  private static let fields = #"{ code = "own_use", data = everything }"#

  @Test(arguments: [
    ("erasure.retian \"p\" \(fields)", ":11", ["`erasure` has no rule `retian`", "did you mean `retain`?"]),
    ("erasure.xxxxxx \"p\" \(fields)", ":11", ["has no rule `xxxxxx`", "one of permit, refuse,"]),
    ("erasuer.retain \"p\" \(fields)", ":3", ["nothing is called `erasuer`", "did you mean `erasure`?"]),
    (
      "any_of(erasure, retenton).retain \"p\" \(fields)", ":19",
      ["nothing is called `retenton`", "`retention`?"]
    ),
    (
      "any_of(\"erasure\").retain \"p\" \(fields)", ":3",
      ["such as `any_of(erasure, retention)`, got a string"]
    ),
    (
      "any_of { erasure }.retain \"p\" \(fields)", ":3", ["such as `any_of(erasure, retention)`, got a table"]
    ),
    ("any_of().retain \"p\" \(fields)", ":3", ["`any_of` names no kind of request"]),
    ("erasure.retain \(fields)", ":11", [#"`retain` needs a sentence: `erasure.retain "…" { … }`"#]),
    ("erasure.retain \"\" \(fields)", ":11", ["`retain` needs a sentence"]),
    ("erasure.retain \"p\"", ":11", ["no table after it", "such as `erasure.retain \"sentence\" { … }`"]),
    (
      "erasure.retain(\"p\", \(fields))", ":11",
      ["takes one value, got 2", #"write `kind.retain "…" { … }`"#]
    ),
    ("erasure:retain \"p\" \(fields)", ":11", ["takes one value, got 2"]),
    (
      "erasure.retain \"p\" \"q\" \(fields)", ":11",
      ["takes a table, got string", #"`kind.retain "…" { … }`"#]
    ),
    ("erasure.retain(access) \"p\" \(fields)", ":11", ["`retain` has its kinds of request already"]),
    ("form { written = true }", ":3", ["`form` needs a kind of request: `form(access) { … }`"]),
    ("form(acess) { written = true }", ":8", ["nothing is called `acess`", "did you mean `access`?"]),
    ("form(\"access\") { written = true }", ":3", ["takes a table, got string", "write `form(kind) { … }`"]),
    (
      "form(access, erasure) { written = true }", ":3",
      ["takes one value, got 2", "`any_of(access, erasure)`"]
    ),
    ("form(access)", ":3", ["no table after it"]),
    ("form(access) {}", ":3", ["names no formality", "one of written,"]),
    ("promise { within = days(3) }", ":3", ["`promise` needs a kind of request: `promise(access) { … }`"]),
    ("promise(retain) {}", ":11", [#"a rule begins with its kind of request: `erasure.retain "…" { … }`"#]),
    ("promise(erasure.retain) {}", ":3", ["takes a table, got function", "write `promise(kind) { … }`"]),
    ("promise(erasure) { within = 3 }", ":22", ["found a number, expected a period such as `months(1)`"]),
    ("holds {}", ":3", [#"names no data category: `holds { "name" }`"#]),
    ("holds { \"nmae\" }", ":11", ["`nmae` is not a data category", "did you mean `name`?"]),
    ("holds \"name\"", ":3", ["takes a table, got string", "write `holds { … }`"]),
    ("holds(erasure) { \"name\" }", ":3", ["`holds` takes no kind of request"]),
    ("inform = \"x\"", ":3", ["`says` has no field `inform`", "did you mean `informs`?"]),
  ])
  func mistakenWordIsReported(_ contents: String, _ place: String, _ parts: [String]) {
    expect(contents, place, parts)
  }

  @Test(arguments: [
    ("data = everything, except = everything,", ":61", ["`except` leaves no data category"]),
    ("data = everything, except = {},", ":61", ["`except` of `retain` names no data category"]),
    ("data = \"name\", except = \"email\",", ":57", ["`except` needs `data = everything`"]),
    ("", ":11", ["`retain \"p\"` has no `data`", "or `everything`"]),
    ("data = {},", ":42", ["names no data category", "write `data = everything` for all"]),
    ("data = { everything },", ":42", ["lists `everything`", "write `data = everything` for all"]),
    ("data = \"everthing\",", ":49", ["`everthing` is not a data category", "write `data = everything`"]),
    ("data = everthing,", ":49", ["nothing is called `everthing`", "did you mean `everything`?"]),
    ("data = { name = true },", ":42", ["found a table, expected a text or a list of texts"]),
    ("data = { \"name\", nil, \"email\" },", ":42", ["a value in `data` of `retain` is nil"]),
    (
      "data = everything, cites = \"S1-1\",", ":69",
      ["the rule stands in `S1-1`, which it cites by its place"]
    ),
    ("data = everything, cites = { \"GDPR 17\", \"S1-1\" },", ":82", ["stands in `S1-1`"]),
    ("data = everything, met = c,", ":61", ["`retain` has no field `met`"]),
    ("data = everything, when = {},", ":61", ["`when` of `retain` lists no condition"]),
    (
      "data = everything, unless = { {} },", ":61",
      ["found a table, expected a condition, a list of conditions"]
    ),
    ("data = everything, when = { holds = c },", ":61", ["found a table, expected a condition"]),
    ("data = everything, when = \"the.c\",", ":61", ["found a text, expected a condition"]),
    ("data = everything, when = { c, true },", ":61", ["found a boolean, expected a condition"]),
    (
      "data = everything, when = condition(\"x\"),", ":68",
      ["write `condition(\"sentence\", function(case) … end)`"]
    ),
    ("data = everything, when = condition(function() end),", ":68", ["write `condition(\"sentence\","]),
    ("data = everything, when = condition(\"\", function() end),", ":68", ["write `condition(\"sentence\","]),
    ("data = everything, when = condition(\"x\", c),", ":68", ["write `condition(\"sentence\","]),
    ("data = everything, when = three,", ":61", ["`when` of `retain` takes at most 2 parameters"]),
    ("data = everything, last_day = c,", ":61", ["found a condition, expected a function"]),
  ])
  func mistakenFieldIsReported(_ field: String, _ place: String, _ parts: [String]) {
    let locals =
      "local c, three = condition('c', function(case) return true end), condition('3', function(a, b, c) end) "
    let rule = "erasure.retain \"p\" { code = \"own_use\", \(field) }"
    let found = problems(of: ["a/b.lua": locals + Rules.register(rule)])
    #expect(found.count == 1 && found[0].hasPrefix("a/b.lua:5\(place) "), "\(found)")
    for part in parts { #expect(found.first?.contains(part) == true, "\(part): \(found)") }
  }
}
