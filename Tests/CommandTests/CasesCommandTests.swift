import Foundation
import Testing

/// `cases --edges`, and what `replay` says of subjects and answers.
struct CasesCommandTests {
  @Test func edgesOfAStatementAreWrittenAndPass() throws {
    let folder = try Folder([:])
    let path = folder.path + "/edges.yaml"
    let run = try seloste(
      "cases", "--edges", "K-20", "examples/koivula/retention.yaml", "--most", "1", "-o", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("1 case on 5 days; --most writes 1 more\n"), "\(run.errors)")
    let replay = try seloste("replay", path)
    #expect(replay.status == 0, "\(replay.output)")
    #expect(replay.lines.last == "5 cases, 5 passed")
    let again = try seloste("cases", "--edges", "K-17", "-o", path)
    #expect(again.status == 64)
    #expect(again.errors.contains("exists: --output takes a new file"))
  }

  @Test func edgesOfARuleAreOnStandardOutput() throws {
    let run = try seloste(
      "cases", "--edges", "vouchers are kept six years", "examples/rautavaara/erasure.yaml", "--most", "1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.lines.first
        == "# Written by `seloste cases --edges`: the expected decisions are those of the present rules.")
    #expect(run.output.contains("the day before"))
    #expect(run.output.contains("29 February"))
  }

  @Test(arguments: [
    (
      ["cases", "--edges", "vouchers are kept sx years", "examples/rautavaara/erasure.yaml"],
      "has no rule `vouchers are kept sx years`"
    ),
    (
      ["cases", "--edges", "K-17", "examples/koivula/access.yaml"],
      "no case reaches a rule `K-17` whose answer depends on the day"
    ),
    (["cases", "--edges", "K-17", "examples/nowhere"], "examples/nowhere"),
  ])
  func whatIsWrongIsNamed(_ arguments: [String], _ message: String) throws {
    let products = try #require(products)
    let run = try run(products + "/seloste", arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func replayReportsUnusedSubjectsAndPasses() throws {
    let file = """
      register: rautavaara/asiakasrekisteri
      today: 2026-03-02
      subjects: { nobody: { data: [ name ] } }
      cases:
        - case: banned
          subject: customer
          request: { kind: marketing_ban, received: 2026-03-01 }
          expect: { outcome: granted }
      """
    let folder = try Folder([
      "subjects.yaml": "subjects:\n  customer: { data: [ name ] }\n  guest: { data: [ email ] }\n",
      "a.yaml": file,
    ])
    let run = try seloste("replay", folder.path)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("a.yaml:3:13 warning: no case uses the subject `nobody`"))
    #expect(run.errors.contains("subjects.yaml:3:3 warning: no case of the folder uses the subject `guest`"))
    #expect(!run.errors.contains("`customer`"))
  }

  @Test func aCallWithoutAnAnswerIsAnErrorOfItsCase() throws {
    let folder = try Folder([
      "a.yaml": """
      register: hammaspiste/potilasrekisteri
      today: 2026-03-02
      cases:
        - case: a dentist
          subject: { id: P-1, data: [ patient_record ] }
          request:
            kind: staff_access
            made_by: staff
            staff: { duty: dentist, since: 2020-01-01, until: null, own_credentials: true, roles: [ dentist ] }
            categories: [ patient_record ]
          host: { treats_patient: [ { takes: [ dentist, P-2 ], returns: true } ] }
          expect: { outcome: granted }
      """
    ])
    let run = try seloste("replay", folder.path)
    #expect(run.status == 1)
    #expect(
      run.output.contains("a.yaml:11:11 has no answer for `treats_patient(\"dentist\", \"P-1\")`"),
      "\(run.output)")
    #expect(run.output.contains("rules/hammaspiste/shared/conditions.lua:22"), "\(run.output)")
  }
}
