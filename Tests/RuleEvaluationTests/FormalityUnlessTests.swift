import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// A formality with an exception for a channel: a signature, unless the request is made in person.
struct FormalityUnlessTests {
  private func engine(_ form: String) throws -> RuleEngine {
    let rule = #"access.permit "goes" { code = "own_use", data = everything }"#
    return try RuleEngine(files: ["a/b.lua": Rules.register("form(access) { \(form) }, \(rule)")])
  }

  private static let signed = #"signed = "signed", except_by = "in_person""#

  @Test(
    arguments: [
      ("channel: in_person, signed: none", "granted name=provide", []),
      ("channel: in_person", "granted name=provide", []),
      ("channel: letter, signed: signed", "granted name=provide", []),
      ("signed: signed", "granted name=provide", []),
      ("channel: letter, signed: none", "needs_more_information", ["request.signed"]),
      ("channel: letter", "needs_more_information", ["request.signed"]),
      ("signed: none", "needs_more_information", ["request.channel"]),
      ("", "needs_more_information", ["request.signed"]),
    ] as [(String, String, [String])])
  func exceptedChannelNeedsNoSignature(_ request: String, _ summary: String, _ missing: [String]) throws {
    let decision = try engine(Self.signed).decide(
      facts("{ request: { kind: access, \(request) }, subject: { data: [name] } }"))
    #expect(decision.summary == summary)
    #expect(decision.missing.map(\.fact) == missing)
  }

  @Test func ruleNameStatesTheException() throws {
    let rules = try engine(Self.signed).rules(of: "a/b")
    #expect(rules.first?.name == "the request is signed, unless it comes by in_person")
  }

  @Test(
    arguments: [
      (#"languages = "fi", except_by = { "phone", "in_person" }"#, "phone"),
      (#"itemised = true, except_by = { "phone" }"#, "phone"),
      (#"written = true, except_by = "staff""#, "staff"),
    ])
  func otherFormalitiesAcceptExceptions(_ form: String, _ channel: String) throws {
    let decision = try engine(form).decide(
      facts("{ request: { kind: access, channel: \(channel) }, subject: { data: [name] } }"))
    #expect(decision.summary == "granted name=provide")
  }

  @Test(
    arguments: [
      (#"signed = "signed", except_by = "in_persn""#, "`in_persn` is not a channel"),
      (#"channels = "letter", except_by = "phone""#, "`except_by` of `form` applies to no formality"),
      (#"addressed_to = "maintainer", except_by = "phone""#, "`except_by` of `form` applies to no formality"),
    ])
  func mistakesAreReported(_ form: String, _ message: String) throws {
    do throws(DiagnosticList) {
      _ = try RuleEngine(files: ["a/b.lua": Rules.register("form(access) { \(form) }")])
      Issue.record("it loaded")
    } catch {
      #expect(error.diagnostics.map(\.message).contains(message), "\(error)")
    }
  }
}
