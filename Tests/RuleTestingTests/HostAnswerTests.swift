import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// The answers of host functions that a case states.
struct HostAnswerTests {
  private static let files = [
    "a/vocabulary.lua": """
    return vocabulary { functions = {
      hearing = { day = "the day of the hearing", takes = { "text", "number" } },
      is_closed = { flag = "whether the desk is closed", takes = {} },
    } }
    """,
    "a/b.lua": """
    return register "a/b" { title = "R", controller = { name = "C", kind = "municipality", contact = { role = "maintainer" }, financial_year_end = "12-31" },
      dated = "2018-04-19",
      section "Heading" { says "S1-1" "what it says" {
        holds { "name" },
        erasure.permit "goes" { code = "erasure_on_request", data = everything },
        erasure.refuse "closed" { code = "open_invoice", data = everything, when = function(case) return is_closed() end },
        erasure.retain "until the hearing" { code = "open_invoice", data = everything,
          when = function(case) return hearing(case.subject.id, case.subject.age) ~= nil end,
          last_day = function(case) return hearing(case.subject.id, case.subject.age) end },
    } } }
    """,
  ]

  private func read(_ lines: String) throws -> (engine: RuleEngine, cases: [ReplayCase]) {
    let engine = try RuleEngine(files: Self.files)
    let folder = try Folder([
      "a.yaml": """
      register: a/b
      today: 2026-03-02
      cases:
        - case: asked
          subject: { id: P-1, age: 40, data: [ name ] }
          request: { kind: erasure }
      \(lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      """
    ])
    return (engine, try CaseFiles.read([folder.path], registers: engine.vocabularies))
  }

  private func decide(_ host: String) throws -> Decision {
    let (engine, cases) = try read(host + "\nexpect: { outcome: granted }")
    return try engine.decide(cases[0].facts)
  }

  @Test func statedAnswersDecide() throws {
    let until = try decide(
      "host: { is_closed: [ { returns: false } ], hearing: [ { takes: [ P-1, 40 ], returns: 2026-05-06 } ] }")
    #expect(until.categories["name"]?.until == "2026-05-06")
    let none = try decide(
      "host: { is_closed: [ { returns: false } ], hearing: [ { takes: [ P-1, 40 ], returns: null } ] }")
    #expect(none.outcome == .granted)
    let unknown = try decide(
      "host: { is_closed: [ { unknown: true } ], hearing: [ { takes: [ P-1, 40 ], returns: null } ] }")
    #expect(unknown.missing.map(\.fact) == ["is_closed()"])
  }

  @Test func withoutHostEveryAnswerIsUnknown() throws {
    let decision = try decide("")
    #expect(decision.outcome == .needsMoreInformation)
    #expect(decision.missing.map(\.fact).contains("is_closed()"))
  }

  @Test func aCallWithoutAnAnswerEndsTheDecision() throws {
    for host in [
      "host: { is_closed: [ { returns: false } ], hearing: [ { takes: [ P-1, 41 ], returns: null } ] }",
      "host: { is_closed: [ { returns: false } ] }",
    ] {
      let error = try #require(throws: Diagnostic.self) { try decide(host) }
      #expect(error.message.contains("has no answer for `hearing(\"P-1\", 40)`"), "\(error.message)")
      #expect(error.message.contains("a.yaml:7:11"), "\(error.message)")
      #expect(error.location?.description.hasPrefix("rules/a/b.lua:8") == true)
    }
  }

  @Test func aChangeAnswersInThePlaceOfItsCase() throws {
    let (engine, cases) = try read(
      """
      host: { is_closed: [ { returns: false } ], hearing: [ { takes: [ P-1, 40 ], returns: null } ] }
      expect: { outcome: granted }
      each:
        - case: as it is
        - case: closed
          host: { is_closed: [ { returns: true } ] }
          expect: { outcome: refused }
      """)
    #expect(try cases.map { try engine.decide($0.facts).outcome } == [.granted, .refused])
  }

  @Test(arguments: [
    (
      "{ is_clsed: [ { returns: true } ] }",
      "`host`: `a` declares no function `is_clsed` (did you mean `is_closed`?)"
    ),
    ("{ hearing: [ { takes: [ P-1 ], returns: null } ] }", "`hearing` takes 2 arguments, found 1"),
    ("{ hearing: [ { takes: [ P-1, old ], returns: null } ] }", "`takes`: "),
    ("{ hearing: [ { takes: [ P-1, 40 ], returns: soon } ] }", "`returns`: "),
    ("{ hearing: [ { takes: [ P-1, 40 ] } ] }", "expected either `returns` or `unknown: true`"),
    ("{ is_closed: [ { returns: true, unknown: true } ] }", "expected either `returns` or `unknown: true`"),
    ("{ is_closed: [ { returns: true }, { returns: false } ] }", "two answers for `is_closed()`"),
    ("{ is_closed: [ true ] }", "`is_closed`: expected a call and its answer"),
  ])
  func mistakesAreErrors(_ host: String, _ message: String) throws {
    let error = try #require(throws: DiagnosticList.self) { try decide("host: \(host)") }
    let problems = error.diagnostics.map { $0.message + ($0.help.map { " (\($0))" } ?? "") }
    #expect(problems.count == 1 && problems[0].contains(message), "\(problems)")
    #expect(error.diagnostics.first?.location?.line == 7)
  }

  /// The days of a hearing are days of the timeline.
  @Test func answersHoldOnEveryDayOfATimeline() throws {
    let (engine, cases) = try read(
      "host: { is_closed: [ { returns: false } ], hearing: [ { takes: [ P-1, 40 ], returns: 2026-05-06 } ] }\nexpect: { outcome: granted }"
    )
    let timeline = try Timeline(of: cases[0].facts, engine: engine.measuring(.dates), until: "2030-01-01")
    #expect(timeline.answers.map(\.today) == ["2026-03-02", "2026-05-07"])
  }
}
