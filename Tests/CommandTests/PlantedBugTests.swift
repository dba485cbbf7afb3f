import Foundation
import Testing

/// For each property a small wrong rule: `properties` finds it, shrinks the case and saves it; the saved case fails, and passes
/// once the rule is mended.
struct PlantedBugTests {
  struct Bug: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var property: String
    /// The file with the wrong text, which is that of the register if nil.
    var file = "rules/a/b.lua"
    /// The rules of the register.
    var rules: String
    /// The rest of the law.
    var law = ""
    /// A part of the rules or the law, and what it should be.
    var wrong: String
    var mended: String
    /// The subject and the request of the case.
    var facts: String
    var expect = "refused"
    /// Further files.
    var files: [String: String] = [:]
    /// What the counterexample says.
    var says: String
    /// The lines of facts that the smallest case has.
    var smallest: [String]
  }

  private static let refuses =
    "disclosure.refuse \"nothing else\" { code = \"own_use\", data = everything, fallback = true },"

  private static func permit(_ condition: String) -> String {
    """
    disclosure.permit "given" { code = "own_use", data = everything,
      when = condition("it may be", function(case) return \(condition) end) }, \(refuses)
    """
  }

  static let bugs = [
    Bug(
      testDescription: "data are erased where the request names none", property: "removal",
      rules: """
        holds { "email" },
        erasure.permit "erased" { code = "erasure_on_request", data = everything },
        erasure.retain "kept" { code = "own_use", data = "phone" },
        """,
      wrong: "data = everything", mended: "data = \"email\"",
      facts:
        "subject: { kind: natural_person, data: [ name, email ] }, request: { kind: erasure, categories: [ email ] }",
      expect: "granted", says: "without `request.categories` the decision grants name",
      smallest: ["request.kind = \"erasure\""]),
    Bug(
      testDescription: "a question whose answer changes nothing", property: "questions",
      rules: """
        disclosure.refuse "never" { code = "own_use", data = everything },
        disclosure.review "order" { code = "own_use", data = everything,
          when = condition("order", function(case) return case.subject.non_disclosure_order and false end) },
        """,
      wrong: "case.subject.non_disclosure_order and false", mended: "false",
      facts:
        "subject: { kind: natural_person, data: [ name ] }, request: { kind: disclosure, categories: [ name ] }",
      expect: "needs_more_information", says: "every value of it gives the same decision",
      smallest: ["request.kind = \"disclosure\""]),
    Bug(
      testDescription: "a ban is taken for a consent", property: "bans",
      rules: permit("case.subject.bans:any \"in_force\""), wrong: ":any", mended: ":none",
      facts:
        "subject: { kind: natural_person, data: [ name ], bans: [] }, request: { kind: disclosure, categories: [ name ] }",
      says: "the decision grants name",
      smallest: ["request.kind = \"disclosure\"", "subject.bans = { { kind"]),
    Bug(
      testDescription: "who is not identified gets more", property: "identity",
      rules: permit("case.request.identity ~= \"sufficient\""), wrong: "~=", mended: "==",
      facts:
        "subject: { kind: natural_person, data: [ name ] }, request: { kind: disclosure, categories: [ name ], identity: sufficient }",
      says: "with `request.identity = \"none\"` the decision grants name",
      smallest: ["request.identity = \"none\"", "request.kind = \"disclosure\""]),
    Bug(
      testDescription: "who cites no law gets more", property: "silence",
      rules: permit("case.request.law_cited == nil"), wrong: "== nil", mended: "~= nil",
      facts:
        "subject: { kind: natural_person, data: [ name ] }, request: { kind: disclosure, categories: [ name ], law_cited: Act 1 }",
      says: "with `request.law_cited = null` the decision grants name, and with no value of it",
      smallest: ["request.law_cited = null", "request.kind = \"disclosure\""]),
    Bug(
      testDescription: "only the first category counts", property: "order",
      rules: permit("case.request.categories[1] == \"email\""), wrong: "[1] == \"email\"",
      mended: ":includes \"email\"",
      facts:
        "subject: { kind: natural_person, data: [ name, email ] }, request: { kind: disclosure, categories: [ email, name ] }",
      expect: "granted", says: "with `request.categories in reverse order` the decision differs in",
      smallest: ["request.categories = { \"name\", \"email\" }"]),
    Bug(
      testDescription: "the month of a consent is compared without its year", property: "lapse",
      rules: permit(
        "case.subject.consents:any(function(one) return tostring(case.today):sub(6, 7) == tostring(one.given):sub(6, 7) end)"
      ),
      wrong: "tostring(case.today):sub(6, 7) == tostring(one.given):sub(6, 7)",
      mended: "case.today <= one.given + days(30)",
      facts:
        "subject: { kind: natural_person, data: [ name ], consents: [ { given: 2026-03-01 } ] }, request: { kind: disclosure, categories: [ name ] }",
      expect: "granted", says: "and again on 2027-03-0",
      smallest: ["subject.consents = { { given = \"2026-03-01\" } }", "request.kind = \"disclosure\""]),
    Bug(
      testDescription: "a bar of the law steps aside for every notice", property: "floor",
      file: "rules/law/l.lua",
      rules: "disclosure.permit \"given\" { code = \"own_use\", data = everything },",
      law: """
        disclosure.refuse "secret data" { fallback = true, code = "own_use", cites = "GDPR 5(1)(f)", data = everything },
        """,
      wrong: "fallback = true, ", mended: "",
      facts:
        "subject: { kind: natural_person, data: [ name ] }, request: { kind: disclosure, categories: [ name ] }",
      expect: "granted",
      says: "mandatory law does not allow name (rules/law/l.lua:1), and this notice grants it",
      smallest: ["request.kind = \"disclosure\""]),
    Bug(
      testDescription: "a child's picture is published", property: "own",
      rules: """
        holds { "photo" },
        publication.permit "published" { code = "own_use", data = everything, unless = condition("the age is stated as a child's",
          function(case) return case.subject:assume "minor" == true end) },
        """,
      law: "", wrong: "case.subject:assume \"minor\" == true", mended: "case.subject.is_minor",
      facts:
        "subject: { kind: natural_person, data: [ photo ], age: 30 }, request: { kind: publication, categories: [ photo ] }",
      expect: "granted",
      files: [
        "rules/a/vocabulary.lua": "return vocabulary { categories = { \"photo\" } }",
        "rules/a/properties.lua": """
        return properties {
          property "a minor's photo is never published" {
            requests = "publication",
            when = condition("the person is a child", function(case) return case.subject.is_minor end),
            never = { opens = "photo" },
          },
        }
        """,
        "rules/law/assumptions.lua": """
        return assumptions { ["subject.minor"] = { unknown = true, because = "only an age may be stated" } }
        """,
      ], says: "a minor's photo is never published: with `subject.age = ",
      smallest: ["request.kind = \"publication\"", "subject.age = "]),
  ]

  @Test(arguments: bugs) func plantedBugIsFoundShrunkAndSaved(_ bug: Bug) throws {
    var files = [
      "rules/law/statutes.lua": "return statutes { GDPR = { title = \"Regulation (EU) 2016/679\" } }",
      "rules/law/l.lua": """
      return law "L" { title = "T", in_force = { from = "2018-05-25" }, \(bug.law) }
      """,
      "rules/a/b.lua": """
      return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        section "H" { says "S1-1" "says" { holds { "name" }, \(bug.rules) } } }
      """,
      "examples/e.yaml": """
      register: a/b
      today: 2026-03-02
      cases:
        - { case: the case, \(bug.facts), expect: { outcome: \(bug.expect) } }
      """,
    ].merging(bug.files) { $1 }
    let folder = try Folder(files)
    func command(_ text: String) throws -> Run { try shell("cd \(folder.path) && seloste \(text)") }

    let passes = try command("replay")
    #expect(passes.status == 0, "\(passes.output)\(passes.errors)")
    let run = try command("properties --only \(bug.property) --neighbours 400 --save found.yaml")
    #expect(run.status == 1 && run.output.contains(bug.says), "\(run.output)\(run.errors)")
    #expect(run.output.contains("  by        rules/a/b.lua:") || bug.property == "questions", "\(run.output)")
    // The smallest case has these facts, the day, and what the data are of.
    for fact in bug.smallest { #expect(run.output.contains("  \(fact)"), "\(run.output)") }
    #expect(!run.output.contains("subject.kind = "), "\(run.output)")
    let again = try command("properties --only \(bug.property) --neighbours 400 --save found.yaml")
    #expect(
      again.errors.contains("saved 0 cases in found.yaml; 1 of that title is there already"),
      "\(again.errors)")
    let fails = try command("replay found.yaml")
    #expect(fails.status == 1, "\(fails.output)\(fails.errors)")

    let wrong = try #require(files[bug.file])
    #expect(wrong.contains(bug.wrong))
    files[bug.file] = wrong.replacing(bug.wrong, with: bug.mended)
    try Data((files[bug.file] ?? "").utf8).write(to: URL(fileURLWithPath: folder.path + "/" + bug.file))
    let mended = try command("replay found.yaml")
    #expect(mended.status == 0, "\(mended.output)\(mended.errors)")
    let kept = try command("properties --only \(bug.property) --neighbours 400 found.yaml")
    #expect(kept.status == 0, "\(kept.output)\(kept.errors)")
  }
}
