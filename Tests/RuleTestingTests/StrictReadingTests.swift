import RuleTesting
import SourceText
import Testing

/// Problems of a replay file have a location and the nearest valid word.
struct StrictReadingTests {
  private static let expect = "expect: { outcome: refused }"

  @Test func validFileIsRead() throws {
    let folder = try Folder(["a.yaml": file(customer(Self.expect)), "note.txt": "not a case: ["])
    #expect(try folder.read().map(\.title) == ["asked"])
    #expect(try folder.read().first?.id == folder.path + "/a.yaml: asked")
    #expect(try folder.read().first?.location.line == 9)
  }

  /// The lines of the case begin on line 12, in column 5.
  @Test(arguments: [
    ("expect: { outcom: refused }", "12:15 unknown key `outcom` in `expect` (did you mean `outcome`?)"),
    (
      "expct: {}\nexpect: { outcome: refused }",
      "12:5 unknown key `expct` in `cases` (did you mean `expect`?)"
    ),
    (
      "expect: { outcome: refusd }",
      "12:24 `outcome`: `refusd` is not one of its values (did you mean `refused`?)"
    ),
    (
      "expect: { reasons: [open_invoice, open_invoces] }",
      "12:39 `reasons`: `open_invoces` is not known here (did you mean `open_invoice`? otherwise declare it under `reasons` in the organisation's vocabulary.lua)"
    ),
    (
      "expect: { categories: { emial: erase } }",
      "12:29 `emial` is not a data category (did you mean `email`? otherwise declare it under `categories` in the organisation's vocabulary.lua)"
    ),
    (
      "expect: { categories: { email: erased } }",
      "12:36 `email`: `erased` is not one of its values (did you mean `erase`? otherwise declare it under `actions` in the organisation's vocabulary.lua)"
    ),
    (
      "expect: { categories: { email: { retain: 2026-02-30 } } }",
      "12:46 `email`: `2026-02-30` is not a day of the calendar"
    ),
    ("expect: { respond_by: 2026-04-31 }", "12:27 `respond_by`: `2026-04-31` is not a day of the calendar"),
    (
      "expect: { obligations: [ erase, { kind: schedule_erasre } ] }",
      "12:45 `kind`: `schedule_erasre` is not known here (did you mean `schedule_erasure`? otherwise declare it under `obligations` in the organisation's vocabulary.lua)"
    ),
    (
      "with: { request: { channel: lettr } }\nexpect: {outcome: refused}",
      "12:33 `request.channel`: `lettr` is not one of its values (did you mean `letter`?)"
    ),
    (
      "without: [ subject.minr ]\nexpect: {outcome: refused}",
      "12:14 `without`: the case does not state `subject.minr`"
    ),
    (
      "today: 2026-02-29\nexpect: {outcome: refused}",
      "12:12 `today`: `2026-02-29` is not a day of the calendar"
    ),
    ("register: a/c\nexpect: {outcome: refused}", "12:15 there is no register `a/c` (did you mean `a/b`?)"),
    ("today: 2026-03-02", "9:11 `expect` is missing or empty (add `expect: { outcome: … }`)"),
  ])
  func mistakeIsReportedWithItsLocation(_ lines: String, _ problem: String) throws {
    let problems = try Folder(["a.yaml": file(customer(lines))]).problems()
    #expect(problems == ["a.yaml:" + problem])
  }

  @Test func misspeltSubjectIsReportedWithTheNearestName() throws {
    let text = file("  - { case: a, subject: custmer, request: { kind: erasure }, \(Self.expect) }")
    let problems = try Folder(["a.yaml": text]).problems()
    #expect(
      problems == [
        "a.yaml:9:25 no subject is called `custmer` (did you mean `customer`?)"
      ])
  }

  @Test func withChangesFactsOnly() throws {
    let problems = try Folder([
      "a.yaml": file(customer("with: { expect: {} }\nexpect: { outcome: refused }"))
    ]).problems()
    #expect(problems.first == "a.yaml:12:13 unknown key `expect` in `with`")
    #expect(problems.count == 1)
  }

  @Test func duplicateTitleIsReported() throws {
    let text = file(customer(Self.expect) + "\n" + customer(Self.expect))
    #expect(
      try Folder(["a.yaml": text]).problems() == [
        "a.yaml:13:11 two cases are called `asked` (the other is at line 9)"
      ])
  }

  @Test func sameTitleInTwoFilesIsAccepted() throws {
    let text = file(customer(Self.expect))
    #expect(try Folder(["a.yaml": text, "b/c.yml": text]).read().count == 2)
  }

  @Test(arguments: [
    ("invocies", "unknown key `invocies` in `subject` (did you mean `invoices`?)"),
    (
      "is_minor",
      "`subject.is_minor` is computed from `subject.age`, `subject.minor` and cannot be stated (leave it out)"
    ),
  ])
  func mistakeInASharedSubjectIsReportedOnce(_ key: String, _ problem: String) throws {
    let cases = customer(Self.expect) + "\n" + customer(Self.expect, title: "again")
    let text = file(cases).replacing("minor: false", with: "\(key): true")
    #expect(
      try Folder(["a.yaml": text]).problems().map { $0.replacing("subject.subject", with: "subject") } == [
        "a.yaml:5:5 " + problem
      ])
  }

  @Test func mistakeInAnUnusedSubjectIsReported() throws {
    let text = file(customer(Self.expect)).replacing("cases:", with: "  other: { invocies: [] }\ncases:")
    let problems = try Folder(["a.yaml": text]).problems()
    #expect(problems == ["a.yaml:8:12 unknown key `invocies` in `subject` (did you mean `invoices`?)"])
  }

  @Test func emptyExpectationIsReported() throws {
    let problems = try Folder(["a.yaml": file(customer("expect: {}"))]).problems()
    #expect(problems.count == 1)
  }

  @Test func problemsOfAllFilesAreReported() throws {
    let folder = try Folder([
      "a.yaml": file(customer("expect: { outcom: refused }\nwiht: {}")), "b.yaml": "cases: [",
      "c.json": #"{"register": "a/b", "cases": [{]}"#,
    ])
    let places = folder.problems().map { $0.prefix { $0 != " " } }
    #expect(places.prefix(2) == ["a.yaml:12:15", "a.yaml:13:5"])
    #expect(places.dropFirst(2).map { $0.prefix(7) } == ["b.yaml:", "c.json:"])
  }

  @Test func linkOutsideTheFolderIsRejected() throws {
    let outside = try Folder(["secret.yaml": file(customer(Self.expect))])
    let folder = try Folder(["a.yaml": file(customer(Self.expect)), "b/c.yaml": file(customer(Self.expect))])
    try folder.link("inside.yaml", to: folder.path + "/b/c.yaml")
    #expect(folder.problems() == [])
    try folder.link("link.yaml", to: outside.path + "/secret.yaml")
    #expect(folder.problems() == ["link.yaml:1 `link.yaml` is a link to a file outside the folder of cases"])
  }

  @Test func missingPathIsReported() throws {
    let folder = try Folder(["a.yaml": file(customer(Self.expect))])
    let error = #expect(throws: DiagnosticList.self) { try folder.read("b.yaml") }
    #expect(error?.diagnostics.map(\.kind) == [.io])
  }
}
