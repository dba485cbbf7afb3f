import Foundation
import Testing

/// `check`, and the languages and the coverage of `replay`.
struct CheckTests {
  @Test func repositoryHasNoWarnings() throws {
    let run = try seloste("check")
    #expect(run.status == 0, "\(run.output.split(separator: "\n").filter { $0.contains("warning ") })")
    #expect(
      run.output.contains("note    S1-31 empty_clause: `Evästeet` has nothing under it  rules/rautavaara/"))
    #expect(run.output.contains("outdated_basis: the notice rests on Personal Data Act 10"))
    #expect(
      run.errors.split(separator: "\n").allSatisfy {
        $0.hasSuffix("statements; the others are printed in English:")
      },
      "only notes for translators: \(run.errors)")
  }

  @Test func organisationNamesItsOnlyRegister() throws {
    let short = try seloste("check", "--register", "rautavaara")
    #expect(short.status == 0, "\(short.errors)")
    #expect(try short.output == seloste("check", "--register", "rautavaara/asiakasrekisteri").output)
    let misspelt = try seloste("check", "--register", "rautavara")
    #expect(misspelt.status == 64 && misspelt.errors.contains("did you mean `rautavaara`?"))
  }

  @Test func warningGivesExitCodeOne() throws {
    let rules = try Folder([
      "law/l.lua": minimalLaw,
      "a/b.lua": """
      return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        section "H" { says "S1-1" "says" {} } }
      """,
    ])
    let cases = try Folder([:])
    let run = try seloste("check", cases.path, "--rules", rules.path)
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "warning S1-1 uncited_statement: no rule cites it, and it has no `informs`: says"
      ))
    let json = try seloste("check", cases.path, "--rules", rules.path, "--format", "json")
    #expect(json.output.contains(#""kind":"uncited_statement""#))
    #expect(
      try seloste("check", "--register", "calpro/taloushalinto").errors.contains(
        "did you mean `calpro/taloushallinto`"))
  }

  @Test(arguments: [
    ("fi", "tietojen poistaminen päivänä 2026-03-02", "Poista tiedot"),
    ("sv", "radering av uppgifter den 2026-03-02", "Radera"),
    ("en", "on 2026-03-02: Partly granted", "Erase"),
  ])
  func decisionsUseTheLanguage(_ language: String, _ headline: String, _ duty: String) throws {
    let run = try seloste(
      "replay", "examples/rautavaara/erasure.yaml", "--filter", "vouchers aside", "--explain", "--lang",
      language)
    #expect(run.status == 0)
    #expect(run.output.contains(headline), "\(run.output)")
    #expect(run.output.contains(duty), "\(run.output)")
    let decided = try seloste("decide", "--lang", language, input: line("a") + "\n")
    #expect(decided.output.contains(#""message":"#))
  }

  @Test func unknownLanguageIsRejected() throws {
    let run = try seloste("replay", "--lang", "de")
    #expect(run.status == 64)
    #expect(run.errors.contains("fi") && run.errors.contains("sv"))
  }

  @Test func coverageListsGaps() throws {
    let folder = try Folder(["a.yaml": cases(["one": "granted"])])
    let run = try seloste("replay", folder.path, "--coverage")
    #expect(run.status == 0)
    #expect(run.lines.contains { $0.hasPrefix("marketing_ban  ") && $0.hasSuffix(" 1") })
    #expect(run.output.contains("  never evaluated: S1-32"))
    #expect(run.output.contains("covered 0 of 35 deciding statements"))
  }
}
