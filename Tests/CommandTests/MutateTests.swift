import Foundation
import Testing

/// `mutate`, on rules with a part that no case tries.
struct MutateTests {
  private static let register = """
    local is_free = condition("no order and no credit matter", function(case)
      return not case.subject.non_disclosure_order and not case.subject.credit_matter
    end)
    return register "a/b" { title = "R", controller = { name = "C", kind = "company", contact = { role = "maintainer" } },
      section "H" { says "S1-1" "says" { holds { "name" },
        disclosure.permit "given" { code = "own_use", data = everything, when = is_free },
      } } }
    """
  private static let example = """
    register: a/b
    today: 2026-03-02
    cases:
      - case: given
        subject: { kind: natural_person, data: [ name ], non_disclosure_order: false, credit_matter: false }
        request: { kind: disclosure, categories: [ name ] }
        expect: { outcome: granted }
      - case: hidden
        subject: { kind: natural_person, data: [ name ], non_disclosure_order: true, credit_matter: false }
        request: { kind: disclosure, categories: [ name ] }
        expect: { outcome: human_review }
    """
  private static let accepted = """
    - file: a/b.lua
      line: return not case.subject.non_disclosure_order and not case.subject.credit_matter
      change: drop `not case.subject.credit_matter`
      because: a test accepts it
    """

  private func mutate(
    _ arguments: String..., register: String = Self.register, example: String = Self.example,
    accepted: String = Self.accepted
  ) throws -> Run {
    let folder = try Folder([
      "rules/law/l.lua": minimalLaw, "rules/a/b.lua": register, "examples/e.yaml": example,
      "accepted.yaml": accepted,
    ])
    return try shell("cd \(folder.path) && seloste mutate \(arguments.joined(separator: " "))")
  }

  @Test func changeThatNoCaseNoticesIsReportedWithItsPlace() throws {
    let run = try mutate("--kind", "operand")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(
      run.lines == [
        "rules/a/b.lua:2:10 drop `not case.subject.credit_matter`",
        "  return not case.subject.non_disclosure_order and not case.subject.credit_matter",
        "  2 cases reach it, with the same decision; begin from examples/e.yaml: given",
        "2 changes, 1 noticed, 0 accepted, 1 not noticed",
      ], "\(run.output)\(run.errors)")
  }

  @Test func gateCountsAcceptedChanges() throws {
    #expect(try mutate("--kind", "operand", "--gate", "51").status == 3)
    let run = try mutate("--kind", "operand", "--gate", "100", "--accepted", "accepted.yaml")
    #expect(run.status == 0 && run.lines == ["2 changes, 1 noticed, 1 accepted, 0 not noticed"], "\(run)")
  }

  @Test func acceptedChangeThatIsNotMadeIsReported() throws {
    let run = try mutate(
      "--accepted", "accepted.yaml",
      accepted: Self.accepted.replacing("drop `not case.subject.credit_matter`", with: "drop `x`"))
    #expect(
      run.errors.contains("accepted.yaml:1:3 accepts a change that is not made or is noticed: drop `x`"),
      "\(run)")
  }

  @Test func failingCaseIsReportedFirst() throws {
    let run = try mutate(example: Self.example.replacing("granted", with: "refused"))
    #expect(run.status == 1 && run.errors.contains("the case fails without a change: given"), "\(run)")
  }

  @Test func reportsAreMachineReadable() throws {
    let json = try mutate("--kind", "operand", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let survivors = report?["survivors"] as? [[String: Any]]
    #expect(
      report?["changes"] as? Int == 2 && survivors?.first?["at"] as? String == "rules/a/b.lua:2:10", "\(json)"
    )
    let github = try mutate("--kind", "operand", "--format", "github")
    #expect(github.lines.first?.hasPrefix("::warning file=rules/a/b.lua,line=2,col=10") == true, "\(github)")
  }

  /// A change over several lines moves the rules below it, which is no change of a decision.
  @Test func linesMayEndInAnyWayAndMove() throws {
    let long = Self.register.replacing(
      "return not case.subject.non_disclosure_order and not case.subject.credit_matter",
      with: "return not case.subject.non_disclosure_order\n    and not case.subject.credit_matter")
    let run = try mutate("--kind", "operand", register: long.replacing("\n", with: "\r\n"))
    #expect(
      run.lines.prefix(3) == [
        "rules/a/b.lua:2:10 drop `not case.subject.credit_matter`",
        "  return not case.subject.non_disclosure_order",
        "  2 cases reach it, with the same decision; begin from examples/e.yaml: given",
      ], "\(run)")
  }

  @Test func whatAnExpectationLacksIsNamed() throws {
    let register = Self.register.replacing(
      "when = is_free },", with: "when = is_free, obliges = { \"record_disclosure\", \"minimise_fields\" } },"
    )
    let run = try mutate("--kind", "item", register: register)
    #expect(
      run.output.contains(
        "`expect` does not state `obligations` exactly, and --state adds that; the case is examples/e.yaml: given"
      ),
      "\(run)")
    #expect(run.output.contains("2 changes, 0 noticed, 0 accepted, 2 not noticed"), "\(run)")
  }

  @Test func entryThatAcceptsSeveralChangesIsReported() throws {
    let twice = Self.register.replacing(
      "return register",
      with: """
        local is_free_too = condition("no order and no credit matter, too", function(case)
          return not case.subject.non_disclosure_order and not case.subject.credit_matter
        end)
        return register
        """
    ).replacing("when = is_free ", with: "when = { is_free, is_free_too } ")
    let run = try mutate("--accepted", "accepted.yaml", register: twice)
    #expect(run.errors.contains("accepted.yaml:1:3 accepts 2 changes, on lines 2, 5"), "\(run)")
  }

  @Test func nothingToTryIsNoSuccess() throws {
    let none = try mutate("--kind", "number", "--gate", "90")
    #expect(
      none.status == 2 && none.errors.contains("the chosen rule files have nothing to change"), "\(none)")
    let skipped = try mutate(
      "--gate", "90", example: Self.example.replacing("    expect:", with: "    skip: later\n    expect:"))
    #expect(skipped.status == 2, "\(skipped)")
  }

  @Test func proposalsOverwriteNothing() throws {
    let run = try mutate("--propose", "examples")
    #expect(
      run.status == 64 && run.errors.contains("`examples` exists: --propose takes a new folder"), "\(run)")
  }

  @Test(arguments: [
    (["--in", "a/c.lua"], "no path of a rule file begins with `a/c.lua`"),
    (["--gate", "101"], "from 0 to 100"),
    (["--kind", "operands"], "operand"), (["--accepted", "none.yaml"], "none.yaml"),
  ])
  func mistakeIsReported(_ arguments: [String], _ message: String) throws {
    let run = try mutate(arguments.joined(separator: " "))
    #expect(run.status != 0 && run.errors.contains(message), "\(run)")
  }
}
