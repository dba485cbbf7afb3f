import Foundation
import Testing

/// `properties`, on the shipped registers and on rules that break one.
struct PropertiesTests {
  /// One organisation with properties of its own; `.ci/run` tries all of them with the release build.
  @Test func shippedRulesKeepTheProperties() throws {
    let run = try seloste("properties", "examples/koivula")
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

  @Test func unstatedFactIsAskedForAndGrantsNothing() throws {
    let rules = """
      disclosure.permit "given" { code = "own_use", data = everything,
        unless = condition("order", function(case) return case.subject.non_disclosure_order == true end) },
      """
    let run = try properties(rules, Self.example)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.lines.last == "1 case, 0 need more information, 0 break a property")
  }

  /// These rules declare nothing of a request that names no data.
  @Test func grantThatRestsOnSilenceIsReported() throws {
    let rules = """
      holds { "email" },
      erasure.permit "erased" { code = "erasure_on_request", data = everything },
      erasure.retain "kept" { code = "own_use", data = "phone" },
      """
    let example = Self.example.replacing("data: [ name ]", with: "data: [ name, email ]").replacing(
      "kind: disclosure, categories: [ name ]", with: "kind: erasure, categories: [ email ]")
    let run = try properties(rules, example, "--only", "removal")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains("without `request.categories` the decision grants name"), "\(run.output)")
  }

  @Test func failingRuleIsReported() throws {
    let rules = """
      disclosure.permit "given" { code = "own_use", data = everything,
        when = condition("fails", function(case) return ("x"):rep(-1) < case.subject.non_disclosure_order end) },
      """
    let run = try properties(rules, Self.example)
    #expect(run.status == 1 && run.output.contains("the case has no decision"), "\(run.output)\(run.errors)")
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
        "`subject.non_disclosure_order` is asked for by rules/a/b.lua:3, and every value"))
  }

  @Test func skippedCasesAreNoSuccess() throws {
    let skipped = Self.example.replacing("    expect:", with: "    skip: later\n    expect:")
    let run = try properties(
      "disclosure.refuse \"never\" { code = \"own_use\", data = everything },", skipped)
    #expect(run.status == 2 && run.errors.contains("every case is skipped"), "\(run)")
  }

  @Test func unknownPropertyIsAUsageError() throws {
    let run = try seloste("properties", "--only", "removals")
    #expect(run.status == 64 && run.errors.contains("removal"))
  }
}
