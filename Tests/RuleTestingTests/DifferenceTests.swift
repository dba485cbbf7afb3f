import RuleTesting
import SourceText
import Testing

/// Differences from an expectation, with the responsible rules.
struct DifferenceTests {
  private static let paid = "with: { subject: { invoices: [] } }\n"

  /// The customer has debts, so `email` is erased and `name` is retained.
  @Test(arguments: [
    ("outcome: partly_granted", []),
    ("outcome: granted", ["outcome: granted / partly_granted @ rules/a/b.lua:5 rules/a/b.lua:6"]),
    ("categories: { name: { retain: 2030-12-31 }, email: erase }", []),
    (
      "categories: { name: erase, email: erase }",
      ["categories.name: erase / retain until 2030-12-31 @ rules/a/b.lua:6"]
    ),
    (
      "categories: { name: { retain: 2029-12-31 }, email: erase }",
      ["categories.name: retain until 2029-12-31 / retain until 2030-12-31 @ rules/a/b.lua:6"]
    ),
    (
      "categories: { name: retain, email: erase }",
      ["categories.name: retain / retain until 2030-12-31 @ rules/a/b.lua:6"]
    ),
    (
      "categories: { name: { retain: 2030-12-31 } }", ["categories.email:  / erase @ rules/a/b.lua:5"]
    ),
    (
      "categories: { name: { retain: 2030-12-31 }, email: erase, phone: erase }",
      ["categories.phone: erase /  @ "]
    ),
    ("reasons: [ erasure_on_request, open_invoice ]", []),
    (
      "reasons: [ open_invoice, erasure_on_request ]",
      [
        "reasons: open_invoice, erasure_on_request / erasure_on_request, open_invoice @ rules/a/b.lua:5 rules/a/b.lua:6"
      ]
    ),
    (
      "reasons: [ erasure_on_request ]",
      ["reasons: erasure_on_request / erasure_on_request, open_invoice @ rules/a/b.lua:6"]
    ),
    (
      "reasons: [ erasure_on_request, open_invoice, unsigned ]",
      [
        "reasons: erasure_on_request, open_invoice, unsigned / erasure_on_request, open_invoice @ "
          + "rules/a/b.lua:5 rules/a/b.lua:6"
      ]
    ),
    ("obligations: [ erase, schedule_erasure ]", []),
    ("obligations: [ erase, { kind: schedule_erasure, by: 2031-01-01 } ]", []),
    (
      "obligations: [ erase ]",
      ["obligations:  / schedule_erasure by 2031-01-01 @ rules/a/b.lua:11"]
    ),
    (
      "obligations: [ erase, schedule_erasure, state_reasons ]",
      ["obligations: state_reasons /  @ rules/a/b.lua:12"]
    ),
    (
      "obligations: [ erase, { kind: schedule_erasure, by: 2031-01-02 } ]",
      [
        "obligations: schedule_erasure by 2031-01-02 / schedule_erasure by 2031-01-01 @ rules/a/b.lua:11"
      ]
    ),
    ("respond_by: 2026-04-01", []),
    ("respond_by: 2026-04-02", ["respond_by: 2026-04-02 / 2026-04-01 @ rules/a/b.lua:10"]),
    ("respond_by: null", ["respond_by:  / 2026-04-01 @ rules/a/b.lua:10"]),
    ("perform_by: 2026-04-02", ["perform_by: 2026-04-02 /  @ "]),
    (
      "missing: [ subject.minor ]", ["missing: subject.minor /  @ rules/a/b.lua:5 rules/a/b.lua:6"]
    ),
    ("conflicts: [ name ]", ["conflicts: name /  @ rules/a/b.lua:5 rules/a/b.lua:6"]),
    ("missing: [], conflicts: [], extended_respond_by: null, perform_by: null", []),
    ("rules: [ a/b/erasure/debts, a/b/erasure/goes ], assumed: []", []),
    (
      "rules: a/b/erasure/goes",
      [
        "rules: a/b/erasure/goes / a/b/erasure/debts, a/b/erasure/goes @ rules/a/b.lua:5 rules/a/b.lua:6"
      ]
    ),
    (
      "assumed: subject.minor", ["assumed: subject.minor /  @ rules/a/b.lua:5 rules/a/b.lua:6"]
    ),
    ("categories: { name: { retain: 2030-12-31, because: a/b/erasure/debts }, email: erase }", []),
    (
      "categories: { name: { retain: 2030-12-31, because: a/b/erasure/goes }, email: erase }",
      [
        "categories.name: retain until 2030-12-31 because of a/b/erasure/goes / "
          + "retain until 2030-12-31 because of a/b/erasure/debts @ rules/a/b.lua:6"
      ]
    ),
  ])
  func namesTheRules(_ expected: String, _ differences: [String]) async throws {
    let results = try await replay(file(customer("expect: { \(expected) }")))
    #expect(results.first?.differenceTexts == differences)
    #expect(results.first?.isPassed == differences.isEmpty)
  }

  @Test func differencesHaveTheOrderOfADecision() async throws {
    let results = try await replay(
      file(
        customer(
          "expect: { respond_by: null, obligations: [], reasons: [], categories: {}, outcome: refused }")))
    let what = try #require(results.first).differenceTexts.map { $0.prefix { $0 != ":" } }
    #expect(
      what == ["outcome", "categories.email", "categories.name", "reasons", "obligations", "respond_by"])
  }

  @Test func onlyStatedKeysAreCompared() async throws {
    #expect(try await replay(file(customer("expect: { respond_by: 2026-04-01 }"))).first?.isPassed == true)
  }

  @Test func addresseeIsComparedIfStated() async throws {
    let lines = "with: { subject: { minor: true } }\nexpect: { obligations: [ schedule, "
    for (duty, isPassed) in [
      ("state_reasons", true), ("{ kind: state_reasons, to: the customer }", true),
      ("{ kind: state_reasons, to: the agent }", false),
    ] {
      let text = file(customer(lines.replacing("schedule", with: "review_later") + duty + " ] }"))
      let texts = try await replay(text).first?.differenceTexts.joined() ?? ""
      #expect(texts.contains("state_reasons") != isPassed, "\(texts)")
    }
  }

  @Test func failingRuleIsAnErrorNotADifference() async throws {
    let results = try await replay(
      file(customer("with: { subject: { age: 3 }, request: { kind: access } }\nexpect: { outcome: granted }"))
    )
    guard case .errored(let problem) = try #require(results.first).status else {
      return #expect(Bool(false), "the case was decided")
    }
    #expect(problem.location?.line == 13)
    #expect(problem.message.hasPrefix(#"in `permit "fails"`: "#))
  }
}
