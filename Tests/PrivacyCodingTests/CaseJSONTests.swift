import PrivacyCoding
import PrivacyModel
import SourceText
import Testing

/// Cases as JSON, written by `CaseFacts.json` and read by `CaseFacts(json:)`.
struct CaseJSONTests {
  /// Reads the facts of the subject from a case in JSON.
  private func read(_ subject: String) throws(DiagnosticList) -> Subject {
    let line = #"{"register":"a/b","today":"2026-03-02","request":{"kind":"access"},"subject":\#(subject)}"#
    return try CaseFacts(json: line).subject.value ?? Subject()
  }

  @Test func fullCaseRoundTrips() throws {
    var full = Filler<CaseFacts>.filled()
    full.id = "full"
    full.register = "a/b"
    let text = full.json
    #expect(try CaseFacts(json: text) == full)
    for field in FactSchema.shared.fields where !field.isDerived {
      #expect(text.contains("\"\(field.name)\":"), "\(field.path)")
    }
  }

  @Test func unstatedIsOmittedAndNothingIsNull() throws {
    var subject = Subject()
    subject.contactRole = .nothing
    subject.invoices = .value([])
    subject.bans = .nothing
    subject.relationship = .value(Relationship())
    var facts = CaseFacts("a", register: "a/b", on: CalendarDate(daysSinceEpoch: 0))
    facts.subject = .value(subject)
    let expected = #""subject":{"relationship":{},"contact_role":null,"invoices":[],"bans":null}}"#
    #expect(facts.json.hasSuffix(expected), "\(facts.json)")
  }

  @Test func bareWordStatesTheCategory() throws {
    let subject = try read(#"{"data":["name",{"category":"email"}]}"#)
    #expect(subject.data.value?.map(\.category) == [.value(.name), .value(.email)])
  }

  @Test(arguments: [
    #"{"invocies":[]}"#, #"{"kind":"person"}"#, #"{"is_minor":true}"#, #"{"data":["nam"]}"#,
    #"{"relationship":{"began":"2026-02-30"}}"#, #"{"age":"12"}"#,
  ]) func invalidRecordIsRejected(_ subject: String) {
    #expect(throws: DiagnosticList.self) { try read(subject) }
  }

  @Test func missingDayIsRejected() {
    #expect(throws: DiagnosticList.self) {
      try CaseFacts(json: #"{"register":"a/b","request":{"kind":"access"}}"#)
    }
  }
}
