import Foundation
import Testing

/// `properties`, on the shipped registers and on rules that break one.
struct PropertiesTests {
  @Test func shippedRulesKeepTheProperties() throws {
    let run = try seloste("properties")
    #expect(run.status == 0, "\(run.output.suffix(4000))")
    #expect(run.lines.last?.hasSuffix("0 break a property") == true, "\(run.output.suffix(400))")
  }

  private static func register(_ rules: String) -> String {
    """
    return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "says" { holds { "name" }, \(rules) } } }
    """
  }

  private func properties(_ rules: String, _ example: String, _ arguments: String...) throws -> Run {
    let folder = try Folder([
      "rules/law/l.lua": minimalLaw, "rules/a/b.lua": Self.register(rules), "examples/e.yaml": example,
    ])
    return try shell("cd \(folder.path) && seloste properties \(arguments.joined(separator: " "))")
  }

  private static let example = """
    register: a/b
    today: 2026-03-02
    cases:
      - case: a member of the public
        subject: { kind: natural_person, data: [ name ], non_disclosure_order: true }
        request: { kind: disclosure, categories: [ name ] }
        expect: { outcome: refused }
    """

  @Test func grantThatRestsOnSilenceIsReported() throws {
    let rules = """
      disclosure.permit "given" { code = "own_use", data = everything,
        unless = condition("order", function(case) return case.subject.non_disclosure_order == true end) },
      """
    let silent = try properties(rules, Self.example)
    #expect(silent.status == 0, "an unstated fact is asked for: \(silent.output)\(silent.errors)")
    let fallback = """
      disclosure.permit "given" { code = "own_use", data = everything, fallback = true },
      disclosure.refuse "order" { code = "own_use", data = everything,
        when = condition("order", function(case)
          local ok, value = pcall(function() return case.subject.non_disclosure_order end)
          return ok and value end) },
      """
    let open = try properties(fallback, Self.example, "--format", "json")
    #expect(open.status == 0 || open.output.contains("non_disclosure_order"), "\(open.output)\(open.errors)")
  }

  @Test func needlessQuestionIsReported() throws {
    let rules = """
      disclosure.refuse "never" { code = "own_use", data = everything },
      disclosure.review "order" { code = "own_use", data = everything,
        when = condition("order", function(case) return case.subject.non_disclosure_order == case.subject.non_disclosure_order and false end) },
      """
    let example = Self.example.replacing(", non_disclosure_order: true", with: "").replacing(
      "refused", with: "needs_more_information")
    let run = try properties(rules, example, "--only", "questions")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(
      run.output.contains(
        "`subject.non_disclosure_order` is asked for, and every value of it gives the same decision"))
  }

  @Test func unknownPropertyIsAUsageError() throws {
    let run = try seloste("properties", "--only", "removals")
    #expect(run.status == 64 && run.errors.contains("removal"))
  }
}
