import Foundation
import Testing

/// A mistake in the folder of one organisation, and the work of all others.
struct BrokenFolderTests {
  /// A copy of the rules, in which a library has a misspelt field or an unknown word.
  private func rules(_ file: String, _ text: String, with other: String) throws -> Folder {
    let folder = try Folder([:])
    try FileManager.default.copyItem(atPath: root + "/rules", toPath: folder.path + "/rules")
    let url = URL(fileURLWithPath: folder.path + "/rules/koivula/" + file)
    let old = try String(contentsOf: url, encoding: .utf8)
    #expect(old.contains(text), "\(file) has no “\(text)”")
    try Data(old.replacing(text, with: other).utf8).write(to: url)
    return folder
  }

  private func brokenVocabulary() throws -> Folder {
    try rules("vocabulary.lua", "return vocabulary {", with: "return vocabulary {\n  categoris = {},")
  }

  private static let problem = "`vocabulary` has no field `categoris`"

  @Test func decideAnswersItsLinesWithTheProblem() throws {
    let folder = try brokenVocabulary()
    let rules = folder.path + "/rules"
    let library = line("loan").replacing("rautavaara/asiakasrekisteri", with: "koivula/kirjasto")
    let run = try seloste(
      "decide", "--rules", rules, input: [line("a"), library, line("b")].joined(separator: "\n"))
    let before = try seloste("decide", input: [line("a"), line("b")].joined(separator: "\n"))
    #expect(run.lines.count == 3)
    let others = [run.lines.first, run.lines.last].map { $0?.replacing("\(rules)/", with: "rules/") }
    #expect(others == [before.lines.first, before.lines.last])
    #expect(run.lines.dropFirst().first?.contains(Self.problem) == true, "\(run.output)")
    #expect(run.status == 1)
  }

  @Test func replayOfOthersPasses() throws {
    let folder = try brokenVocabulary()
    let rules = folder.path + "/rules"
    let others = try seloste("replay", "examples/rautavaara", "--rules", rules)
    #expect(others.status == 0, "\(others.errors)")
    let both = try seloste("replay", "examples/rautavaara", "examples/koivula", "--rules", rules)
    #expect(both.status == 2)
    #expect(both.errors.contains(Self.problem), "\(both.errors)")
    #expect(both.errors.contains("koivula/vocabulary.lua:"))
    #expect(both.lines.filter { $0.hasPrefix("  ✓ ") } == others.lines.filter { $0.hasPrefix("  ✓ ") })
  }

  @Test func checkOfAllExitsWithTwo() throws {
    let folder = try brokenVocabulary()
    let rules = folder.path + "/rules"
    let all = try seloste("check", "--rules", rules)
    #expect(all.status == 2 && (all.errors + all.output).contains(Self.problem), "\(all.errors)")
    let other = try seloste("check", "--rules", rules, "--register", "calpro/taloushallinto")
    #expect(other.status == 0 && !other.errors.contains(Self.problem), "\(other.errors)")
  }

  /// The texts of an organisation matter to its own cases, in a language.
  @Test func brokenTextsCostTheirOwnCases() throws {
    let folder = try rules("messages.yaml", "loan_history:", with: "loan_histery:")
    let rules = folder.path + "/rules"
    func replay(_ path: String, _ language: String...) throws -> Run {
      let arguments = ["replay", path, "--rules", rules, "--explain"] + language
      return try run(try #require(products) + "/seloste", arguments)
    }
    #expect(try replay("examples/koivula").status == 0, "English needs no catalogue")
    #expect(try replay("examples/calpro", "--lang", "fi").status == 0)
    let broken = try replay("examples/koivula", "--lang", "fi")
    #expect(broken.status == 2)
    #expect(broken.errors.contains("loan_histery"), "\(broken.errors)")
    #expect(broken.errors.contains("messages.yaml:"))
  }
}
