import DecisionComparison
import Testing

/// The changes of the rules in words.
struct RuleComparisonTests {
  private func changes(_ old: String, _ new: String) async throws -> [RuleChange] {
    try await compare(old, new, "kind: erasure").rules
  }

  @Test func periodOfALastDayIsNamed() async throws {
    let changes = try await changes(retention(years: 6), retention(years: 7))
    let change = try #require(changes.first)
    #expect(changes.count == 1 && change.kind == .changed && change.name == "kept")
    #expect(change.parts == [.init(name: "period", old: "6 years", new: "7 years")])
  }

  @Test func changedComputationIsNamedBesideOtherParts() async throws {
    let other = retention(years: 7).replacing("\"2026-12-31\" + years(7)", with: "\"2027-12-31\" + years(7)")
      .replacing("retention_notice", with: "own_use")
    let parts = try await changes(retention(years: 6), other).flatMap(\.parts)
    #expect(parts.map(\.name) == ["period", "reason", "computation"], "\(parts)")
  }

  @Test func droppedConditionIsNamed() async throws {
    let change = try #require(
      try await changes(disclosure(isChecked: true), disclosure(isChecked: false)).first)
    #expect(
      change.parts == [
        .init(name: "condition", old: "unless: the person has a non-disclosure order", new: nil)
      ])
  }

  @Test func addedRemovedAndRenamedRulesAreTold() async throws {
    let old = retention(years: 6)
    let renamed = old.replacing(#""kept""#, with: #""kept six years""#)
    let rename = try #require(try await changes(old, renamed).first)
    #expect(rename.kind == .renamed && rename.oldName == "kept" && rename.name == "kept six years")
    let without = register(#"  erasure.permit "goes" { code = "erasure_on_request", data = everything },"#)
    #expect(
      Set(try await changes(old, without).map { "\($0.kind) \($0.name)" }) == [
        "removed kept", "removed later",
      ])
    #expect(
      Set(try await changes(without, old).map { "\($0.kind) \($0.name)" }) == ["added kept", "added later"])
  }

  @Test func categoriesObligationsAndForceAreTold() async throws {
    let other = retention(years: 6).replacing(#"data = "name""#, with: #"data = { "name", "email" }"#)
      .replacing(#"obliges = "schedule_erasure""#, with: #"obliges = { "schedule_erasure", "erase" }"#)
    let parts = try await changes(retention(years: 6), other).flatMap(\.parts)
    #expect(parts.contains(.init(name: "categories", old: "name", new: "email, name")), "\(parts)")
    #expect(
      parts.contains { $0.name == "obligations" && $0.new?.hasPrefix("erase, schedule_erasure") == true },
      "\(parts)")
  }

  @Test func helperFunctionIsAChangeOfItsFile() async throws {
    let helper = "local function f() return 1 end\n"
    let changes = try await changes(
      helper + retention(years: 6), helper.replacing("1", with: "2") + retention(years: 6))
    #expect(changes.map(\.subject) == [.file])
    let comment = try await self.changes(retention(years: 6), "-- A comment.\n" + retention(years: 6))
    #expect(comment.isEmpty, "\(comment)")
  }
}
