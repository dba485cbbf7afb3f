import Foundation
import Seloste
import Testing

private let longName = String(repeating: "n", count: 300)

/// A folder whose law is missing, hidden or elsewhere decides nothing.
struct HiddenLawTests {
  private let files = [
    "law/l.lua": minimalLaw, "a/r.lua": register("true", named: "a/r")["a/r.lua"] ?? "",
    "b/r.lua": register("true", named: "b/r")["b/r.lua"] ?? "",
  ]

  private func problems(_ root: String) -> [Diagnostic] {
    do throws(DiagnosticList) {
      _ = try RuleEngine(opening: root)
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func outcome(_ engine: RuleEngine, _ register: String) throws -> Outcome {
    try engine.decide(IsolationTests.erasure(register)).outcome
  }

  @Test(arguments: [["law/l.lua"], ["law/.l.lua", "law/l.lua"]])
  func emptyFolderOfLawsIsNotOpened(_ missing: [String]) throws {
    let folder = try TemporaryFolder(files)
    if missing.first == "law/.l.lua" { try folder.move("law/l.lua", to: "law/.l.lua") }
    for path in missing { try? FileManager.default.removeItem(atPath: folder.path + "/" + path) }
    let problem = try #require(problems(folder.path).first)
    #expect(problem.message.hasPrefix("`\(folder.path)/law` has no law"), "\(problem)")
    #expect(problem.location?.file == folder.path + "/law" && problem.help != nil)
    #expect(throws: DiagnosticList.self) { try RuleEngine(rules: folder.path) }
  }

  @Test func missingFolderOfLawsIsTheBuiltInLaw() throws {
    let folder = try TemporaryFolder(files)
    try FileManager.default.removeItem(atPath: folder.path + "/law")
    let engine = try RuleEngine(opening: folder.path)
    #expect(try outcome(engine, "a/r") != .granted, "the built-in law asks for the identity")
    #expect(engine.sources.contains { $0.name == "built-in/law/erasure.lua" })
  }

  @Test func linkedLawIsFollowedInsideTheFolder() throws {
    let folder = try TemporaryFolder(files)
    try folder.move("law", to: ".versions")
    try folder.link("law", to: ".versions")
    let engine = try RuleEngine(opening: folder.path)
    #expect(try outcome(engine, "a/r") == .granted)
    #expect(engine.sources.contains { $0.name == folder.path + "/law/l.lua" })
  }

  @Test func linkOutOfTheFolderIsReported() throws {
    let (folder, other) = (try TemporaryFolder(files), try TemporaryFolder(files))
    try FileManager.default.removeItem(atPath: folder.path + "/law")
    try folder.link("law", to: other.path + "/law")
    #expect(
      problems(folder.path).map(\.message) == [
        "`\(folder.path)/law` is a link to a folder outside the rule folder"
      ])
  }

  @Test(arguments: ["law", "law/more"])
  func linkThatLeadsNowhereOrRoundIsReported(_ name: String) throws {
    let folder = try TemporaryFolder(files)
    if name == "law" { try FileManager.default.removeItem(atPath: folder.path + "/law") }
    try folder.link(name, to: "missing")
    #expect(problems(folder.path).first?.message.contains("leads nowhere") == true)
    try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    try folder.link(name, to: "..")
    #expect(problems(folder.path).first?.location?.file == folder.path + "/" + name)
  }

  /// The own law of an organisation, and the folder of another.
  @Test(arguments: ["a/law", "a"])
  func linkOfAnOrganisationCostsItsOwnRegisters(_ name: String) throws {
    let (folder, other) = (try TemporaryFolder(files), try TemporaryFolder(files))
    try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
    try folder.link(name, to: other.path + "/law")
    let engine = try RuleEngine(opening: folder.path)
    #expect(engine.loadAll().map(\.organisation) == ["a"])
    let problem = #expect(throws: Diagnostic.self) { try outcome(engine, "a/r") }
    #expect(
      problem?.kind == .io && problem?.location?.file == "\(folder.path)/\(name)",
      "\(String(describing: problem))")
    #expect(try outcome(engine, "b/r") == .granted)
  }

  @Test func linksInACircleEnd() throws {
    let folder = try TemporaryFolder(files.merging(["c/r.lua": ""]) { $1 })
    try folder.link("a/c", to: "../c")
    try folder.link("c/a", to: "../a")
    try folder.link("b/b", to: ".")
    let engine = try RuleEngine(opening: folder.path)
    #expect(engine.loadAll().map(\.organisation) == ["a", "b", "c"])
    #expect(
      engine.faults.allSatisfy { $0.problems.diagnostics.contains { $0.message.hasSuffix("contains it") } })
  }

  /// Such as the lock that an editor leaves, and the copies of a sync program.
  @Test func hiddenNamesAreLeftOut() throws {
    let folder = try TemporaryFolder(
      files.merging(["a/.eu/x.lua": "return {", "a/.r.lua.swp": "", ".git/x.lua": "return {"]) { $1 })
    try folder.link("law/.#access.lua", to: "editor@host.1234")
    try folder.link("shared", to: ".git")
    let engine = try RuleEngine(rules: folder.path, providing: [])
    #expect(try outcome(engine, "a/r") == .granted)
    #expect(engine.registerNames == ["a/r", "b/r"])
  }

  @Test(arguments: ["a\u{0}", "a\u{0}/../b", ".git", "..", "a\\", "law", "shared", "\u{7F}", "", longName])
  func otherNamesAreNoOrganisation(_ name: String) throws {
    let folder = try TemporaryFolder(files.merging([".git/r.lua": "return {"]) { $1 })
    let engine = try RuleEngine(opening: folder.path)
    let problem = #expect(throws: Diagnostic.self) { try outcome(engine, name + "/r") }
    #expect(problem?.kind == .badCase, "\(String(describing: problem))")
    #expect(engine.faults.isEmpty)
  }

  @Test(.timeLimit(.minutes(20)), arguments: ["a/r.lua", "a/vocabulary.lua", "law/l.lua"])
  func pipeIsNoFile(_ path: String) throws {
    let folder = try TemporaryFolder(files)
    try? FileManager.default.removeItem(atPath: folder.path + "/" + path)
    #expect(unsafe mkfifo(folder.path + "/" + path, 0o600) == 0)
    var found = problems(folder.path)
    if found.isEmpty {
      found = try RuleEngine(opening: folder.path).loadAll().flatMap(\.problems.diagnostics)
    }
    #expect(found.map(\.message).contains("`\(folder.path)/\(path)` is not a regular file"), "\(found)")
  }
}
