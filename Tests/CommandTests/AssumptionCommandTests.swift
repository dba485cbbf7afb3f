import Foundation
import Testing

/// What the command assumes of unstated facts, prints and withdraws.
struct AssumptionCommandTests {
  private static let erasure =
    #"{"register":"rautavaara/asiakasrekisteri","today":"2026-03-02","controller":{"archive_plan":[]},"#
    + #""subject":{"invoices":[],"data":["email"]},"request":{"kind":"erasure","received":"2026-03-02","#
    + #""identity":"sufficient","categories":["email"]}}"#

  @Test func decisionListsWhatItAssumed() throws {
    let run = try seloste("decide", input: Self.erasure)
    #expect(run.output.contains(#""outcome":"granted""#), "\(run.output)")
    #expect(run.output.contains(#""fact":"subject.legal_holds","value":[]"#), "\(run.output)")
  }

  @Test func withoutAssumptionsTheFactsAreAskedFor() throws {
    let run = try seloste("decide", "--no-assumptions", input: Self.erasure)
    #expect(run.output.contains(#""outcome":"needs_more_information""#), "\(run.output)")
    #expect(!run.output.contains(#""assumed""#), "\(run.output)")
    let prompt = try shell(
      "printf ':case an unpaid invoice keeps what billing needs\\n:decide\\n' | seloste repl rautavaara --no-assumptions"
    )
    #expect(!prompt.output.contains("assumed: ") && prompt.output.contains("missing: "), "\(prompt.output)")
  }

  @Test func checkPrintsEachAssumptionOnce() throws {
    let run = try seloste("check")
    let lines = run.lines.filter { $0.contains("assumption: subject.legal_holds = none: ") }
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.contains("rules/law/assumptions.lua:") == true)
  }

  @Test func checkWithoutAssumptionsFindsThemDeclared() throws {
    #expect(try seloste("check", "--no-assumptions").status == 0)
  }

  @Test func checkListsLawThatWasReadLongAgo() throws {
    #expect(try !seloste("check", "--today", "2027-11-30").output.contains("old_law"))
    let later = try seloste("check", "--today", "2027-12-01")
    #expect(later.status == 0, "an old source is a note")
    #expect(
      later.output.contains("old_law: its sources were last read on 2026-11-30, more than a year ago"))
    #expect(try seloste("check", "--today", "30.11.2026").status == 64)
  }

  @Test func organisationWithdrawsAnAssumption() throws {
    let run = try shell(
      """
      d=$(mktemp -d) && cp -r rules $d/rules &&
      echo 'return assumptions { ["subject.legal_holds"] = false }' > $d/rules/rautavaara/assumptions.lua &&
      seloste check --rules $d/rules --register rautavaara; seloste decide --rules $d/rules; rm -r $d
      """, input: Self.erasure)
    #expect(run.output.contains("subject.legal_holds is asked for"), "\(run.output.suffix(2000))")
    #expect(
      run.output.contains(#""fact":"subject.legal_holds","from":"controller""#), "\(run.output.suffix(900))")
  }
}
