import Foundation
import Messages
import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// A new register loads and grants nothing.
struct ScaffoldTests {
  @Test func everyKindHasAStatementAndACaseThatPasses() throws {
    let folder = try Folder(copying: law)
    let engine = try folder.written()
    #expect(
      StubStatement.all.map(\.kind).sorted {
        RequestKind.table.index(of: $0) < RequestKind.table.index(of: $1)
      } == RequestKind.shared)
    let results = try replay(folder.examples, engine)
    #expect(Set(results.compactMap(\.replayCase.facts.requestKind)) == Set(RequestKind.shared))
    #expect(results.count == RequestKind.shared.count)
    for result in results { #expect(result.isPassed, "\(result.replayCase.id): \(result.status)") }
  }

  @Test(arguments: ControllerKind.shared)
  func reviewPrevailsOverPermissionsOfTheLaw(_ kind: ControllerKind) throws {
    let scaffold = try Folder(copying: law).scaffold { $0.controller.kind = kind }
    #expect(scaffold.hasLaw)
    for (kind, outcome) in scaffold.outcomes { #expect(outcome == .humanReview, "\(kind)") }
  }

  /// The register decides every example of the repository.
  @Test func initialRulesGrantNothing() throws {
    let engine = try Folder(copying: law).written()
    let registers = try RuleEngine(opening: root + "/rules").vocabularies
    var outcomes: [Outcome: Int] = [:]
    let cases = try CaseFiles.read([root + "/examples"], registers: registers)
    // A register of an organisation without own words cannot read the own words of others.
    let shared = try cases.map(\.facts).filter {
      try registers.vocabulary(ofRegister: $0.register)?.declared.isEmpty ?? true
    }
    for var facts in shared {
      facts.register = "oulu/kirjasto"
      let decision = try engine.decide(facts)
      outcomes[decision.outcome, default: 0] += 1
      #expect(decision.outcome != .granted && decision.outcome != .partlyGranted, "\(facts.id)")
      // A refused objection, and a restriction of data that cannot be linked, leave the data in use; no other decision may.
      let actions = Set(decision.categories.values.map(\.action))
      let leavesInUse = decision.outcome == .refused || facts.request.value?.kind.value == .restriction
      let barred: Set<CategoryAction> = leavesInUse ? [.retain, .withhold, .use] : [.retain, .withhold]
      #expect(actions.isSubset(of: barred.union([.review])), "\(facts.id): \(actions)")
    }
    #expect(outcomes[.humanReview, default: 0] > 100, "\(outcomes)")
  }

  /// Categories with special rules in law, each alone, and all categories together.
  private static let holdings: [[DataCategory]] = [
    [.healthData], [.invoiceVoucher], [.billingJournal], [.cookieData], [.personalIdentityCode],
    DataCategory.shared,
  ]

  @Test(arguments: holdings)
  func exampleCasesPassForAnyCategories(_ holds: [DataCategory]) throws {
    let folder = try Folder(copying: law)
    let engine = try folder.written { $0.holds = holds }
    for result in try replay(folder.examples, engine) {
      #expect(result.isPassed, "\(result.replayCase.id): \(result.status)")
    }
    #expect(engine.registerFindings.allSatisfy { $0.kind.severity == .note })
  }

  @Test(arguments: ["2017-05-25", "2018-06-01", "2030-12-24"])
  func exampleCasesPassOnAnyDay(_ day: String) throws {
    let folder = try Folder(copying: law)
    let today = try #require(CalendarDate(day))
    let engine = try folder.written { $0.today = today }
    for result in try replay(folder.examples, engine) {
      #expect(result.isPassed, "\(result.replayCase.id): \(result.status)")
    }
  }

  @Test(arguments: Language.allCases)
  func checkHasNoWarning(_ language: Language) throws {
    let engine = try Folder(copying: law + ["yritys"]).written { $0.language = language }
    #expect(engine.registerFindings.filter { $0.kind.severity == .warning } == [])
  }

  @Test func inputIsInTheRules() throws {
    let folder = try Folder(copying: law)
    let title = #"Kirja"sto \ -- ]] %s 1.0 “ä”"#
    let engine = try folder.written {
      $0.title = title
      $0.controller = ScaffoldRegister.Controller(
        name: title, kind: .municipality, contactRole: .registryOffice, contactEmail: "a@b.example",
        financialYearEnd: FinancialYearEnd("06-30"))
    }
    #expect(engine.statements(of: "oulu/kirjasto").contains { $0.says == "the register is \(title)" })
    let organisation = try folder.text("rules/oulu/organisation.lua")
    #expect(organisation.contains(#"{ role = "registry_office", email = "a@b.example" }"#))
    #expect(organisation.contains(#"financial_year_end = "06-30""#))
  }

  @Test func sameDescriptionGivesSameBytes() throws {
    let folder = try Folder(copying: law)
    #expect(try folder.scaffold().files == folder.scaffold().files)
  }

  @Test func emptyFolderOfLawsIsReported() throws {
    let folder = try Folder()
    #expect(try folder.scaffold().hasLaw, "without a folder, the built-in law applies")
    try folder.write("rules/law/readme", "")
    #expect(try !folder.scaffold().hasLaw)
    let problems = #expect(throws: DiagnosticList.self, "no such folder opens") { try folder.written() }
    #expect(problems?.diagnostics.first?.location?.file == folder.rules + "/law")
    try folder.write(
      "rules/law/l.lua", #"return law "L" { title = "T", in_force = { from = "2018-05-25" } }"#)
    #expect(try replay(folder.examples, RuleEngine(rules: folder.rules)).allSatisfy(\.isPassed) == true)
  }
}
