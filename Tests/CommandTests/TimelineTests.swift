import Foundation
import Testing

/// `timeline`.
struct TimelineTests {
  private static let debtor = "an unpaid invoice keeps what billing needs"

  @Test func everyDayIsPrintedUntilTheAnswerIsSettled() throws {
    let run = try seloste("timeline", Self.debtor, "examples/rautavaara")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.first?.hasPrefix("erasure on 2026-03-02: partly granted") == true)
    #expect(run.lines.filter { $0.hasPrefix("20") } == ["2029-01-30", "2033-01-01"])
    #expect(run.lines.contains("  invoice_voucher: retain until 2032-12-31 → erase"))
    #expect(run.lines.last == "settled: no later day changes the answer")
  }

  @Test func theBoundIsNamedWithTheNextDay() throws {
    let run = try seloste("timeline", Self.debtor, "examples/rautavaara", "--until", "2029-01-30")
    #expect(run.lines.filter { $0.hasPrefix("20") } == ["2029-01-30"])
    #expect(run.lines.last == "shown until 2029-01-30: no other change before 2032-12-31")
  }

  @Test func jsonHasTheWholeAnswerOfEachDay() throws {
    let run = try seloste(
      "timeline", Self.debtor, "examples/rautavaara", "--format", "json", "--lang", "fi", "--until",
      "2030-01-01")
    let object = try json(run.output)
    #expect(object["settled"] as? Bool == false)
    #expect(object["not_before"] as? String == "2032-12-31")
    #expect(object["until"] as? String == "2030-01-01")
    #expect((object["case"] as? String)?.hasSuffix(Self.debtor + " and nothing more") == true)
    let answers = try #require(object["answers"] as? [[String: Any]])
    #expect(answers.map { $0["today"] as? String } == ["2026-03-02", "2029-01-30"])
    #expect(answers.map { $0["outcome"] as? String } == ["partly_granted", "human_review"])
    let reasons = try #require(answers[1]["reasons"] as? [[String: Any]])
    let message = reasons.first?["message"] as? String
    #expect(message == "Saatava on voinut vanhentua, joten vanhentuminen on selvitettävä")
  }

  @Test func aRequestInJSONLinesHasATimeline() throws {
    let folder = try Folder([
      "request.jsonl": line("one") + "\n"
        + #"{"register":"koivula/kirjasto","today":"2026-03-02","request":{"kind":"history_off"}}"#
    ])
    let run = try seloste("timeline", "line 2", folder.path + "/request.jsonl")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.first?.hasPrefix("history_off on 2026-03-02") == true)
  }

  @Test(arguments: [
    (["timeline", "voucher", "examples/rautavaara"], 2, "cases match `voucher`"),
    (
      ["timeline", "an unpaid invoice keeps what biling needs and nothing more", "examples/rautavaara"], 2,
      "did you mean `an unpaid invoice keeps"
    ),
    (["timeline", "a", "examples/nowhere"], 2, "examples/nowhere"),
    (
      ["timeline", debtor, "examples/rautavaara", "--until", "2026-03-01"], 64,
      "before the day of the case, 2026-03-02"
    ),
    (
      ["timeline", debtor, "--until", "soon"], 64, "--until takes a date such as 2066-03-02, but found `soon`"
    ),
  ])
  func whatIsWrongIsNamed(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let products = try #require(products)
    let run = try run(products + "/seloste", arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
