import Foundation
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleREPL

/// A saved case replays with its decision, in any file.
struct SaveTests {
  static let files: [String] = {
    let names = FileManager.default.subpaths(atPath: root + "/examples") ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.contains("/.") && !$0.hasPrefix("ci/") }.sorted()
  }()

  @Test(arguments: files)
  func savedCaseFollowsTheLastCase(_ name: String) throws {
    var session = try makeSession()
    let cases = try session.library.cases(session.engine).filter {
      $0.location.file == root + "/examples/" + name
    }
    let folder = try Folder()
    let copy = folder.path + "/copy.yaml"
    try FileManager.default.copyItem(atPath: root + "/examples/" + name, toPath: copy)
    _ = try run(
      &session, ":case \(cases[0].id)", ":save \"saved: “ä” #1\" \(copy)",
      ":save alone \(folder.path)/new/alone.yaml")
    let saved = try folder.text("copy.yaml")
    #expect(
      saved.hasPrefix(try String(contentsOfFile: root + "/examples/" + name, encoding: .utf8)),
      "the rest of the file stays")
    for file in [copy, folder.path + "/new/alone.yaml"] {
      let again = try CaseFiles.read([file], registers: session.engine.vocabularies)
      let result = ReplayRunner(engine: session.engine, jobs: 1).result(of: try #require(again.last))
      #expect(result.isPassed, "\(file): \(result.status)")
    }
  }

  /// A case that answers host functions keeps its answers, at the prompt and in the saved file.
  @Test func answersOfHostFunctionsAreSaved() throws {
    var session = try makeSession()
    let folder = try Folder()
    let file = folder.path + "/saved.yaml"
    let treats = ":case the appointment book answers: who treats the patient"
    #expect(try run(&session, treats).hasSuffix("granted"))
    _ = try run(&session, ":save treated \(file)", "request.categories = { \"name\" }")
    #expect(try run(&session, ":decide").contains("granted"), "the same call has the same answer")
    #expect(
      try run(&session, "subject.id = \"P-9\"", ":decide").contains("treats_patient()"), "another has none")
    let saved = try #require(try CaseFiles.read([file], registers: session.engine.vocabularies).last)
    #expect(try folder.text("saved.yaml").contains("treats_patient:"))
    let result = ReplayRunner(engine: session.engine, jobs: 1).result(of: saved)
    #expect(result.isPassed, "\(result.status)")
  }

  @Test(arguments: ["x some/where", "x foo.json", "\"x\" \"a b.txt\"", ""])
  func onlyYAMLFilesAreAccepted(_ text: String) throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    #expect(try failure(&session, ":save \(text)").contains("error:"))
  }

  @Test func permissionsByteOrderMarkAndLineEndsStay() throws {
    var session = try makeSession()
    let folder = try Folder()
    _ = try run(&session, debtor, ":save one \(folder.path)/a.yaml")
    let text = "\u{FEFF}" + (try folder.text("a.yaml")).replacing("\n", with: "\r\n")
    try folder.write("a.yaml", text)
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path + "/a.yaml")
    try manager.createSymbolicLink(atPath: folder.path + "/link.yaml", withDestinationPath: "a.yaml")
    try manager.createSymbolicLink(atPath: folder.path + "/open.yaml", withDestinationPath: "new.yaml")
    _ = try run(&session, ":save two \(folder.path)/link.yaml", ":save three \(folder.path)/open.yaml")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.yaml"))
    #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    #expect(bytes.count { $0 == 10 } == bytes.count { $0 == 13 }, "no line ends in a line feed alone")
    let attributes = try manager.attributesOfItem(atPath: folder.path + "/a.yaml")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    for link in ["link.yaml", "open.yaml"] {
      #expect((try? manager.destinationOfSymbolicLink(atPath: folder.path + "/" + link)) != nil)
    }
    #expect(try CaseFiles.read([folder.path + "/a.yaml"], registers: session.engine.vocabularies).count == 2)
    #expect(manager.fileExists(atPath: folder.path + "/new.yaml"))
  }

  @Test func fileWithOnlyCommentsGetsItsFirstCase() throws {
    var session = try makeSession()
    let folder = try Folder()
    try folder.write("a.yaml", "# to come\n")
    _ = try run(&session, debtor, ":save one \(folder.path)/a.yaml")
    #expect(try folder.text("a.yaml").hasPrefix("# to come\ncases:\n"))
  }

  @Test func deletedCaseFileIsIgnored() throws {
    var session = try makeSession()
    let folder = try Folder()
    _ = try run(&session, debtor, ":save one \(folder.path)/a.yaml", ":test one")
    try FileManager.default.removeItem(atPath: folder.path + "/a.yaml")
    #expect(try run(&session, ":reload", debtor).contains("partly granted"))
  }

  @Test func duplicateTitleIsRejected() throws {
    var session = try makeSession()
    let folder = try Folder()
    _ = try run(&session, debtor, ":save one \(folder.path)/a.yaml")
    let before = try folder.text("a.yaml")
    #expect(
      try failure(&session, ":save one \(folder.path)/a.yaml").contains("a case named `one` exists"))
    #expect(try folder.text("a.yaml") == before)
  }

  @Test func sharedFactsMustNotChangeTheCase() throws {
    var session = try makeSession()
    let folder = try Folder()
    try folder.write(
      "a.yaml",
      """
      register: rautavaara/asiakasrekisteri
      today: 2026-03-02
      controller: { name: Somebody else }
      cases:
        - case: there
          request: { kind: access }
          expect: { outcome: needs_more_information }

      """)
    _ = try run(&session, debtor)
    #expect(try failure(&session, ":save one \(folder.path)/a.yaml").contains("would change this case"))
    try folder.write("b.yaml", "cases: [ { case: a, register: x } ]\n")
    #expect(try failure(&session, ":save one \(folder.path)/b.yaml").contains("error:"))
    #expect(try folder.text("b.yaml") == "cases: [ { case: a, register: x } ]\n")
  }

  @Test(
    arguments: [
      ("a name", "a name", nil), ("a name some/file.yaml", "a name", "some/file.yaml"),
      ("\"a name.yaml\"", "a name.yaml", nil),
      ("\"a name\" f.yml", "a name", "f.yml"), ("f.yaml", "f.yaml", nil),
    ] as [(String, String, String?)])
  func nameAndFileAreParsed(_ text: String, title: String, file: String?) throws {
    let read = try SaveDestination.read(text)
    #expect(read.title == title)
    #expect(read.file == file)
  }
}
