import Foundation
import PrivacyCoding
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

/// The operands of conditions in small rule files, compared with counts by hand.
struct OperandTests {
  /// A register with one bar under a condition, whose body begins on line 4.
  private static func register(_ body: String, before: String = "") -> String {
    """
    \(before)return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "one" { erasure.permit "goes" { code = "erasure_on_request", data = everything },
        erasure.retain "kept" { code = "minor_involved", data = everything, when = function(case)
    \(body)
        end } } } }
    """
  }

  private static let permit = "minor: true, kind: deceased"
  private static let nobody = "minor: false, kind: natural_person"

  /// The counts after cases with these subjects, as `line:column text true/false`.
  private func counts(_ text: String, _ subjects: [String], jobs: Int = 2) async throws -> [String] {
    try await coverage(text, subjects, jobs: jobs).operands.flatMap { file in
      file.operands.map {
        "\($0.operand.line):\($0.operand.column) \($0.operand.text) \($0.isTrue)/\($0.isFalse)"
      }
    }
  }

  private func coverage(
    _ text: String, _ subjects: [String], jobs: Int = 2, accepting accepted: AcceptedGaps = AcceptedGaps()
  ) async throws -> (rules: RuleCoverage, engine: RuleEngine, operands: [FileOperands]) {
    let plain = try RuleEngine(files: ["a/b.lua": text], measuring: .lines)
    let counting = try RuleEngine(files: ["a/b.lua": text], measuring: .operands)
    let cases = subjects.enumerated().map { number, subject in
      "  - case: number \(number)\n    subject: { data: [ name ], \(subject) }\n    request: { kind: erasure }\n"
        + "    expect: { outcome: granted }\n"
    }
    let folder = try Folder(["a.yaml": "register: a/b\ntoday: 2026-03-02\ncases:\n" + cases.joined()])
    var rules = RuleCoverage(engine: plain, accepting: accepted)
    await ReplayRunner(engine: plain, jobs: jobs, countingOperandsBy: counting).run(try folder.read()) {
      if let problem = $0.measurementProblem { Issue.record("\($0.replayCase.id): \(problem.message)") }
      rules.add($0)
    }
    return (rules, plain, counting.operandCoverage(of: ["a/b"]))
  }

