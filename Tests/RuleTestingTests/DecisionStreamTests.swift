import Foundation
import PrivacyModel
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

/// JSON Lines: one line of output for each line, in order.
struct DecisionStreamTests {
  private static let good =
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"minor":false,"invoices":[],"data":["name"]}}"#

  private func answers(_ lines: [String], jobs: Int = 1) async throws -> [DecisionStream.Output] {
    let stream = DecisionStream(engine: try engine(), name: "cases.jsonl", jobs: jobs)
    var answers: [DecisionStream.Output] = []
    await stream.run(lines.enumerated().map { .init(number: $0 + 1, bytes: Array($1.utf8)) }) {
      answers.append($0)
    }
    return answers
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func lineGivesADecision() async throws {
    let answer = try #require(try await answers([Self.good]).first)
    #expect(answer.isDecision)
    #expect(!answer.text.contains("\n"))
    let decision = try JSONDecoder().decode(Decision.self, from: Data(answer.text.utf8))
    #expect(decision.id == "cases.jsonl:1")
    #expect(decision.outcome == .granted)
    #expect(decision.evidence == nil)
  }

  @Test(
    arguments: [
      ("{", "bad_case", nil, "cases.jsonl:2:2"),
      ("", "bad_case", nil, "cases.jsonl:2:1"),
      ("{}", "bad_case", "`register` is missing", "cases.jsonl:2:1"),
      (
        good.replacing("a/b", with: "a/c"), "bad_case", "there is no register `a/c`; did you mean `a/b`?",
        "cases.jsonl:2"
      ),
      (
        good.replacing("minor", with: "minr"), "bad_case",
        "unknown key `minr` in `subject`; did you mean `minor`?", "cases.jsonl:2:80"
      ),
      (
        good.replacing("erasure", with: "access").replacing("\"minor\"", with: "\"age\":3,\"minor\""),
        "runtime",
        #"in `permit "fails"`: "#, "rules/a/b.lua:13"
      ),
    ] as [(String, String, String?, String)])
  func brokenLineGivesAnErrorInOrder(
    _ line: String, _ kind: String, _ message: String?, _ place: String
  ) async throws {
    let answers = try await answers([Self.good, line, Self.good])
    #expect(answers.map(\.isDecision) == [true, false, true])
    let fault = try object(answers[1].text)
    #expect(Set(fault.keys) == ["line", "error"])
    #expect(fault["line"] as? Int == 2)
    let error = try #require(fault["error"] as? [String: String])
    #expect(error["kind"] == kind)
    #expect(error["message"]?.hasPrefix(message ?? "") ?? false, "\(error)")
    #expect(error["at"]?.hasPrefix(place) ?? false, "\(error)")
  }

  @Test(arguments: [1, 2, 5])
  func outputKeepsTheOrderOfTheLines(_ jobs: Int) async throws {
    let lines = (0..<700).map { number in
      number % 10 == 3 ? "{ \(number)" : #"{"case":"c\#(number)","# + Self.good.dropFirst()
    }
    let answers = try await answers(lines, jobs: jobs)
    #expect(answers.count == lines.count)
    for (number, answer) in answers.enumerated() {
      let object = try object(answer.text)
      if number % 10 == 3 {
        #expect(object["line"] as? Int == number + 1)
      } else {
        #expect(object["case"] as? String == "c\(number)")
      }
    }
  }

  @Test func expectIsIgnored() async throws {
    let line = #"{"expect":{"outcome":"refused"},"# + Self.good.dropFirst()
    #expect(try await answers([line]).map(\.isDecision) == [true])
  }

  @Test func tooLongLineIsAnError() async throws {
    let stream = DecisionStream(engine: try engine(), name: "cases.jsonl", jobs: 1)
    var texts: [String] = []
    await stream.run([LineReader.Line(number: 1, bytes: [], isTooLong: true)]) { texts.append($0.text) }
    #expect(texts.count == 1)
    let error = try #require(try object(texts.joined())["error"] as? [String: String])
    #expect(error["message"] == "the line is longer than 16777216 bytes")
  }
}
