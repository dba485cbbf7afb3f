import Foundation
import PrivacyModel
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleAuthoring

/// All files or none are written, and no file is overwritten.
struct PlacementTests {
  @Test func existingFilesAreNotOverwritten() throws {
    let folder = try Folder(copying: ["law", "shared"])
    _ = try folder.written()
    let before = folder.names
    let problems = try #require(throws: DiagnosticList.self) { try folder.scaffold() }
    #expect(problems.diagnostics.count == 20)
    #expect(problems.diagnostics[0].message.contains("rules/oulu/organisation.lua` exists"))
    #expect(folder.names == before)
  }

  @Test func existingExampleIsReported() throws {
    let folder = try Folder()
    try folder.write("examples/oulu/marketing-ban.yaml", "")
    let problems = try #require(throws: DiagnosticList.self) { try folder.scaffold() }
    #expect(problems.diagnostics.map(\.message).count == 1)
    #expect(problems.diagnostics[0].message.contains("marketing-ban.yaml"))
  }

  @Test func secondRegisterUsesTheExistingOrganisation() throws {
    let folder = try Folder(copying: ["law", "shared"])
    _ = try folder.written()
    let organisation = try folder.text("rules/oulu/organisation.lua")
    let engine = try folder.written("oulu/museo")
    #expect(engine.registerNames == ["oulu/kirjasto", "oulu/museo"])
    #expect(try folder.text("rules/oulu/organisation.lua") == organisation)
    #expect(folder.names.contains("examples/oulu/museo/erasure.yaml"))
    let results = try replay(folder.examples, engine)
    #expect(results.count == 32 && results.allSatisfy(\.isPassed))
  }

  @Test func brokenLawPreventsCreation() throws {
    let folder = try Folder()
    try folder.write("rules/law/a.lua", "return law \"a\" { title = }")
    let before = folder.names
    let problems = try #require(throws: DiagnosticList.self) { try folder.written() }
    #expect(problems.diagnostics.contains { $0.location?.file.hasSuffix("law/a.lua") ?? false })
    #expect(folder.names == before)
  }

  /// A problem of another organisation concerns only its own registers.
  @Test func brokenRulesOfAnotherOrganisationDoNotPreventCreation() throws {
    let folder = try Folder()
    try folder.write("rules/other/a.lua", "return register \"other/a\" { title = }")
    _ = try folder.scaffold()
  }

  @Test func writeErrorLeavesNoFiles() throws {
    let folder = try Folder()
    try folder.write("examples", "a file where a folder is wanted")
    let before = folder.names
    let problem = try #require(throws: Diagnostic.self) { try folder.written() }
    #expect(problem.help == "nothing was written")
    #expect(folder.names == before, "no folder of the rules stays behind")
  }

  @Test func concurrentFileStaysAndOthersAreRemoved() throws {
    let folder = try Folder()
    var placement = FileTransaction(try folder.scaffold().files)
    try folder.write("examples/oulu/retention.yaml", "somebody else's")
    #expect(throws: Diagnostic.self) { try placement.run() }
    #expect(folder.names == ["examples", "examples/oulu", "examples/oulu/retention.yaml", "rules"])
    #expect(try folder.text("examples/oulu/retention.yaml") == "somebody else's")
  }
}
