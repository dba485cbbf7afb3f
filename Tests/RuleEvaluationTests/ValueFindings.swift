import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// What `check` finds in the function of a rule.
struct ValueFindings {
  /// The function's body is on line 6, after this many characters.
  private static let opening =
    #"erasure.permit "go" { code = "own_use", data = everything, when = function(case, held) "#

  /// The number of spaces before the rule.
  private static let indent = 2

  /// The kinds that a function can have.
  static let kinds: Set<Finding.Kind> = [
    .misreadFact, .unknownName, .unknownMember, .impossibleOperation, .constantCondition,
  ]

  /// Returns the findings in the body of a rule's function; `above` is the line before the register.
  static func all(_ body: String, above: String = "") throws -> [Finding] {
    let files = [
      "a/b.lua": above + "\n" + Rules.register("\(opening)\(body) end }"),
      "law/assumptions.lua":
        #"return assumptions { ["request.repeated"] = { flag = false, because = "x" } }"#,
    ]
    return try RuleEngine(files: files).findings().filter { kinds.contains($0.kind) }
  }

  /// Expects one finding in the body of a rule's function, at the first `place` in it.
  static func expect(
    _ kind: Finding.Kind, _ body: String, at place: String, _ message: String, _ help: String?,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let found = try all(body)
    #expect(found.map(\.kind) == [kind], "\(body): \(found)", sourceLocation: sourceLocation)
    guard let finding = found.first, let range = body.ranges(of: place).first else { return }
    #expect(finding.message == message, sourceLocation: sourceLocation)
    #expect(finding.help == help, sourceLocation: sourceLocation)
    let column = opening.count + body.distance(from: body.startIndex, to: range.lowerBound) + 1 + Self.indent
    #expect(
      finding.location.file == "rules/a/b.lua" && finding.location.line == 6
        && finding.location.column == column && finding.width == place.count,
      "\(finding.location), \(finding.width) characters, expected column \(column)",
      sourceLocation: sourceLocation)
  }
}
