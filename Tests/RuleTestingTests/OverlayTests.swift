import PrivacyCoding
import PrivacyModel
import RuleTesting
import Testing

/// Cases change a shared subject with `with` and `without`.
struct OverlayTests {
  private func facts(_ lines: String) throws -> CaseFacts {
    let folder = try Folder(["a.yaml": file(customer(lines + "\nexpect: { outcome: refused }"))])
    return try #require(try folder.read().first).facts
  }

  @Test func caseUsesTheSharedSubject() throws {
    let facts = try facts("")
    #expect(facts.subject.value?.invoices.value?.first?.number == .value("A-1"))
    #expect(facts.today == CalendarDate("2026-03-02"))
    #expect(facts.register == "a/b")
    #expect(facts.requestKind == .erasure)
  }

  @Test func withChangesOnlyItsKeys() throws {
    let facts = try facts(
      "with: { today: 2029-01-01, subject: { minor: true }, request: { received: 2028-12-31 } }")
    #expect(facts.today == CalendarDate("2029-01-01"))
    #expect(facts.subject.value?.minor == .value(true))
    #expect(facts.subject.value?.invoices.value?.count == 1)
    #expect(facts.request.value?.received.value == CalendarDate("2028-12-31"))
    #expect(facts.request.value?.kind == .value(.erasure))
  }

  @Test func withReplacesWholeLists() throws {
    let facts = try facts("with: { subject: { invoices: [ { number: B-1 } ], data: [] } }")
    #expect(facts.subject.value?.invoices.value?.map(\.number) == [.value("B-1")])
    #expect(facts.subject.value?.invoices.value?.first?.status == .unstated)
    #expect(facts.subject.value?.data == .value([]))
  }

  @Test func withoutRemovesAFactAndNullStatesNone() throws {
    let removed = try facts("without: [ subject.minor, subject.invoices ]")
    #expect(removed.subject.value?.minor == .unstated)
    #expect(removed.subject.value?.invoices == .unstated)
    #expect(try facts("with: { subject: { contact_role: null } }").subject.value?.contactRole == .nothing)
  }

  @Test func withoutIsAppliedAfterWith() throws {
    let facts = try facts("with: { subject: { age: 30 } }\nwithout: subject.age")
    #expect(facts.subject.value?.age == .unstated)
  }

  @Test func casesDoNotChangeSharedSubjects() throws {
    let text = file(
      customer("with: { subject: { minor: true } }\nexpect: { outcome: refused }") + "\n"
        + customer("expect: { outcome: refused }", title: "next"))
    let cases = try Folder(["a.yaml": text]).read()
    #expect(cases.map { $0.facts.subject.value?.minor } == [.value(true), .value(false)])
  }

  @Test func jsonIsReadLikeYAML() throws {
    let json = """
      {"register": "a/b", "today": "2026-03-02", "subjects": {"c": {"minor": true}},
       "cases": [{"case": "one", "subject": "c", "request": {"kind": "erasure"}, "expect": {"outcome": "refused"}}]}
      """
    let cases = try Folder(["a.json": json]).read()
    #expect(cases.first?.facts.subject.value?.minor == .value(true))
  }

  @Test func controllerOfTheFileIsShared() throws {
    let text = "controller: { kind: company }\n" + file(customer("expect: { outcome: refused }"))
    #expect(try Folder(["a.yaml": text]).read().first?.facts.controller.value?.kind == .value(.company))
  }
}
