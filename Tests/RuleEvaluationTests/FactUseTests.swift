import Foundation
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

/// Checks of facts in the text of rules: they report mistakes and nothing else.
struct FactUseTests {
  private func misread(_ condition: String) throws -> [String] {
    let rule = Self.opening + condition + " },"
    let engine = try RuleEngine(files: ["a/b.lua": Rules.register(rule)])
    return engine.findings().filter { $0.kind == .misreadFact }.map { finding in
      "\(finding.location.column ?? 0) \(finding.message)" + (finding.help.map { "; \($0)" } ?? "")
    }
  }

  private static let opening = "erasure.permit \"p\" { code = \"own_use\", data = everything, when = "
  private static let start = opening.count + 4

  @Test(arguments: [
    (
      "function(case) return case.sbject.minor end", "sbject",
      "a case has no fact `sbject`; did you mean `subject`?"
    ),
    (
      "function(case) return case.subject.minro end", "minro",
      "`subject` has no fact `minro`; did you mean `minor`?"
    ),
    (
      "function(case) return case.subject.invoices[1].statsu == 'paid' end", "statsu",
      "did you mean `status`?"
    ),
    ("function(case) return case.subject.invoices:any 'is_opne' end", "'is_opne", "did you mean `is_open`?"),
    (
      "function(case) return case.subject.invoices:any(function(i) return i.stat end) end", "stat end",
      "has no fact `stat`"
    ),
    ("function(case) return case.subject:assume 'clsed' end", "'clsed", "has no fact `clsed`"),
    (
      "function(case) return case.subject.kind == 'natural_preson' end", "'natural_preson",
      "is never `natural_preson`; did you mean `natural_person`?"
    ),
    ("function(case) return case.subject.kind ~= 'x' end", "'x'", "`subject.kind` is never `x`"),
    (
      "function(case) return case.request.restriction_ground ~= 'unlawful' end", "restriction_ground",
      "this comparison is true where `request.restriction_ground` is none; check for a value first: `case.request.restriction_ground ~= nil and …`"
    ),
    (
      "function(case) return 'unlawful' ~= case.request.restriction_ground end", "restriction_ground",
      "this comparison is true where `request.restriction_ground` is none"
    ),
    (
      "function(case) local r = case.request\n return not (r.law_cited == 'GDPR') end", "",
      "this comparison is true where `request.law_cited` is none"
    ),
    (
      "function(case) return not case.subject.relationship.ended end", "ended",
      "`not` is true where `subject.relationship.ended` is none; write `case.subject.relationship.ended == nil`"
    ),
    (
      "function(case) return case.request.purposes:includes 'biling' end", "'biling",
      "did you mean `billing`?"
    ),
    ("function(case) local s = case.subject\n return s.minro end", "", "did you mean `minor`?"),
    (
      "function(case) for _, i in ipairs(case.subject.invoices) do if i.opne then return true end end return false end",
      "opne", "has no fact `opne`"
    ),
    ("function(case, held) return held.necesary end", "necesary", "did you mean `necessary`?"),
    (
      "function(case) if case.subject.minor then return case.subject.x else return case.subject.minor end end",
      "x else", "has no fact `x`"
    ),
    ("function(case) return case.subject.invoices.status == 'paid' end", "status ==", "is a list"),
    (
      "function(case) return case.request.purposes:any(function(p) return p == 'anything' end) end",
      "'anything'",
      "`request.purposes` is never `anything`"
    ),
    (
      "function(case) return case.today == '2026-03-02' end", "'2026-03-02'",
      "`today` is a date and is never equal to a text; write date \"2026-03-02\""
    ),
    ("function(_, held) return held.obtaind < date '2026-03-02' end", "obtaind", "did you mean `obtained`?"),
    ("function(_, held) return held.category == 'parking' end", "'parking'", "is never `parking`"),
  ])
  func mistakeIsFoundOnce(_ condition: String, at word: String, message: String) throws {
    let found = try misread(condition)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains(message) ?? false, "\(found)")
    if !word.isEmpty, let place = condition.range(of: word) {
      let column = Self.start + condition.distance(from: condition.startIndex, to: place.lowerBound)
      #expect(
        found.first?.hasPrefix("\(column - 1) ") ?? false, "column of \(word): \(found), not \(column - 1)")
    }
  }

  @Test(arguments: [
    "function(case) return case.subject.relationship.ended + years(1) < case.today end",
    "function(case) return case.today.year == 2026 end",
    "function(case) return case.request.restriction_ground ~= nil end",
    "function(case) local e = case.subject.relationship.ended\n return e ~= nil and case.subject.invoices:any(function(i) return e ~= i.issued end) end",
    "function(case) local g = case.request.restriction_ground\n return g ~= nil and g ~= 'unlawful' end",
    "function(case) return case.request.restriction_ground == 'unlawful' or not case.request.repeated end",
    "function(case) local subject = { anything = true }\n return subject.anything end",
    "function(case) local case = { x = 1 }\n return case.x == 1 end",
    "function(record) return record.whatever end",
    "function(case) local s = case.subject.invoices:any 'is_open'\n return s end",
    "function(case) local n = #case.subject.invoices\n return n.x end",
    "function(case) return case.subject[\"minor\"] end",
    "function(case) local t = { case = 1, subject = 2 }\n return t.subject == 2 end",
    "function(case) return ({ case = { nobody = true } }).case.nobody end",
    "function(case) return case.subject.invoices:count(function(i) return i.amount_open == 5 end) > 2 end",
    "function(case) local function f(x) return x.y end\n return f({ y = true }) end",
    "function(case) return case.request.purposes:any(function(p) return p == 'billing' end) end",
    "function(case) local case = case.subject\n return case.minor end",
    "function(case) local s = case.subject\n local s = s.relationship\n return s.ended == nil end",
    "function(case) local r = case.request\n if case.subject.minor then local r = case.subject\n return r.minor else return r.kind == 'erasure' end end",
    "function(case) repeat local r = case.request until r.staff.designated\n return true end",
    "function(case) local who = case.subject\n who = case.request\n return who.kind == 'erasure' end",
    "function(case) local a, b = case.subject, case.request\n a, b = b, a\n return a.kind == 'erasure' end",
    "function(case) local r = case.subject\n and case.request\n return r.kind == 'erasure' end",
    "function(case) local r = case.subject.relationship\n or {}\n return r.anything end",
    "function(case) local kind = case.subject\n local label = 'kind'\n return label.x == nil end",
    "function(case) return case.subject.kind == 'natural' .. '_person' end",
    "function(case) return case.subject.invoices:any('is_' .. 'open') end",
    "function(case) return case.request.purposes:includes('bil' .. 'ling') end",
    "function(case) return case.subject.kind == 'natural\\95person' end",
  ])
  func correctAndUnknownCodeIsNotReported(_ condition: String) throws {
    #expect(try misread(condition) == [])
  }

  @Test func rulesWithDifferentObligationsAreNoDuplicates() throws {
    let text = Rules.register(
      """
      erasure.permit "one" { code = "own_use", data = everything, obliges = "record_ban" },
      erasure.permit "two" { code = "own_use", data = everything, obliges = "erase" },
      erasure.permit "three" { code = "own_use", data = everything, reports_conflict = false },
      """)
    let engine = try RuleEngine(files: ["a/b.lua": text])
    #expect(!engine.findings().contains { $0.kind == .duplicateRule })
  }

  @Test func ruleWithEqualContentIsADuplicate() throws {
    let text = Rules.register(
      """
      erasure.permit "one" { code = "own_use", data = everything },
      erasure.permit "two" { code = "own_use", data = everything },
      erasure.permit "three" { code = "own_use", data = "name" },
      """)
    let engine = try RuleEngine(files: ["a/b.lua": text])
    #expect(
      engine.findings().filter { $0.kind == .duplicateRule }.map(\.message) == ["`two` duplicates `one`"])
  }
}
