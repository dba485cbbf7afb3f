import LuaSandbox
import PrivacyModel
import RuleEvaluation
import SourceText
import Testing

/// Rules that fail while they run: the error names the rule and the line, and the engine stays usable.
struct RuntimeFaultTests {
  /// The rule's function is on line 6, and fails for a child.
  private static func engine(_ body: String) throws -> RuleEngine {
    let rule = """
      erasure.permit "may go" { code = "own_use", data = everything }, erasure.retain "runs wild" { code = "own_use", data = everything,
          when = function(case) if not case.subject.minor then return false end \(body) end },
      """
    return try RuleEngine(
      files: ["a/b.lua": Rules.register(rule)],
      deciding: RuleEngine.Limits(instructions: 200_000, bytes: 4 << 20, time: .seconds(60)))
  }

  @Test(arguments: [
    ("while true do end", "instruction_limit"),
    ("while true do pcall(function() while true do end end) end", "instruction_limit"),
    ("local s = 'x' while true do s = s .. s end", "memory_limit"),
    ("local s = 'x' while true do pcall(function() s = s .. s end) end", "memory_limit"),
    ("return case.subject.invocies", "bad_rule"),
    ("return nothing()", "bad_rule"),
    ("return string.nothing()", "forbidden"),
    ("local t = {} return t.missing()", "runtime"),
    ("return case.today + 1", "runtime"),
    ("return 1 < 'a'", "runtime"),
    ("error('stop')", "runtime"),
    ("x = 1", "bad_rule"),
    ("return io.open('x')", "forbidden"),
  ])
  func errorNamesRuleLineAndKind(_ body: String, _ kind: String) throws {
    let engine = try Self.engine(body)
    let right = try engine.decide(erasure("minor: false"))
    #expect(right.summary == "granted name=erase")
    for _ in 0..<2 {
      let error = #expect(throws: Diagnostic.self) { try engine.decide(erasure("minor: true")) }
      #expect(error?.kind.rawValue == kind, "\(error?.message ?? "")")
      #expect(error?.message.hasPrefix(#"in `retain "runs wild"`: "#) ?? false, "\(error?.message ?? "")")
      #expect(error?.location?.file == "rules/a/b.lua")
      #expect(error?.location?.line == 6)
      #expect(try engine.decide(erasure("minor: false")) == right, "the next decision")
    }
  }

  @Test func misspeltFactSuggestsNearestName() throws {
    let engine = try Self.engine("return case.subject.invocies")
    let error = try #require(throws: Diagnostic.self) { try engine.decide(erasure("minor: true")) }
    #expect(error.message == #"in `retain "runs wild"`: `subject` has no fact `invocies`"#)
    #expect(error.help == "did you mean `invoices`?")
    #expect(error.location?.column == 95)
    #expect(error.width == 8)
  }

  /// A key that is not the name of a fact, of whatever type, is an error.
  @Test(arguments: [
    "case[nil]", "case[1]", "case[true]", "case[case.today]", "case[tostring]", "case.subject[{}]",
    "case.subject[false]",
    "case.subject[1.5]", "case.subject.relationship[nil]", "case.subject.invoices[nil]",
    "case.subject.invoices[true]", "case.subject.invoices[1.5]", "case.subject.invoices[case.today]",
  ])
  func invalidKeyNamesNoFact(_ read: String) throws {
    let stated = "minor: true, invoices: [], relationship: { began: 2020-01-01 }"
    let engine = try Self.engine("return \(read) == nil")
    let error = #expect(throws: Diagnostic.self) { try engine.decide(erasure(stated)) }
    let message = error?.message ?? ""
    #expect(
      message.contains("is indexed by the name of a fact, not by a") || message.contains("a list has"),
      "\(message)")
  }

  @Test func tracebackListsTheCalls() throws {
    let rule = """
      erasure.permit "p" { code = "own_use", data = everything, when = function(case)
          local function deeper() error("stop") end
          deeper()
        end }
      """
    let engine = try RuleEngine(files: ["a/b.lua": Rules.register(rule)])
    let error = try #require(throws: Diagnostic.self) { try engine.decide(erasure()) }
    #expect(error.location?.line == 6)
    #expect(error.traceback?.contains("rules/a/b.lua:7") ?? false, "\(error.traceback ?? "none")")
  }

  @Test(arguments: [
    (#"last_day = function() return 5 end"#, "`last_day` returned a number, expected a date or nil"),
    (
      #"last_day = function() return "2026-01-01" end"#, "`last_day` returned a text, expected a date or nil"
    ),
    (
      #"owed_to = function() return { 1 } end"#,
      "`owed_to` returned a table, expected a text or a list of texts"
    ),
  ])
  func returnValuesAreChecked(_ field: String, _ message: String) throws {
    let engine = try Rules(notice: #"retain "r" { \#(field) }"#).engine()
    let error = #expect(throws: Diagnostic.self) { try engine.decide(erasure()) }
    #expect(error?.kind == .badRule)
    #expect(error?.message == #"in `retain "r"`: "# + message)
  }

  @Test func whenMustReturnABoolean() throws {
    let engine = try Rules(notice: #"permit "p" { when = function() return 5 end }"#).engine()
    let error = #expect(throws: Diagnostic.self) { try engine.decide(erasure()) }
    #expect(error?.message.hasPrefix(#"in `permit "p"`: "#) ?? false, "\(error?.message ?? "nothing")")
  }

  @Test func unknownRegisterSuggestsNearestName() throws {
    let engine = try Rules(notice: #"permit "p" {}"#).engine()
    let error = #expect(throws: Diagnostic.self) {
      try engine.decide(facts("request: { kind: erasure }", register: "a/c"))
    }
    #expect(error?.kind == .badCase)
    #expect(error?.message == "there is no register `a/c`")
    #expect(error?.help == "did you mean `a/b`?")
  }
}
