import LuaSandbox
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// The bounds of the values that scripts return, so that reading them takes linear time.
struct BoundTests {
  private func problems(_ rules: String) -> [Diagnostic] {
    let many = "local function many(n, f) local t = {} for i = 1, n do t[i] = f(i) end return t end\n"
    do {
      _ = try RuleEngine(files: ["a/b.lua": many + Rules.register("table.unpack(\(rules))")])
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func problemsBeyondTheLimitAreCounted() {
    let found = problems(
      "many(1500, function(i) return erasure.permit('r' .. i) { code = 'own_us' .. i, data = everything } end)"
    )
    #expect(found.count == 101)
    #expect(
      found.contains { $0.message == "1400 more problems are not shown" }, "\(found.last?.message ?? "")")
  }

  @Test func tooManyRulesAreRejected() {
    let found = problems(
      "many(2001, function(i) return erasure.permit('r' .. i) { code = 'own_use', data = everything } end)")
    #expect(found.map(\.message) == ["`register`: found 2001 rules, expected at most 2000"])
  }

  @Test(arguments: [
    (
      "erasure.permit(('n'):rep(3000)) { code = 'own_use', data = everything }",
      "the sentence of `permit` is longer than 2000 bytes"
    ),
    (
      "erasure.permit 'r' { code = ('own_use'):rep(29000), data = everything }",
      "`code` of `permit` is longer than 2000 bytes"
    ),
    (
      "erasure.permit 'r' { code = 'own_use', data = everything, cites = ('S'):rep(3000) }",
      "`cites` of `permit` is longer than 2000 bytes"
    ),
  ])
  func longTextIsRejected(_ rule: String, _ message: String) {
    #expect(problems("{ \(rule) }").map(\.message).contains(message))
  }

  @Test func longCallChainIsReportedAtItsLine() {
    let chain = String(repeating: ".x", count: 300)
    let found = problems(
      "{ erasure.permit 'r' { code = 'own_use', data = everything, when = function(case) return case\(chain) end } }"
    )
    #expect(found.map(\.message) == ["more than 100 steps in one expression: split it"])
    #expect(found.first?.location?.line == 6)
  }

  @Test func tooLongListOfTextsIsRejected() {
    let found = problems(
      "{ erasure.permit 'r' { code = 'own_use', data = everything, cites = many(101, function(i) return 'S1-1' end) } }"
    )
    #expect(found.map(\.message).contains("`cites` of `permit`: found 101 texts, expected at most 100"))
  }

  /// Each rule is within the limit, and their sum exceeds it.
  @Test func addresseesOfAllRulesCountTowardsTheLimit() throws {
    let to = "function(case) local t = {} for i = 1, 600 do t[i] = 'x' .. i end return t end"
    let rules = Rules(
      notice:
        "permit 'p' { obliges = { 'log_event' }, owed_to = \(to) }\npermit 'q' { obliges = { 'log_event' }, owed_to = \(to) }"
    )
    let problem = #expect(throws: Diagnostic.self) {
      try rules.engine().decide(
        facts("request: { kind: erasure, categories: [name] }\nsubject: { data: [name] }"))
    }
    #expect(problem?.message.hasSuffix("to 1200, expected at most 1000") == true)
  }

  private func decide(addressees: Int) throws -> Decision {
    let to = "function(case) local t = {} for i = 1, case.subject.age do t[i] = 'x' .. i end return t end"
    let rules = Rules(
      notice: "permit 'p' { obliges = { 'record_disclosure', 'log_event' }, owed_to = \(to) }")
    return try rules.engine().decide(
      facts("request: { kind: erasure, categories: [name] }\nsubject: { age: \(addressees), data: [name] }"))
  }

  @Test func addresseesGetEachObligationOnce() throws {
    let decision = try decide(addressees: 1000)
    #expect(decision.obligations.count { $0.kind == "log_event" } == 1000)
    #expect(Set(decision.obligations).count == decision.obligations.count)
  }

  @Test func tooManyAddresseesAreARuleError() {
    let problem = #expect(throws: Diagnostic.self) { try decide(addressees: 1001) }
    #expect(problem?.kind == .badRule)
    #expect(
      problem?.message.hasSuffix(
        "`owed_to` brings the addressees of the decision to 1001, expected at most 1000")
        == true)
  }

  /// A program can set any fact to `.nothing`; a file cannot.
  @Test func nothingIsRejectedForRequiredFact() throws {
    let engine = try Rules(notice: "permit 'p' {}").engine()
    var request = try facts("request: { kind: erasure, categories: [name] }")
    request.subject = .value(Subject())
    request.request = request.request.map { stated in
      var stated = stated
      stated.recipientKind = .nothing
      return stated
    }
    let problem = #expect(throws: Diagnostic.self) { try engine.decide(request) }
    #expect(problem?.kind == .badCase)
    #expect(problem?.message == "`request.recipient_kind`: found nothing, expected a value")
  }

  /// Rules times records need more calls than the limit allows: they are rejected before they use memory.
  @Test func tooManyCallsExceedTheInstructionLimit() throws {
    let rules = Rules(
      notice: (1...20).map { "permit 'r\($0)' { when = function(case, held) return held.necessary end }" }
        .joined(separator: "\n"))
    let data = Array(repeating: "name", count: 100).joined(separator: ", ")
    let engine = try rules.engine()
    let facts = try facts("request: { kind: erasure }\nsubject: { data: [\(data)] }")
    let problem = #expect(throws: Diagnostic.self) {
      try engine.decide(facts, limits: .init(instructions: 5_000, bytes: 64 << 20, time: .seconds(60)))
    }
    #expect(problem?.kind == .instructionLimit)
    #expect(problem?.message.hasPrefix("in `permit \"r") == true, "\(problem?.message ?? "")")
  }
}
