import PrivacyCoding
import PrivacyModel
import SourceText
import Testing

/// Cases from syntax trees: required facts, defaults and unknown keys.
struct CaseDecodingTests {
  private func decode(
    _ sketch: Sketch, register: String? = nil, today: CalendarDate? = nil
  ) -> (CaseFacts?, [String]) {
    var decoder = FactDecoder(file: "a.yaml")
    let result = decoder.decodeCase(
      sketch.node, defaultID: "case 1", defaultRegister: register, defaultToday: today,
      ignoring: ["expect"])
    return (result, decoder.report)
  }

  @Test func caseIsDecoded() throws {
    let (result, report) = decode([
      "case": "forgotten", "register": "a/b", "today": "2026-03-02",
      "controller": ["kind": "municipality", "financial_year_end": "12-31"],
      "subject": ["kind": "natural_person"],
      "request": ["kind": "erasure", "received": "2026-03-01", "language": "no"],
      "expect": ["outcome": "anything at all"],
    ])
    #expect(report.isEmpty)
    let decoded = try #require(result)
    #expect(decoded.id == "forgotten")
    #expect(decoded.register == "a/b")
    #expect(decoded.today.description == "2026-03-02")
    #expect(decoded.requestKind == .erasure)
    #expect(decoded.request.value?.language == .value("no"))
    #expect(decoded.context.financialYearEnd == .value(.calendarYear))
  }

  @Test func defaultsApply() throws {
    let today = CalendarDate("2026-03-02")
    let (result, _) = decode(["request": ["kind": "access"]], register: "a/b", today: today)
    #expect(result?.id == "case 1")
    #expect(result?.register == "a/b")
    #expect(result?.today == today)
    #expect(result?.subject == .unstated)
  }

  @Test func missingRequiredFactsAreReported() {
    let (result, report) = decode(["subject": ["age": "12"]])
    #expect(result == nil)
    #expect(
      report == [
        "1:1+1 `register` is missing (state the register whose rules apply)",
        "1:1+1 `today` is missing (state the day that the case is decided for)",
        "1:1+1 `request` is missing (state the kind of request, such as `kind: access`)",
      ])
  }

  @Test func nullDayAndKindAreReported() {
    let (result, report) = decode(
      ["today": "null", "request": ["kind": "null"]], register: "a/b", today: .earliest)
    #expect(result == nil)
    #expect(
      report == [
        "1:8+4 `today`: found null, expected a value (this fact is never none: leave it out where it is not known)",
        "3:9+4 `request.kind`: found null, expected a value (this fact is never none: leave it out where it is not known)",
      ])
  }

  @Test func unknownKindIsReportedOnce() {
    let (_, report) = decode(
      ["request": ["kind": "erasur"], "expekt": "1"], register: "a/b", today: .earliest)
    #expect(
      report == [
        "2:9+6 `request.kind`: `erasur` is not one of its values (did you mean `erasure`? otherwise declare it under `requests` in the organisation's vocabulary.lua)",
        "3:1+6 unknown key `expekt` (did you mean `expect`?)",
      ])
  }

  @Test func entriesListsAndDatesAreRead() {
    var decoder = FactDecoder(file: "a.yaml")
    let node = (["cases": ["one", "two"], "today": "2026-03-02", "cses": "x", "today": "x"] as Sketch).node
    let entries = decoder.entries(node)
    #expect(entries.map(\.key) == ["cases", "today", "cses"])
    #expect(decoder.strings(entries[0].value) == ["one", "two"])
    #expect(decoder.date(entries[1].value, place: "today")?.description == "2026-03-02")
    #expect(decoder.date(entries[2].value, place: "today") == nil)
    #expect(decoder.items(entries[0].value).count == 2)
    decoder.unknownKeys(of: node, allowed: ["cases", "today"])
    #expect(
      decoder.report == [
        "5:1+4 unknown key `cses` (did you mean `cases`?)",
        "5:7+1 `today`: `x` is not a date (write a date as 2026-03-02)",
        "6:1+5 `today` is given twice (keep one of the two)",
      ])
  }
}
