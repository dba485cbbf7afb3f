import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// Several named changes of one case.
struct EachTests {
  private let each = """
    without: [ subject.minor ]
    expect: { outcome: partly_granted, categories: { name: { retain: 2030-12-31 }, email: erase } }
    each:
      - case: in March
        with: { subject: { minor: false } }
      - case: as a child
        with: { today: 2026-04-01, subject: { minor: true } }
        expect: { outcome: refused, categories: { name: retain, email: retain } }
      - case: without an e-mail address
        with: { subject: { minor: false, data: [ name ] } }
        expect: { categories: { name: erase } }
        todo: waits for the new form
    """

  @Test func eachChangeIsACaseOfItsOwn() throws {
    let cases = try Folder(["a.yaml": file(customer(each))]).read()
    #expect(
      cases.map(\.title) == ["asked: in March", "asked: as a child", "asked: without an e-mail address"])
    #expect(cases.map(\.change) == ["in March", "as a child", "without an e-mail address"])
    #expect(cases.map { $0.facts.today.description } == ["2026-03-02", "2026-04-01", "2026-03-02"])
    #expect(cases.map { $0.facts.subject.value?.minor.value } == [false, true, false])
    #expect(cases.map { $0.facts.subject.value?.data.value?.count } == [2, 2, 1])
    #expect(cases.map { $0.expectation?.outcome } == [.partlyGranted, .refused, .partlyGranted])
    #expect(cases.map { $0.expectation?.categories?.count } == [2, 2, 1])
    #expect(cases.map(\.todo) == [nil, nil, "waits for the new form"])
    #expect(Set(cases.map(\.id)).count == 3)
  }

  @Test func eachChangeIsReplayed() async throws {
    let results = try await replay(file(customer(each)))
    #expect(results.map(\.isPassed) == [true, true, false], "\(results.map(\.status))")
    #expect(results[2].differenceTexts.contains { $0.hasPrefix("outcome: ") })
    #expect(results[2].isAcceptable)
  }

  @Test(arguments: [
    ("each: []\nexpect: { outcome: granted }", "`each` has no change"),
    (
      "each: [ { with: { today: 2026-04-01 } } ]\nexpect: { outcome: granted }",
      "`case` is missing: it is the name of the change"
    ),
    (
      "each: [ { case: later, wiht: {} } ]\nexpect: { outcome: granted }",
      "unknown key `wiht` in `each`"
    ),
    ("each: [ { case: later, with: { today: 2026-04-01 } } ]", "`expect` is missing or empty"),
    ("each: [ { case: later, expect: {} } ]\nexpect: { outcome: granted }", "`expect` is missing or empty"),
    (
      "each: [ { case: a, expect: { outcome: granted } }, { case: a, expect: { outcome: refused } } ]",
      "two cases are called `asked: a`"
    ),
    (
      "each: [ { case: a, without: [ subject.age ] } ]\nexpect: { outcome: granted }",
      "`without`: the case does not state `subject.age`"
    ),
  ])
  func mistakesHaveAPlace(_ lines: String, _ message: String) throws {
    let problems = try Folder(["a.yaml": file(customer(lines))]).problems()
    #expect(
      problems.count == 1 && problems[0].contains(message) && problems[0].hasPrefix("a.yaml:"), "\(problems)")
  }

  /// `--bless` writes what a change expects itself, and refuses what all changes of the case expect.
  @Test func blessingKeepsToTheChange() async throws {
    let text = file(
      customer(
        """
        expect: { outcome: granted }
        each:
          - case: itself
            expect: { outcome: refused }  # wrong
          - case: by all
            with: { subject: { minor: true } }
        """))
    let folder = try Folder(["a.yaml": text])
    var update = SnapshotUpdate()
    await ReplayRunner(engine: try engine(), jobs: 1).run(try folder.read()) { update.add($0) }
    let (files, count) = try update.texts()
    #expect(count == 1)
    #expect(
      files.first?.text
        == text.replacing("{ outcome: refused }  # wrong", with: "{ outcome: partly_granted }  # wrong"))
    #expect(update.refusals.map(\.reason) == ["its `expect` is that of all changes of the case"])
  }
}
