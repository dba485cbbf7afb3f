import Diagnostics
import RegisterModel
import SourceTree
import Testing

@Suite struct FactDecoderTests {
  private func subject(_ sketch: Sketch) -> (Subject, [String]) {
    var decoder = FactDecoder(file: "a.yaml")
    let subject = decoder.decode(Subject.self, from: sketch.node)
    return (subject, decoder.report)
  }

  @Test func unstatedDiffersFromNone() {
    let (subject, report) = subject([
      "guardian": "null", "age": "17", "relationship": ["began": "2010-01-04", "ended": "~"],
    ])
    #expect(report.isEmpty)
    #expect(subject.guardian == .nothing)
    #expect(subject.minor == .unstated)
    #expect(subject.age == .value(17))
    #expect(subject.relationship.value?.ended == .nothing)
  }

  @Test func theShortFormNamesACategory() {
    let (subject, report) = subject(["data": ["name", ["category": "email", "source": "subject"]]])
    #expect(report.isEmpty)
    #expect(subject.data.value?.map(\.category) == [.value(.name), .value(.email)])
    #expect(subject.data.value?.last?.providedBySubject == .value(true))
    #expect(self.subject(["data": "name"]).0.data.value?.count == 1)
  }

  @Test func aListMayBeOneWordOrEmpty() {
    #expect(subject(["groups": "general"]).0.groups == .value([.general]))
    #expect(subject(["groups": []]).0.groups == .value([]))
    #expect(subject(["invoices": []]).0.invoices == .value([]))
    #expect(subject(["invoices": "null"]).0.invoices == .nothing)
  }

  @Test func everyProblemIsTold() {
    let (_, report) = subject([
      "kind": "natural_persn",
      "age": "old",
      "invocies": [],
      "relationship": ["began": "2026-02-30", "endet": "null"],
      "data": ["nam", ["category": "email", "source": "bnak"]],
      "age": "12",
      "is_minor": "true",
      "guardian": .quoted("true"),
    ])
    #expect(
      Set(report) == [
        "1:7+13 `kind`: `natural_persn` is not one of its values (did you mean `natural_person`?)",
        "2:6+3 `age`: `old` is not a whole number (write digits only, such as 12)",
        "3:1+8 unknown key `invocies` (did you mean `invoices`?)",
        "5:10+10 `relationship.began`: `2026-02-30` is not a day of the calendar",
        "6:3+5 unknown key `endet` in `relationship` (did you mean `ended`?)",
        "8:5+3 `data`: `nam` is not one of its values (did you mean `name`?)",
        "10:13+4 `data.source`: `bnak` is not one of its values (did you mean `bank`?)",
        "12:1+3 `age` is given twice (keep one of the two)",
        "13:1+8 `is_minor` is computed from `age`, `minor` and cannot be stated (leave it out)",
        "14:11+6 `guardian`: `true` is neither true nor false (write true or false)",
      ])
  }

  private static let wrong: [(Sketch, String)] = [
    (["age": ["12"]], "`age`: a list stands where one value is wanted"),
    (["age": ["years": "12"]], "`age`: a mapping stands where one value is wanted"),
    (["relationship": "long"], "`relationship`: `long` stands where a mapping is wanted"),
    (["invoices": ["number": "1"]], "`invoices`: a mapping stands where a list is wanted"),
    (["invoices": "A-1"], "`invoices`: `A-1` stands where a list is wanted"),
    (["groups": ["null"]], "`groups`: null stands where a value is wanted"),
    (["data": ["null"]], "`data`: `null` stands where a mapping is wanted"),
    (["age": ""], "`age`: nothing stands where a value is wanted"),
    (["relationship": ""], "`relationship`: nothing stands where a mapping is wanted"),
    ([], "a list stands where a mapping is wanted"),
  ]

  @Test(arguments: wrong) func wrongShapes(sketch: Sketch, message: String) {
    var decoder = FactDecoder(file: "a.yaml")
    _ = decoder.decode(Subject.self, from: sketch.node)
    #expect(decoder.problems.map(\.message) == [message])
    #expect(decoder.problems.allSatisfy { $0.kind == .badCase && $0.location?.file == "a.yaml" })
  }
}
