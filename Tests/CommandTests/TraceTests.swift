import Foundation
import Testing

/// `--trace` of `replay` and `decide`.
struct TraceTests {
  @Test func replayPrintsWhatEachRuleAnswered() throws {
    let run = try seloste(
      "replay", "examples/rautavaara/erasure.yaml", "--filter", "unpaid invoice keeps", "--trace")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "held       retain “open invoices prevent erasure” (name, personal_identity_code, postal_address, billing_data)"
      ),
      "\(run.output)")
    #expect(
      run.output.contains(#"             subject.invoices[1].status = "overdue""#), "the facts that it read")
    #expect(run.output.contains("subject.legal_holds: unstated, assumed none"), "the assumptions")
    #expect(run.output.contains("not tried  "), "the rules that no data concern")
    #expect(run.output.contains(" held, "), "the sum of the instructions")
  }

  @Test func replayPrintsNoneWithoutTheOption() throws {
    let run = try seloste("replay", "examples/rautavaara/erasure.yaml", "--filter", "unpaid invoice keeps")
    #expect(!run.output.contains("instructions"))
    let other = try seloste("replay", "examples/rautavaara/erasure.yaml", "--trace", "--format", "tap")
    #expect(other.errors.contains("--trace requires --format pretty"))
  }

  private struct Line: Decodable {
    struct Rule: Decodable {
      var rule: String
      var at: String
      var outcome: String
      var facts: [String: String]
      var unstated: [String]
      var instructions: Int
    }
    var outcome: String
    var trace: [Rule]?
  }

  private static let request = """
    {"register":"rautavaara/asiakasrekisteri","today":"2026-03-02","request":{"kind":"erasure"},\
    "subject":{"kind":"natural_person","data":["name"],"invoices":[{"status":"overdue"}]}}

    """

  @Test func decideAddsAnArray() throws {
    let run = try seloste("decide", "--trace", input: Self.request)
    let line = try JSONDecoder().decode(Line.self, from: Data(run.output.utf8))
    let trace = try #require(line.trace)
    let rule = try #require(
      trace.first { $0.rule.hasSuffix("/open invoices prevent erasure") && $0.outcome == "held" })
    #expect(rule.facts["subject.invoices[1].status"] == #""overdue""#)
    #expect(rule.at.hasPrefix("rules/rautavaara/asiakasrekisteri.lua:"))
    #expect(rule.instructions > 0)
    #expect(trace.contains { $0.unstated.contains("subject.legal_holds") })
  }

  @Test func decideChangesNothingElse() throws {
    let plain = try seloste("decide", input: Self.request).output
    let traced = try seloste("decide", "--trace", input: Self.request).output
    #expect(!plain.contains("\"trace\""))
    #expect(traced.hasPrefix(plain.trimmingCharacters(in: .newlines).dropLast() + ",\"trace\":["))
  }
}
