import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// What a fact is taken for that a case does not state.
struct AssumptionTests {
  private static let rules = """
    erasure.permit "erased" { code = "erasure_on_request", data = everything },
    erasure.retain "held" { code = "mandatory_legal_duty", data = everything,
      when = condition("a hold", function(case) return case.subject:assume("legal_holds"):any "in_force" end) },
    """

  private static func files(_ assumptions: String?, own: String? = nil) -> [String: String] {
    var files = ["a/b.lua": Rules.register(rules)]
    files["law/assumptions.lua"] = assumptions.map { "return assumptions { \($0) }" }
    files["a/assumptions.lua"] = own.map { "return assumptions { \($0) }" }
    return files
  }

  private static let noHold =
    #"["subject.legal_holds"] = { none = true, because = "a hold is recorded" }"#

  @Test func unstatedFactIsAskedForWithoutAnAssumption() throws {
    let decision = try RuleEngine(files: Self.files(nil)).decide(erasure())
    #expect(decision.outcome == .needsMoreInformation)
    #expect(decision.missing.map(\.fact) == ["subject.legal_holds"])
    #expect(decision.assumed == [])
  }

  @Test func unstatedFactIsTakenForWhatIsDeclaredAndListed() throws {
    let decision = try RuleEngine(files: Self.files(Self.noHold)).decide(erasure())
    #expect(decision.summary == "granted name=erase")
    #expect(
      decision.assumed == [
        Assumed(fact: "subject.legal_holds", value: .noElements, because: "a hold is recorded")
      ])
    #expect(decision.json.contains(#""assumed":[{"#))
  }

  @Test func statedFactIsNotAssumed() throws {
    let decision = try RuleEngine(files: Self.files(Self.noHold)).decide(erasure("legal_holds: []"))
    #expect(decision.summary == "granted name=erase" && decision.assumed == [])
    let held = try RuleEngine(files: Self.files(Self.noHold)).decide(
      erasure("legal_holds: [{ since: 2026-01-01 }]"))
    #expect(held.summary == "refused name=retain")
  }

  @Test func callerWithdrawsAllAssumptions() throws {
    let decision = try RuleEngine(files: Self.files(Self.noHold), assuming: false).decide(erasure())
    #expect(decision.missing.map(\.fact) == ["subject.legal_holds"] && decision.assumed == [])
  }

  @Test func organisationWithdrawsOne() throws {
    let files = Self.files(Self.noHold, own: #"["subject.legal_holds"] = false"#)
    let decision = try RuleEngine(files: files).decide(erasure())
    #expect(decision.missing.map(\.fact) == ["subject.legal_holds"])
  }

  @Test func plainReadAsksForTheFact() throws {
    var files = Self.files(Self.noHold)
    files["a/b.lua"] = files["a/b.lua"]?.replacing(#":assume("legal_holds")"#, with: ".legal_holds")
    let decision = try RuleEngine(files: files).decide(erasure())
    #expect(decision.missing.map(\.fact) == ["subject.legal_holds"] && decision.assumed == [])
  }

  @Test(arguments: [
    ("none = true", "granted name=erase"), ("unknown = true", "granted name=erase"),
  ])
  func listMayBeEmptyOrUnknown(_ value: String, _ summary: String) throws {
    var files = Self.files(#"["subject.legal_holds"] = { \#(value), because = "x" }"#)
    files["a/b.lua"] = files["a/b.lua"]?.replacing(
      #"return case.subject:assume("legal_holds"):any "in_force""#,
      with: #"local holds = case.subject:assume "legal_holds" return holds ~= nil and #holds > 0"#)
    #expect(try RuleEngine(files: files).decide(erasure()).summary == summary)
  }

  @Test func checkReportsAnAssumptionThatNobodyDeclares() throws {
    let found = try RuleEngine(files: Self.files(nil)).findings().filter { $0.kind == .misreadFact }
    #expect(found.map(\.message) == ["nothing is assumed of `subject.legal_holds`"])
  }

  @Test(arguments: [
    (#"["subject.legal_hold"] = { none = true, because = "x" }"#, "did you mean `subject.legal_holds`?"),
    (#"["subject.legal_holds"] = { none = true }"#, "has no `because`"),
    (#"["subject.legal_holds"] = { because = "x" }"#, "has no value"),
    (#"["subject.legal_holds"] = { flag = false, because = "x" }"#, "cannot be `flag`"),
    (#"["subject.kind"] = { code = "person", because = "x" }"#, "is not one of the values of `subject.kind`"),
    (#"["subject.legal_holds"] = true"#, "expected a table"),
  ])
  func mistakeIsReported(_ assumptions: String, _ message: String) {
    let found = problems(of: Self.files(assumptions))
    #expect(found.contains { $0.hasPrefix("law/assumptions.lua:1") && $0.contains(message) }, "\(found)")
  }

  @Test func organisationAssumesNothingOfSharedFacts() {
    let found = problems(of: Self.files(nil, own: Self.noHold))
    #expect(found.contains { $0.contains("an organisation assumes nothing of the shared fact") }, "\(found)")
  }
}
