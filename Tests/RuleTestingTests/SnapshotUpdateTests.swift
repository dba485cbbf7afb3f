import Foundation
import RuleTesting
import Testing

/// `--bless` updates the expectations of a file and nothing else.
struct BlessingTests {
  private static let wrong = file(
    """
      # A comment that stays.
      - case: flow   # and this one
        subject: customer
        request: { kind: erasure, received: 2026-03-01 }
        expect: { outcome: granted,   reasons: [ unsigned ],  categories: { email: retain, name: erase } }

      - case: block
        subject: customer
        request: { kind: erasure, received: 2026-03-01 }
        expect:
          outcome: refused          # why it was thought so
          categories:
            name: erase             # the name
            phone: erase
          reasons:
            - open_invoice
            - erasure_on_request
          respond_by: 2026-05-01
          obligations: [ erase ]
      - case: right
        subject: customer
        request: { kind: erasure, received: 2026-03-01 }
        expect: {   outcome:   partly_granted   }
    """)

  private func blessed(_ text: String) async throws -> (text: String, count: Int, refusals: [String]) {
    let folder = try Folder(["a.yaml": text])
    var update = SnapshotUpdate()
    await ReplayRunner(engine: try engine(), jobs: 1).run(try folder.read()) { update.add($0) }
    let (files, count) = try update.texts()
    return (files.first?.text ?? text, count, update.refusals.map(\.reason))
  }

  @Test func onlyDifferencesAreRewritten() async throws {
    let (text, count, refusals) = try await blessed(Self.wrong)
    #expect(count == 2 && refusals == [])
    let before = Self.wrong.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      after.filter { !before.contains($0) }
        == [
          "    expect: { outcome: partly_granted,   reasons: [ erasure_on_request, open_invoice ],  "
            + "categories: { email: erase, name: { retain: 2030-12-31 } } }",
          "      outcome: partly_granted          # why it was thought so",
          "        name: { retain: 2030-12-31 }             # the name",
          "        email: erase",
          "        - erasure_on_request",
          "      respond_by: 2026-04-01",
          "      obligations: [ erase, { kind: schedule_erasure, by: 2031-01-01 } ]",
        ].filter { !before.contains($0) })
    #expect(text.contains("# A comment that stays.") && text.contains("# and this one"))
    #expect(!text.contains("phone: erase"))
    #expect(text.contains("{   outcome:   partly_granted   }"))
  }

  @Test func updatedCasesPass() async throws {
    let (text, _, _) = try await blessed(Self.wrong)
    let results = try await replay(text)
    #expect(results.flatMap(\.differenceTexts) == [])
    #expect(results.count == 3)
    #expect(try await blessed(text).text == text, "to bless again changes nothing")
  }

  @Test func aliasesAndErrorsAreNotUpdated() async throws {
    let text = file(
      """
        - case: one
          subject: customer
          request: { kind: erasure }
          expect: &same { outcome: granted }
        - case: two
          subject: customer
          request: { kind: erasure }
          expect: *same
        - case: three
          subject: customer
          request: { kind: access }
          with: { subject: { age: 3 } }
          expect: { outcome: granted }
      """)
    let (after, count, refusals) = try await blessed(text)
    #expect(after == text && count == 0)
    #expect(refusals.count == 3 && refusals.contains("the case was not decided"), "\(refusals)")
  }
}
