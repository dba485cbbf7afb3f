import PrivacyCoding
import PrivacyModel
import SourceText
import Testing

/// Records from syntax trees: values, null and problems.
struct FactDecoderTests {
  private func subject(_ sketch: Sketch) -> (Subject, [String]) {
    var decoder = FactDecoder(file: "a.yaml")
    let subject = decoder.decode(Subject.self, from: sketch.node)
    return (subject, decoder.report)
  }

  @Test func unstatedDiffersFromNothing() {
    let (subject, report) = subject([
      "contact_role": "null", "age": "17", "relationship": ["began": "2010-01-04", "ended": "~"],
    ])
    #expect(report.isEmpty)
    #expect(subject.contactRole == .nothing)
    #expect(subject.minor == .unstated)
    #expect(subject.age == .value(17))
    #expect(subject.relationship.value?.ended == .nothing)
  }

  /// Null is the code `none` if the list has one; for a fact that is never none it is a problem at its word.
  @Test func nullIsNoneOrReported() {
    var decoder = FactDecoder(file: "a.yaml")
    let sketch: Sketch = [
      "signed": "null", "identity": "~", "transfer_tool": "null", "law_cited": "null", "soft_opt_in": "null",
    ]
    let request = decoder.decode(Request.self, from: sketch.node)
    #expect(request.signed == .value(.none))
    #expect(request.identity == .value(.none))
    #expect(request.transferTool == .value(.none))
    #expect(request.lawCited == .nothing)
    #expect(
      decoder.report == [
        "5:14+4 `soft_opt_in`: found null, expected a value (this fact is never none: leave it out where it is not known)"
      ])
  }

  @Test func firstOfManyProblemsAreReported() {
    let keys = (1...5000).map { ("key\($0)", Sketch.word("1")) }
    let (_, report) = subject(.map(keys))
    #expect(report.count == 21)
    #expect(report.last == "21:1+1 4980 more problems are not shown")
    let (_, codes) = subject(["groups": .list(Array(repeating: .word("x"), count: 5000))])
    #expect(codes.last?.hasSuffix("4980 more problems are not shown") == true)
  }

  @Test func shortFormStatesTheCategory() {
    let (subject, report) = subject(["data": ["name", ["category": "email", "source": "subject"]]])
    #expect(report.isEmpty)
    #expect(subject.data.value?.map(\.category) == [.value(.name), .value(.email)])
    #expect(subject.data.value?.last?.providedBySubject == .value(true))
    #expect(self.subject(["data": "name"]).0.data.value?.count == 1)
  }

  @Test func listMayBeOneWordOrEmpty() {
    #expect(subject(["groups": "general"]).0.groups == .value([.general]))
    #expect(subject(["groups": []]).0.groups == .value([]))
    #expect(subject(["invoices": []]).0.invoices == .value([]))
    #expect(subject(["invoices": "null"]).0.invoices == .nothing)
  }

  @Test func allProblemsAreReported() {
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
        "8:5+3 `data`: `nam` is not one of its values (did you mean `name`? otherwise declare it under `categories` in the organisation's vocabulary.lua)",
        "10:13+4 `data.source`: `bnak` is not one of its values (did you mean `bank`? otherwise declare it under `sources` in the organisation's vocabulary.lua)",
        "12:1+3 `age` is given twice (keep one of the two)",
        "13:1+8 `is_minor` is computed from `subject.age`, `subject.minor` and cannot be stated (leave it out)",
        "14:11+6 `guardian`: `true` is neither true nor false (write true or false)",
      ])
  }

  private static let wrong: [(Sketch, String)] = [
    (["age": ["12"]], "`age`: found a list, expected one value"),
    (["age": ["years": "12"]], "`age`: found a mapping, expected one value"),
    (["relationship": "long"], "`relationship`: found `long`, expected a mapping"),
    (["invoices": ["number": "1"]], "`invoices`: found a mapping, expected a list"),
    (["invoices": "A-1"], "`invoices`: found `A-1`, expected a list"),
    (["groups": ["null"]], "`groups`: found null, expected a value"),
    (["data": ["null"]], "`data`: found null, expected a mapping of facts"),
    (["age": ""], "`age`: found nothing, expected a value"),
    (["relationship": ""], "`relationship`: found nothing, expected a mapping"),
    ([], "found a list, expected a mapping"),
  ]

  @Test(arguments: wrong) func wrongShapeIsReported(sketch: Sketch, message: String) {
    var decoder = FactDecoder(file: "a.yaml")
    _ = decoder.decode(Subject.self, from: sketch.node)
    #expect(decoder.log.list.diagnostics.map(\.message) == [message])
    #expect(decoder.log.list.diagnostics.allSatisfy { $0.kind == .badCase && $0.location?.file == "a.yaml" })
  }
}
