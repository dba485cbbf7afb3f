import Foundation
import PrivacyCoding
import PrivacyModel
import SourceText
import Testing

/// `CaseReader` reads correct lines by tokens and other lines by their syntax tree; the results must be equal.
struct CaseReaderTests {
  /// Reads a line by its syntax tree alone.
  private func readByTree(_ line: [UInt8]) -> Result<CaseFacts, DiagnosticList> {
    Result { () throws(DiagnosticList) in
      let node = try JSONSource.parse(line: line, name: "cases", number: 7)
      var decoder = FactDecoder(file: "cases")
      let facts = decoder.decodeCase(
        node, defaultID: "cases:7", defaultRegister: nil, defaultToday: nil, ignoring: ["expect"])
      guard let facts else { throw decoder.log.list }
      return facts
    }
  }

  private func fullCase() -> CaseFacts {
    var full = Filler<CaseFacts>.filled()
    full.id = "everything"
    full.register = "a/b"
    return full
  }

  private func line(_ facts: CaseFacts) throws -> [UInt8] {
    Array(facts.json.utf8)
  }

  private func expectSameResult(_ line: [UInt8], by reader: inout CaseReader) {
    let text = String(decoding: line, as: UTF8.self)
    switch readByTree(line) {
    case .success(let facts):
      #expect((try? reader.read(line, number: 7)) == facts, "\(text)")
    case .failure(let problems):
      do throws(DiagnosticList) {
        _ = try reader.read(line, number: 7)
        Issue.record("the line was read, and the tree reports \(problems.diagnostics): \(text)")
      } catch {
        #expect(error.diagnostics == problems.diagnostics, "\(text)")
      }
    }
  }

  @Test func fullCaseIsRead() throws {
    var reader = CaseReader(name: "cases")
    let full = fullCase()
    #expect(try reader.read(line(full)) == full)
  }

  /// Every third byte in turn is removed or replaced.
  @Test(arguments: [UInt8?.none, UInt8(ascii: "1"), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "x")])
  func brokenLineGivesTheProblemsOfTheTree(_ byte: UInt8?) throws {
    var reader = CaseReader(name: "cases")
    let whole = try line(fullCase())
    for index in stride(from: 0, to: whole.count, by: 3) {
      var broken = whole
      if let byte { broken[index] = byte } else { broken.remove(at: index) }
      expectSameResult(broken, by: &reader)
    }
  }

  @Test(arguments: [
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":null,"controller":{}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"data":["name"],"groups":"x"}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"data":null,"invoices":[]}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure","kind":"access"}}"#,
    #"{"register":"a/b","register":"a/b","today":"2026-03-02","request":{"kind":"erasure"}}"#,
    #"{"register":"a/b","today":null,"request":{"kind":"erasure"}}"#,
    #"{"register":"a/b","request":{"kind":"erasure"}}"#,
    #"{"register":"a/b","today":"2026-02-30","request":{"kind":"erasure"}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":null}}"#,
    #"{"register":"","today":"2026-03-02","request":{"kind":"erasure"}}"#,
    #"{"register":7,"case":8,"today":"2026-03-02","request":{"kind":"erasure"}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure","signed":"none","language":12}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"minor":"true"}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"age":-3,"minor":TRUE}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"is_minor":true}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure","categories":["name",["email"]]}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure","categories":["name",null]}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"expect":{"outcome":"granted"}}"#,
    #"{"register":"a/b","today":"2026-03-02","request":{"kind":"eras\u0075re"},"case":"M\u00e4kel\u00e4 \"x\""}"#,
    #"[]"#, #""a/b""#, #"null"#, #""#,
  ])
  func unusualLineIsReadAsByTheTree(_ text: String) {
    var reader = CaseReader(name: "cases")
    expectSameResult(Array(text.utf8), by: &reader)
  }

  /// The error states the limit, which a caller can set.
  @Test func tooManyValuesAreRejected() throws {
    let data = Array(repeating: "\"name\"", count: 50).joined(separator: ",")
    let line =
      #"{"register":"a/b","today":"2026-03-02","request":{"kind":"access"},"subject":{"data":[\#(data)]}}"#
    var narrow = CaseReader(name: "cases", maximumValues: 56)
    var wide = CaseReader(name: "cases", maximumValues: 57)
    #expect(try wide.read(Array(line.utf8)).subject.value?.data.value?.count == 50)
    do {
      _ = try narrow.read(Array(line.utf8))
      Issue.record("the line was read")
    } catch {
      #expect(error.diagnostics.map(\.message) == ["found more than 56 values, expected at most that many"])
    }
  }
}
