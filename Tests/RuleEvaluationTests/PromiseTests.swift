import PrivacyModel
import RuleEvaluation
import Testing

/// The days by which a granted request is carried out.
struct PromiseTests {
  private func performBy(
    _ promises: String, data: String = "name", received: String = "2026-04-30"
  ) throws -> String? {
    let rules = """
      erasure.permit "erased" { code = "erasure_on_request", data = everything },
      \(promises)
      """
    let engine = try RuleEngine(files: ["a/b.lua": Rules.register(rules)])
    let facts = try facts(
      "{ today: 2026-05-04, request: { kind: erasure, received: \(received) }, subject: { data: [\(data)] } }"
    )
    return try engine.decide(facts).performBy?.description
  }

  @Test func daysAreCalendarDays() throws {
    #expect(try performBy("promise(erasure) { within = days(1) }") == "2026-05-01")
  }

  @Test(arguments: [
    ("2026-04-29", "2026-04-30"),
    ("2026-04-30", "2026-05-04"),  // May Day is a Friday
    ("2026-12-23", "2026-12-28"),  // Christmas Eve is no working day by the national act
  ])
  func workingDaysSkipHolidays(_ received: String, _ due: String) throws {
    let promise = "promise(erasure) { within = days(1), working_days = true }"
    #expect(try performBy(promise, received: received) == due)
  }

  @Test func promiseIsAboutItsDataOnly() throws {
    let promise = #"promise(erasure) { of = "email", within = days(7) }"#
    #expect(try performBy(promise) == nil)
    #expect(try performBy(promise, data: "name, email") == "2026-05-07")
  }

  @Test func shortestOfSeveralPromisesCounts() throws {
    let promises = """
      promise(erasure) { of = "email", within = days(2) },
      promise(erasure) { within = days(7) },
      """
    #expect(try performBy(promises) == "2026-05-07")
    #expect(try performBy(promises, data: "name, email") == "2026-05-02")
  }

  @Test func workingDaysNeedDays() {
    let rules = "promise(erasure) { within = months(1), working_days = true },"
    let found = problems(of: ["a/b.lua": Rules.register(rules)])
    #expect(found.contains { $0.contains("`working_days` needs `within` in days") }, "\(found)")
  }
}
