import RuleCompiler
import RuleEvaluation
import Testing

/// The findings of `check` about the formalities of a notice.
struct FormCheckTests {
  private func findings(_ chapters: String, kind: String = "company", hasLaw: Bool = true) throws -> [Finding]
  {
    if !hasLaw { return try RuleEngine(files: ["a/b.lua": Rules.register(chapters)]).findings() }
    let text = Rules.register(chapters).replacing("kind = \"municipality\"", with: "kind = \"\(kind)\"")
    return try RuleEngine(rules: rulesFolder, adding: ["a/b.lua": text]).findings().filter {
      $0.register == "a/b"
    }
  }

  private static let form = #"form(erasure) { signed = "signed" },"#
  private static let chapter = #"erasure.permit "goes" { code = "own_use", data = everything }"#

  @Test(arguments: ["municipality", "public_body", "company", "sole_trader"])
  func waiverDependsOnTheKindOfController(_ kind: String) throws {
    let found = try findings(Self.form + Self.chapter, kind: kind).filter { $0.kind == .stricterThanLaw }
    #expect(found.count == 1)
    let isPublic = kind == "municipality" || kind == "public_body"
    #expect(found.first?.message.contains("a public body requires no signature") == isPublic)
    #expect(found.first?.message.contains("an identified requester need not sign") != isPublic)
  }

  @Test func formThatOnlyTheLawAnswersIsANote() throws {
    let found = try findings(Self.form).filter { $0.kind == .formWithoutRules }
    #expect(
      found.map(\.message) == ["`the request is signed` applies to `erasure`, which only the law answers"])
    #expect(try !findings(Self.form + Self.chapter).contains { $0.kind == .formWithoutRules })
  }

  @Test func unansweredFormIsAWarning() throws {
    let form = #"form(publication_ban) { written = true }"#
    let found = try findings(form, hasLaw: false).filter { $0.kind == .unansweredForm }
    #expect(
      found.map(\.message) == [
        "`the request is made in writing` applies to `publication_ban`, which no rule answers"
      ])
    #expect(found.first?.kind.severity == .warning)
  }

  @Test func requirementCountsAsAForm() throws {
    let rule = """
      publication_ban.require "an address" { code = "incomplete_data", requirement = "itemised", met = function(case) return case.request.itemised end }
      """
    #expect(try findings(rule, hasLaw: false).contains { $0.kind == .unansweredForm && $0.width == 7 })
  }
}
