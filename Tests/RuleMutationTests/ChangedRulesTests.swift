import Foundation
import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleMutation
import RuleTesting
import SourceText
import Testing

/// Rules that are loaded again in part decide like rules that are loaded as a whole.
struct ChangedRulesTests {
  private static let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.path

  /// A file whose `use` computes a name depends on every file.
  @Test func fileWithAComputedNameIsLoadedAgain() throws {
    let law = """
      local name = "shared/" .. "days"
      local most = use(name)
      return law "L" { title = "T", in_force = { from = "1999-06-01" },
        erasure.permit "goes" { code = "own_use", data = everything, cites = "GDPR 17",
          when = condition("it is time", function(case) return case.today >= date(most.day) end) },
      }
      """
    let files = [
      "law/l.lua": law, "shared/days.lua": "return { day = \"2026-01-01\" }",
      "law/statutes.lua": #"return statutes { ["GDPR"] = { title = "(EU) 2016/679" } }"#,
      "a/b.lua": """
      return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
        section "H" { says "S1-1" "decides" { holds { "name" } } } }
      """,
    ]
    let engine = try RuleEngine(files: files)
    let later = try engine.replacing("shared/days.lua", with: "return { day = \"2027-01-01\" }")
    let facts = try CaseFacts(
      json:
        #"{"register":"a/b","today":"2026-03-02","request":{"kind":"erasure"},"subject":{"data":["name"]}}"#)
    #expect(try engine.decide(facts).outcome == .granted)
    #expect(try later.decide(facts).outcome != .granted)
  }

  /// Every 600th change of the shipped rules; where `SELOSTE_FUZZ` is set, a hundred changes with all cases of two registers.
  @Test func partlyLoadedRulesDecideLikeNewOnes() throws {
    let whole = ProcessInfo.processInfo.environment["SELOSTE_FUZZ"] != nil
    let engine = try RuleEngine(rules: Self.root + "/rules")
    let cases = try CaseFiles.read(
      ["rautavaara", "hammaspiste"].map { "\(Self.root)/examples/\($0)" }, registers: engine.vocabularies)
    let mutations = engine.scripts.flatMap { FileMutations.all(of: $0) }
    let texts = Dictionary(engine.scripts.map { ($0.path, $0.source.text) }) { first, _ in first }
    var compared = 0
    for mutation in stride(from: 7, to: mutations.count, by: whole ? 58 : 600).map({ mutations[$0] }) {
      let text = mutation.applied(to: texts[mutation.file] ?? "")
      guard let changed = try? engine.replacing(mutation.file, with: text) else { continue }
      var files = texts
      files[mutation.file] = text
      guard let new = try? RuleEngine(files: files, named: Self.root + "/rules") else {
        #expect(!changed.loadAll().isEmpty, "\(mutation.location) \(mutation.change) loads only in part")
        continue
      }
      for one in cases.prefix(whole ? cases.count : 80) {
        let (part, all) = (try? changed.decide(one.facts), try? new.decide(one.facts))
        if part != all { Issue.record("\(mutation.location) \(mutation.change): \(one.id)") }
        compared += part == nil ? 0 : 1
      }
    }
    #expect(compared > 200, "only \(compared) decisions were compared")
  }
}
