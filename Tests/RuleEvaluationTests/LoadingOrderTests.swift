import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// Common law is the same for all registers, and its errors are found when it is loaded.
struct LoadingOrderTests {
  private let registers = [
    "a/b.lua": Rules.register(#"erasure.permit "p" { code = "own_use", data = everything }"#),
    "c/d.lua": Rules.register("").replacing(#""a/b""#, with: #""c/d""#),
  ]

  @Test(arguments: ["a/b", "c/d"])
  func commonLawCannotUseRegisterFiles(_ name: String) throws {
    let law = """
      local own = use "\(name)"
      return law "L" { title = "T", in_force = { from = "1990-01-01" } }
      """
    let error = try #require(throws: DiagnosticList.self) {
      try RuleEngine(files: registers.merging(["law/l.lua": law]) { $1 })
    }
    #expect(error.diagnostics.map(\.message) == ["there is no file `\(name)` to use"])
    #expect(error.diagnostics.first?.location?.description == "rules/law/l.lua:1:17")
  }

  /// Of two records of one category, the one whose bar holds gives the addressee, not the one whose bar has ended.
  @Test func addresseeComesFromTheRecordThatHolds() throws {
    let engine = try Rules(
      notice: """
        permit "p" { }
        retain "kept for who gave it" { obliges = "give_copy", when = function(_, held) return held.necessary end, last_day = function(_, held) return held.obtained + years(5) end, owed_to = function(...) local _, held = ... return held.source end }
        """
    ).engine()
    let decision = try engine.decide(
      erasure(
        data: """
          { category: name, necessary: true, source: bank, obtained: 2010-01-01 },
          { category: name, necessary: true, source: authority, obtained: 2025-01-01 }
          """))
    #expect(decision.summary == "refused name=retain until 2030-01-01")
    #expect(decision.obligations.filter { $0.kind == "give_copy" }.map(\.to) == ["authority"])
  }
}
