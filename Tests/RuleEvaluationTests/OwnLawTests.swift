import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// An organisation's own acts and laws: they apply as law to its registers only.
struct OwnLawTests {
  private static let law = """
    return law "Library Act" { title = "T", in_force = { from = "2017-01-01" },
      erasure.retain "loans are counted" { code = "statutory_retention", cites = "Library Act 9", data = "name",
        last_day = function() return date "2027-12-31" end } }
    """
  private static let permit = #"erasure.permit "goes" { code = "own_use", data = everything }"#
  private static let retain =
    #"erasure.retain "stays" { code = "statutory_retention", data = "name" }"#

  private func statutes(_ name: String) -> String {
    #"return statutes { ["\#(name)"] = { title = "T", last = 30 } }"#
  }

  private func engine(_ more: [String: String], rule: String = permit) throws -> RuleEngine {
    let other = Rules.register(rule).replacing("\"a/b\"", with: "\"c/d\"")
    return try RuleEngine(
      rules: rulesFolder, adding: ["a/b.lua": Rules.register(rule), "c/d.lua": other].merging(more) { $1 })
  }

  private func request(_ register: String) throws -> CaseFacts {
    try facts(
      """
      request: { kind: erasure, identity: sufficient }
      controller: { archive_plan: [] }
      subject: { kind: natural_person, invoices: [], data: [ { category: name, necessary: false } ] }
      """, register: register)
  }

  /// GDPR 17(3)(b): a legal duty to keep data overrides the right to erasure of unnecessary data.
  @Test func statutoryDutyOverridesErasureOfUnnecessaryData() throws {
    let engine = try engine(["a/statutes.lua": statutes("Library Act"), "a/law/library.lua": Self.law])
    #expect(try engine.decide(request("a/b")).summary == "refused name=retain until 2027-12-31")
    #expect(
      try engine.decide(request("c/d")).summary == "granted name=erase", "it applies to its folder only")
    #expect(engine.rules(of: "c/d").allSatisfy { $0.name != "loans are counted" })
  }

  /// A `retain` of the notice is no statutory duty.
  @Test func noticeAloneIsNoStatutoryDuty() throws {
    #expect(try engine([:], rule: Self.retain).decide(request("a/b")).summary == "granted name=erase")
  }

  /// `check` reports a statutory duty in the notice, and where to write it.
  @Test func dutyInTheNoticeIsAFinding() throws {
    func found(_ cite: String, _ more: [String: String]) throws -> [String] {
      let retain = Self.retain.replacing("data", with: "cites = \"\(cite)\", data")
      return try engine(more.merging(["c/statutes.lua": statutes("Library Act")]) { $1 }, rule: retain)
        .findings()
        .filter { $0.kind == .dutyAsPromise }.compactMap(\.register)
    }
    let acts = statutes("Library Act").replacing("last", with: "from = \"2017-01-01\", last")
    #expect(
      try found("Library Act 9", ["a/statutes.lua": acts]) == ["a/b"], "c lists no day from which it is law")
    #expect(try found("Library Act 9", ["a/statutes.lua": acts, "a/law/library.lua": Self.law]) == [])
    #expect(try found("GDPR 17(3)(e)", ["a/statutes.lua": acts]) == [])
  }

  private func problems(_ more: [String: String], cite: String = "GDPR 17") -> [String] {
    do throws(DiagnosticList) {
      let register = Rules.register(
        #"erasure.permit "p" { code = "own_use", data = everything, cites = { "\#(cite)" } }"#)
      _ = try RuleEngine(
        files: ["a/b.lua": register, "law/statutes.lua": statutes("GDPR")].merging(more) { $1 })
      return []
    } catch {
      return error.diagnostics.map { "\($0.location?.description ?? "") \($0.message) (\($0.help ?? ""))" }
    }
  }

  @Test func ownActsCanBeCited() {
    #expect(problems(["a/statutes.lua": statutes("Library Act")], cite: "Library Act 9") == [])
    #expect(
      problems(["a/statutes.lua": statutes("Library Act")], cite: "Library Act 31") == [
        "rules/a/b.lua:5:71 `Library Act` has no article 31: its last is 30 ()"
      ])
  }

  @Test func unknownActNamesTheListToAddItTo() {
    #expect(
      problems([:], cite: "Library Act 9") == [
        "rules/a/b.lua:5:71 `Library Act 9` does not begin with an act of law/statutes.lua "
          + "(add the act to a/statutes.lua)"
      ])
    #expect(
      problems(["a/statutes.lua": statutes("Museum Act")], cite: "Library Act 9") == [
        "rules/a/b.lua:5:71 `Library Act 9` does not begin with an act of law/statutes.lua or a/statutes.lua "
          + "(add the act to a/statutes.lua)"
      ])
    let law = #"return law "l" { title = "T", in_force = {}, erasure.oblige "o" { cites = "GDPT 1" } }"#
    #expect(
      problems(["law/l.lua": law]) == [
        "rules/law/l.lua:1:75 `GDPT 1` does not begin with an act of law/statutes.lua "
          + "(did you mean `GDPR`? otherwise add the act to law/statutes.lua)"
      ])
  }

  @Test func actsOfAnotherOrganisationCannotBeCited() {
    let found = problems(
      [
        "c/statutes.lua": statutes("Library Act"),
        "c/d.lua": Rules.register("").replacing("\"a/b\"", with: "\"c/d\""),
      ],
      cite: "Library Act 9")
    #expect(
      found.count == 1 && found[0].contains("does not begin with an act of law/statutes.lua ("), "\(found)")
  }

  @Test func commonActCannotBeListedAgain() {
    #expect(
      problems(["a/statutes.lua": statutes("GDPR")]) == [
        "rules/a/statutes.lua:1:20 `GDPR` is listed already "
          + "(the other is at rules/law/statutes.lua:1:20: remove or rename one)"
      ])
  }

  @Test func lawWithoutRegisterIsReported() {
    let found = problems(["aa/law/l.lua": Self.law, "bcd/statutes.lua": statutes("Library Act")])
    #expect(
      found == [
        "rules/aa/law/l.lua:1 `aa` contains no register, and this file applies only to its registers (did you mean `a`?)",
        "rules/bcd/statutes.lua:1 `bcd` contains no register, and this file applies only to its registers (a file for all registers belongs in law/)",
      ])
  }

  @Test func mistakeInOwnLawIsReportedOnce() {
    let second = Rules.register("").replacing("\"a/b\"", with: "\"a/c\"")
    let law =
      #"return law "l" { title = "T", in_force = {}, erasure.retain "r" { code = "no", data = everything } }"#
    let found = problems(["a/c.lua": second, "a/law/l.lua": law])
    #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("rules/a/law/l.lua:1:") }, "\(found)")
  }
}
