import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Rules of one register that contradict each other, or that change nothing beside another one.
struct RuleRelationTests {
  private static let conditions = """
    local minor = condition("the person is a minor", function(case) return case.subject.minor end)
    local linked = condition("the data are linked", function(_, held) return held.linked end)
    """

  private func findings(_ rules: String) throws -> [Finding] {
    let engine = try RuleEngine(files: ["a/b.lua": Self.conditions + "\n" + Rules.register(rules)])
    return engine.findings().filter { [.contradictoryRule, .subsumedRule, .duplicateRule].contains($0.kind) }
  }

  private func rule(_ verb: String, _ name: String, _ fields: String) -> String {
    "\(verb) \"\(name)\" { code = \"own_use\", \(fields) },"
  }

  /// The rules begin on line 7, the first with an indent; the help names the other one.
  private func expect(
    _ kind: Finding.Kind, _ rules: [String], line: Int, column: Int = 11, _ message: String, _ help: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let found = try findings(rules.joined(separator: "\n"))
    #expect(found.map(\.kind) == [kind], "\(found)", sourceLocation: sourceLocation)
    let finding = try #require(found.first)
    #expect(finding.message == message && finding.help == help, "\(finding)", sourceLocation: sourceLocation)
    #expect(finding.location.line == line, "\(finding.location)", sourceLocation: sourceLocation)
    #expect(
      finding.location.column == column && finding.register == "a/b" && finding.statement == "S1-1"
        && finding.kind.severity == .warning && finding.width > 5, "\(finding)",
      sourceLocation: sourceLocation)
  }

  // MARK: Contradictions

  @Test func permissionThatABarAlwaysOverrides() throws {
    let help = "the bar is at rules/a/b.lua:8:9: give one of them a condition, or other data"
    try expect(
      .contradictoryRule,
      [rule("erasure.permit", "p", "data = everything"), rule("erasure.retain", "b", "data = everything")],
      line: 7,
      "`p` never counts: `b` bars all that it permits", help)
    try expect(
      .contradictoryRule,
      [
        rule("erasure.permit", "p", "data = { \"name\" }, when = { minor, linked }"),
        rule("erasure.refuse", "b", "data = everything, except = \"email\", when = linked"),
      ], line: 7, "`p` never counts: `b` bars all that it permits", help)
  }

  @Test func dataThatABarAlwaysOverrides() throws {
    try expect(
      .contradictoryRule,
      [
        rule("erasure.permit", "p", "data = { \"name\", \"email\" }, when = minor"),
        rule("erasure.retain", "b", "data = { \"email\" }, when = minor"),
      ], line: 7, "`p` permits `email`, which `b` always bars",
      "the bar is at rules/a/b.lua:8:9: leave the data out of one of them")
    try expect(
      .contradictoryRule,
      [
        rule("access.refuse", "b", "data = \"name\""),
        rule("any_of(access, erasure).permit", "p", "data = \"name\""),
      ], line: 8, column: 25, "`p` permits its data for `access`, which `b` always bars",
      "the bar is at rules/a/b.lua:7:10: leave the kind of request out of one of them")
  }

  @Test(arguments: [
    ("erasure.permit", "data = everything", "erasure.retain", "data = \"name\""),
    ("erasure.permit", "data = everything", "erasure.retain", "data = everything, when = minor"),
    (
      "erasure.permit", "data = everything, when = minor", "erasure.retain",
      "data = everything, unless = minor"
    ),
    ("erasure.permit", "data = everything", "access.refuse", "data = everything"),
    ("erasure.permit", "data = everything", "erasure.retain", "data = everything, fallback = true"),
    (
      "erasure.permit", "data = everything", "erasure.retain",
      "data = everything, last_day = function(case) return case.today + days(1) end"
    ),
    ("erasure.permit", "data = \"name\"", "erasure.retain", "data = \"email\""),
    ("erasure.permit", "data = everything", "erasure.review", "data = everything"),
  ])
  func permissionThatMayCountIsFine(_ one: String, _ first: String, _ other: String, _ second: String) throws
  {
    #expect(try findings(rule(one, "p", first) + "\n" + rule(other, "b", second)).isEmpty)
  }

  // MARK: Subsumptions

  @Test func ruleThatChangesNothing() throws {
    let message = "`narrow` changes nothing: `wide` holds wherever it does"
    try expect(
      .subsumedRule,
      [
        rule("erasure.retain", "wide", "data = everything, when = minor"),
        rule("erasure.retain", "narrow", "data = \"name\", when = { minor, linked }"),
      ], line: 8, column: 9, message, "the other is at rules/a/b.lua:7:11: leave one of them out")
    try expect(
      .subsumedRule,
      [
        rule("erasure.permit", "narrow", "data = \"name\", unless = linked"),
        rule("any_of(access, erasure).permit", "wide", "data = { \"name\", \"email\" }, obliges = \"erase\""),
      ], line: 7, message, "the other is at rules/a/b.lua:8:25: leave one of them out")
  }

  @Test func conditionsInAnotherOrderAreTheSame() throws {
    try expect(
      .subsumedRule,
      [
        rule("erasure.retain", "one", "data = everything, when = { minor, linked }"),
        rule("erasure.retain", "two", "data = everything, when = { linked, minor }"),
      ], line: 8, column: 9, "`two` changes nothing: `one` holds wherever it does",
      "the other is at rules/a/b.lua:7:11: leave one of them out")
  }

  @Test func duplicateIsReportedOnce() throws {
    let twins =
      rule("erasure.retain", "one", "data = everything") + "\n"
      + rule("erasure.retain", "two", "data = everything")
    #expect(try findings(twins).map(\.kind) == [.duplicateRule])
  }

  @Test(arguments: [
    ("data = everything, when = minor", "data = \"name\", unless = minor"),
    ("data = \"email\"", "data = \"name\", when = minor"),
    ("data = everything", "data = \"name\", obliges = \"record_ban\""),
    ("data = everything", "data = \"name\", cites = \"GDPR 17(3)(e)\""),
    ("data = everything", "data = \"name\", last_day = function(case) return case.today + days(1) end"),
    ("data = everything, fallback = true", "data = \"name\""),
    ("data = everything, except = \"name\"", "data = \"name\""),
    ("data = everything, when = linked", "data = \"name\", when = function(_, held) return held.linked end"),
    ("data = everything, reports_conflict = false", "data = \"name\""),
  ])
  func ruleThatMayMatterIsFine(_ wide: String, _ narrow: String) throws {
    #expect(
      try findings(rule("erasure.retain", "w", wide) + "\n" + rule("erasure.retain", "n", narrow)).isEmpty)
  }

  @Test func anotherVerbOrReasonIsFine() throws {
    let wide = rule("erasure.retain", "w", "data = everything")
    #expect(try findings(wide + "\n" + rule("erasure.refuse", "n", "data = \"name\"")).isEmpty)
    let reason = rule("erasure.retain", "n", "data = \"name\"").replacing("own_use", with: "open_invoice")
    #expect(try findings(wide + "\n" + reason).isEmpty)
  }
}