  @Test func acceptedOperandIsCoveredAndKeepsItsReason() async throws {
    let accepted = try AcceptedGaps(
      SourceFile(
        name: "accepted.yaml",
        text: """
          - file: a/b.lua
            line: \(Self.line)
            operand: case.subject.kind == "deceased"
            because: the register holds the living
          """))
    let (rules, engine, operands) = try await coverage(
      Self.threeOperands, [Self.permit, Self.nobody], accepting: accepted)
    let sum = CoverageSum(rules, engine: engine, operands: operands).shares[.operands]
    #expect(sum.map { [$0.covered, $0.total] } == [2, 3])
    let text = CoverageText(rules, engine: engine, operands: operands).lines.map(\.text)
    #expect(
      text.contains(
        #"  rules/a/b.lua:4:31 case.subject.kind == "deceased": never false, accepted: the register holds the living"#
      ), "\(text)")
    #expect(rules.unusedAcceptance(operands).isEmpty)
  }

  private static let line =
    #"return case.subject.minor and case.subject.kind == "deceased" or case.subject.kind == "legal_person""#
  private static let threeOperands = register(line)

  /// `A and B or C` in two cases.
  ///
  /// In the first A is true and B is true, so nothing asks C. In the second A is false, so nothing
  /// asks B, and C is false. So A was both, B never false, C never true: one of three operands is covered.
  @Test func twoCasesOfThreeOperands() async throws {
    let (rules, engine, operands) = try await coverage(Self.threeOperands, [Self.permit, Self.nobody])
    #expect(
      operands.flatMap(\.operands).map { [$0.isTrue, $0.isFalse] } == [[1, 1], [1, 0], [0, 1]],
      "look at the numbers of the operands in MeasuredText")
    let sum = CoverageSum(rules, engine: engine, operands: operands).shares[.operands]
    #expect(sum.map { [$0.covered, $0.total] } == [1, 3])
    let text = CoverageText(rules, engine: engine, operands: operands).lines.map(\.text)
    let listed = text.filter { $0.contains(": never true") || $0.contains(": never false") }
    #expect(
      listed == [
        #"  rules/a/b.lua:4:31 case.subject.kind == "deceased": never false"#,
        #"  rules/a/b.lua:4:66 case.subject.kind == "legal_person": never true"#,
      ])
    let lcov = LCOVText(rules, engine: engine, operands: operands).text.split(separator: "\n")
    // The first block is the rule with the condition, which held in one case and not in the other.
    let branches = lcov.filter { $0.hasPrefix("BRDA:4") }
    #expect(
      branches == [
        "BRDA:4,1,0,1", "BRDA:4,1,1,1", "BRDA:4,2,0,1", "BRDA:4,2,1,0", "BRDA:4,3,0,0", "BRDA:4,3,1,1",
      ])
    #expect(lcov.contains("BRF:8") && lcov.contains("BRH:6"))
  }

  /// An unstated fact ends the condition before its truth is noted: it is neither true nor false.
  @Test func unstatedFactsAreNeitherTrueNorFalse() async throws {
    #expect(
      try await counts(Self.threeOperands, ["kind: deceased"]).map { $0.suffix(3) } == ["0/0", "0/0", "0/0"])
  }

  @Test func countsAreTheSameWithAnyNumberOfJobs() async throws {
    let subjects = (0..<200).map { $0 % 3 == 0 ? Self.permit : Self.nobody }
    let one = try await counts(Self.threeOperands, subjects, jobs: 1)
    #expect(one.first?.hasSuffix(" 67/133") == true, "\(one)")
    #expect(try await counts(Self.threeOperands, subjects, jobs: 8) == one)
  }

  /// Forms that a wrong wrapping would break: each condition is false for the subject, with these counts.
  @Test(arguments: [
    ("return not(case.subject.minor) == false", ["4:12 case.subject.minor 0/1"]),
    ("return not#case.subject.data and true", []),
    (
      "return (case.subject.minor)or(\n  case.subject.minor)",
      ["4:9 case.subject.minor 0/1", "5:3 case.subject.minor 0/1"]
    ),
    // A call has one value as an operand, and one without a value has nil.
    (
      "local function two() return nil, 2 end\nlocal function no() end\nreturn two() or no() or false",
      ["6:8 two() 0/1", "6:17 no() 0/1"]
    ),
    ("return false -- or case.subject.minor\n or case.subject.minor", ["5:5 case.subject.minor 0/1"]),
    (
      "local s = 'a and b' .. [[ or c ]]\nreturn s == '' or case.subject.minor",
      ["5:8 s == '' 0/1", "5:19 case.subject.minor 0/1"]
    ),
    (
      "return case.subject.minor and (case.subject.minor or case.subject.minor)",
      ["4:8 case.subject.minor 0/1", "4:32 case.subject.minor 0/0", "4:54 case.subject.minor 0/0"]
    ),
    // Numbers, days and texts are never false.
    ("return case.subject.minor and 1 + 2 and 'x'", ["4:8 case.subject.minor 0/1"]),
  ])
  func everyFormIsCounted(_ body: String, _ expected: [String]) async throws {
    let counts = try await counts(Self.register(body), [Self.nobody])
    #expect(counts == expected)
  }

  @Test func operandsAfterAConstantAreNamed() async throws {
    let body = "return case.subject.minor and (true or case.subject.minor)"
    let (rules, engine, operands) = try await coverage(Self.register(body), [Self.permit, Self.nobody])
    let text = CoverageText(rules, engine: engine, operands: operands).lines.map(\.text)
    #expect(
      text.contains(
        "  rules/a/b.lua:4:40 case.subject.minor: never asked (a constant before it decides)"), "\(text)")
  }

  /// What runs while the file is loaded is no condition, and a function that runs then counts once.
  @Test func loadingCountsOnce() async throws {
    let before = "local x = date == 1 or 2; local function f(a) return a or x end; f(false);\n"
    let many = (0..<100).map { _ in Self.nobody }
    let all = try await counts(Self.register("  return case.subject.minor", before: before), many, jobs: 8)
    // Every value of `x` is true.
    #expect(all == ["1:54 a 0/1", "1:59 x 1/0"])
  }

  /// A file that reads the table of globals could find the function that counts: it is not counted, and no gate is met.
  @Test func filesThatReadTheGlobalsAreNotCounted() async throws {
    let text = Self.register("return _ENV.date == 1 or case.subject.minor")
    let (rules, engine, operands) = try await coverage(text, [Self.nobody])
    #expect(operands.map(\.isMeasured) == [false])
    let sum = CoverageSum(rules, engine: engine, operands: operands)
    #expect(try CoverageGate("operands=100").failures(sum) == ["operands 0.0 % of 100.0 % (0 of 1)"])
    #expect(
      try CoverageGate("operands=1").failures(CoverageSum(rules, engine: engine))
        == ["operands were not counted"])
  }

  /// No name that a script writes is the function that counts.
  @Test(arguments: ["operand_", "operand__", "operand___"])
  func scriptsCannotNameTheFunction(_ name: String) throws {
    let text = Self.register("return \(name)(0, true) or case.subject.minor")
    func problems(_ measuring: Measurements) throws -> [String] {
      let engine = try RuleEngine(files: ["a/b.lua": text], measuring: measuring)
      let facts = CaseFacts(
        "x", register: "a/b", on: CalendarDate("2026-03-02"), request: Request(kind: .erasure))
      do throws(Diagnostic) {
        return ["\(try engine.decide(facts).outcome)"]
      } catch {
        return [error.message]
      }
    }
    let plain = try problems([])
    let counting = try problems(.operands)
    #expect(plain.first?.contains(name) == true && counting == plain, "\(plain), \(counting)")
  }

  /// Every decision on the examples of two organisations is the same, byte for byte, where operands are counted.
  @Test(arguments: ["calpro", "hammaspiste"])
  func decisionsAreTheSame(_ organisation: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let plain = try RuleEngine(rules: root + "/rules")
    let counting = try RuleEngine(rules: root + "/rules", measuring: .operands)
    let cases = try CaseFiles.read([root + "/examples/" + organisation], registers: plain.vocabularies)
    #expect(cases.count > 100)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for example in cases {
      let expected = try encoder.encode(plain.decide(example.facts))
      let decision = try encoder.encode(counting.decide(example.facts))
      #expect(decision == expected, "\(example.location): \(example.id)")
    }
  }
}
