import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// Rules that use other files: shared fields, the organisation's file for a template, the list of acts.
struct CompositionTests {
  private static let organisation = """
    return organisation { name = "Example Ltd", kind = "company", contact = { role = "customer_service" } }
    """
  private static let template = """
    return register "a/b" { title = "R", controller = use "a/organisation",
      section "Heading" { says "S1-1" "what it says" { holds { "name" },
      erasure.permit "p" { code = "own_use", data = everything } } } }
    """

  private func problems(_ files: [String: String]) -> [String] {
    do throws(DiagnosticList) {
      _ = try RuleEngine(files: files)
      return []
    } catch {
      return error.diagnostics.map {
        "\($0.location?.description.trimmingPrefix("rules/") ?? ""): \($0.message)"
      }
    }
  }

  @Test func organisationCompletesTemplate() throws {
    #expect(problems(["a/organisation.lua": Self.organisation, "a/b.lua": Self.template]) == [])
  }

  @Test(arguments: [
    (#"name = "Example Ltd","#, "a/organisation.lua:1:8: the controller has no `name`"),
    (#"kind = "company","#, "a/organisation.lua:1:8: the controller has no `kind`"),
    (
      #", contact = { role = "customer_service" }"#, "a/organisation.lua:1:8: the controller has no `contact`"
    ),
    (#"role = "customer_service""#, "a/organisation.lua:1:63: `contact` has no `role`"),
  ])
  func incompleteOrganisationIsReported(_ part: String, _ problem: String) {
    let open = Self.organisation.replacing(part, with: "")
    let found = problems(["a/organisation.lua": open, "a/b.lua": Self.template])
    #expect(found.count == 1 && found[0].hasPrefix(problem), "\(found)")
  }

  @Test func missingOrganisationFileIsReported() {
    let found = problems(["a/b.lua": Self.template])
    #expect(found.count == 1 && found[0].contains("there is no file `a/organisation` to use"), "\(found)")
  }

  @Test func fileOfAnotherOrganisationIsNotFound() {
    let found = problems([
      "c/organisation.lua": Self.organisation, "a/b.lua": Self.template.replacing("a/org", with: "c/org"),
    ])
    #expect(found.count == 1 && found[0].contains("there is no file `c/organisation` to use"), "\(found)")
  }

  /// Lists in a table of a shared file were lost once.
  @Test func sharedFieldsKeepTheirLists() throws {
    let fields = """
      local common = { obliges = { "erase", "record_ban" }, data = { "name" } }
      local fields = {}
      function fields.gone(own)
        return { code = "own_use", cites = own, obliges = common.obliges, data = common.data }
      end
      return fields
      """
    let text =
      #"local fields = use "shared/fields" "#
      + Rules.register(#"erasure.permit "p" (fields.gone { "GDPR 17" })"#)
    let engine = try RuleEngine(files: ["shared/fields.lua": fields, "a/b.lua": text])
    let decision = try engine.decide(erasure(data: "name"))
    #expect(decision.summary == "granted name=erase")
    #expect(decision.obligations.map(\.kind) == ["erase", "record_ban"])
    #expect(decision.reasons.first?.at == "rules/a/b.lua:5")
  }

  @Test(
    arguments: [
      ("GDPR 17(3)(e)", nil), ("GDPR recital 27", nil), ("Accounting Act 2:10", nil),
      ("GDPR 170", "`GDPR` has no article 170: its last is 99"),
      ("GDPT 17", "`GDPT 17` does not begin with an act of law/statutes.lua"),
      ("Accounting Law 2:10", "`Accounting Law 2:10` does not begin with an act of law/statutes.lua"),
    ] as [(String, String?)])
  func citationOfUnlistedActIsReported(_ cite: String, _ problem: String?) {
    let statutes = """
      return statutes { ["GDPR"] = { title = "Regulation (EU) 2016/679", last = 99 },
        ["Accounting Act"] = { title = "1336/1997", from = "1997-12-31" } }
      """
    let rule = #"erasure.permit "p" { code = "own_use", data = everything, cites = "\#(cite)" }"#
    let found = problems(["law/statutes.lua": statutes, "a/b.lua": Rules.register(rule)])
    #expect(found == (problem.map { ["a/b.lua:5:69: \($0)"] } ?? []))
  }

  /// An ignored number would leave the act's citations unchecked.
  @Test(
    arguments: [
      (#""99""#, "`last` of `GDPR`: found a text, expected a whole number"),
      ("99.5", "`last` of `GDPR`: found 99.5, expected a whole number"),
      ("0", "`last` of `GDPR`: found 0, expected at least 1"), ("99", nil),
    ] as [(String, String?)])
  func lastArticleMustBeAPositiveInteger(_ last: String, _ problem: String?) {
    let statutes = """
      return statutes {
        ["GDPR"] = { title = "Regulation (EU) 2016/679", last = \(last) },
      }
      """
    let rule = #"erasure.permit "p" { code = "own_use", data = everything, cites = "GDPR 17" }"#
    let found = problems(["law/statutes.lua": statutes, "a/b.lua": Rules.register(rule)])
    #expect(found == (problem.map { ["law/statutes.lua:2:52: \($0)"] } ?? []))
  }
}
