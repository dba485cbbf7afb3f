import Foundation
import PrivacyCoding
import PrivacyModel
import SourceText
import Testing

@testable import RuleTesting

/// Subjects that the files of a folder share.
struct FolderSubjectTests {
  private static let shared =
    "subjects:\n  member: { minor: false, data: [ name ] }\n  guest: { data: [ email ] }\n"

  private static func file(_ subject: String, title: String = "asked") -> String {
    """
    register: a/b
    today: 2026-03-02
    cases:
      - case: \(title)
        subject: \(subject)
        request: { kind: erasure }
        expect: { outcome: granted }
    """
  }

  private func unused(_ folder: Folder, _ names: String...) throws -> [String] {
    let paths = names.isEmpty ? [folder.path] : names.map { folder.path + "/" + $0 }
    let count = try CaseFiles(paths).check(registers: RegisterVocabularies(named: ["a/b"]))
    return count.unused.map {
      "\($0.location?.description.replacingOccurrences(of: folder.path + "/", with: "") ?? "") \($0.message)"
    }
  }

  @Test func filesOfTheFolderUseItsSubjects() throws {
    let folder = try Folder([
      "x/subjects.yaml": Self.shared, "x/a.yaml": Self.file("member"),
      "x/b.json": #"""
      { "register": "a/b", "today": "2026-03-02", "cases": [ { "case": "other", "subject": "guest",
        "request": { "kind": "erasure" }, "expect": { "outcome": "granted" } } ] }
      """#,
    ])
    let cases = try folder.read()
    #expect(cases.map(\.title) == ["asked", "other"])
    #expect(cases.map { $0.facts.subject.value?.data.value?.first?.category.value } == [.name, .email])
    #expect(try unused(folder) == [])
  }

  @Test func subjectsOfOtherFoldersAreNotKnown() throws {
    let folder = try Folder(["x/subjects.yaml": Self.shared, "x/y/a.yaml": Self.file("membr")])
    #expect(folder.problems().map { $0.contains("no subject is called `membr`") } == [true])
    let beside = try Folder(["subjects.yaml": Self.shared, "a.yaml": Self.file("membr")])
    #expect(beside.problems() == ["a.yaml:5:14 no subject is called `membr` (did you mean `member`?)"])
  }

  @Test func aProblemOfASharedSubjectIsReportedInItsFileOnce() throws {
    let folder = try Folder([
      "subjects.yaml": "subjects:\n  member: { minro: false }\n", "a.yaml": Self.file("member"),
      "b.yaml": Self.file("member"),
    ])
    #expect(folder.problems().count == 1)
    #expect(folder.problems()[0].hasPrefix("subjects.yaml:2:13 "), "\(folder.problems())")
  }

  @Test func aSubjectOfAFileMayNotHaveTheNameOfOneOfTheFolder() throws {
    let own = "subjects: { member: { data: [ email ] } }\n" + Self.file("member")
    let folder = try Folder(["subjects.yaml": Self.shared, "a.yaml": own])
    let problems = folder.problems()
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("a.yaml:1:13 `member` is also a subject of the folder"), "\(problems)")
    #expect(problems[0].contains("subjects.yaml:2:3"))
  }

  @Test func unusedSubjectsAreReported() throws {
    let folder = try Folder([
      "subjects.yaml": Self.shared, "a.yaml": Self.file("member"),
      "b.yaml": "subjects: { nobody: { data: [ name ] } }\n" + Self.file("member"),
    ])
    #expect(
      try unused(folder) == [
        "b.yaml:1:13 no case uses the subject `nobody`",
        "subjects.yaml:3:3 no case of the folder uses the subject `guest`",
      ])
    #expect(try unused(folder, "a.yaml") == [], "another file may use it")
    #expect(try unused(folder, "a.yaml", "b.yaml").count == 2)
  }

  @Test func theFileHasSubjectsAlone() throws {
    let folder = try Folder([
      "subjects.yaml": Self.shared + "today: 2026-03-02\n", "a.yaml": Self.file("member"),
    ])
    #expect(folder.problems().count == 1)
    #expect(folder.problems()[0].hasPrefix("subjects.yaml:4:1 "), "\(folder.problems())")
    let two = try Folder(["subjects.yaml": Self.shared, "subjects.json": "{}", "a.yaml": Self.file("member")])
    #expect(two.problems().map { $0.contains("both") } == [true])
  }
}
