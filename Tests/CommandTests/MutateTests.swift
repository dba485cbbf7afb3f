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
    _ arguments: String..., example: String = Self.example, accepted: String = Self.accepted
  ) throws -> Run {
    let folder = try Folder([
      "rules/law/l.lua": minimalLaw, "rules/a/b.lua": Self.register, "examples/e.yaml": example,
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
        "  2 cases ran it, and each gives the same decision; begin from examples/e.yaml: given",
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
