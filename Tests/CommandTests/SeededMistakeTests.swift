import Foundation
import Testing

/// Typical mistakes in a rule document, each in a copy of a valid one.
struct SeededMistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// A text of the document, and its replacement.
    var old: String
    var new: String
    /// The text at the caret.
    var at: String
    /// Parts of the message.
    var says: [String]
    var status: Int32 = 2
    var file = "rules/rautavaara/asiakasrekisteri.lua"
  }

  private static let conditions = "rules/rautavaara/shared/conditions.lua"

  static let mistakes = [
    Mistake(
      testDescription: "a typo in a fact", old: "case.subject.groups", new: "case.subject.gruops",
      at: "gruops",
      says: ["`subject` has no fact `gruops`", "did you mean `groups`?"], status: 1, file: conditions),
    Mistake(
      testDescription: "a typo in a verb", old: "any_of(erasure, retention).retain \"open invoices",
      new: "any_of(erasure, retention).retian \"open invoices", at: "retian",
      says: ["has no rule `retian`", "did you mean `retain`?"]),
    Mistake(
      testDescription: "a typo in a kind of request",
      old: "any_of(erasure, retention).retain \"open invoices",
      new: "any_of(erasure, retnetion).retain \"open invoices", at: "retnetion",
      says: ["nothing is called `retnetion`", "did you mean `retention`?"]),
    Mistake(
      testDescription: "a typo in a condition", old: "when = the.invoice_is_open",
      new: "when = the.invoice_is_opne",
      at: "invoice_is_opne",
      says: ["`shared/conditions` has no `invoice_is_opne`", "did you mean `invoice_is_open`?"]),
    Mistake(
      testDescription: "a typo in a code", old: "code = \"", new: "code = \"x", at: "\"x",
      says: ["is not", "code"]),
    Mistake(
      testDescription: "a code that a fact never is", old: "includes \"social_services\"",
      new: "includes \"social_service\"",
      at: "\"social_service\"",
      says: ["`subject.groups` is never `social_service`", "did you mean `social_services`?"], status: 1,
      file: conditions),
    Mistake(
      testDescription: "a date compared with a text", old: "case.today >= date \"2023-01-01\"",
      new: "case.today >= \"2023-01-01\"", at: "\"2023-01-01\"",
      says: ["`today` is a date and cannot be compared with a text", "write `date \"2023-01-01\"`"],
      status: 1, file: conditions
    ),
    Mistake(
      testDescription: "a method that no list has", old: "groups:includes", new: "groups:contains",
      at: "contains \"social",
      says: ["`subject.groups` is a list and has no method `contains`", "did you mean `includes`?"],
      status: 1, file: conditions
    ),
    Mistake(
      testDescription: "a function that the sandbox omits", old: "case.today >= date \"2023-01-01\"",
      new: "os.time() > 0", at: "os.time", says: ["no clock here: use `case.today`"], status: 1,
      file: conditions),
    Mistake(
      testDescription: "a condition that is always true", old: "case.today >= date \"2023-01-01\"",
      new: "case.today >= case.today", at: "case.today >=",
      says: ["warning constant_condition", "both sides are `case.today`"], status: 1, file: conditions),
    Mistake(
      testDescription: "a wrong type", old: "dated         = \"2018-04-19\"", new: "dated = 2018",
      at: "dated",
      says: ["expected a date"]),
    Mistake(
      testDescription: "a bad date", old: "dated         = \"2018-04-19\"", new: "dated = \"2018-04-31\"",
      at: "\"2018-04-31\"", says: ["2018-04-31"]),
    Mistake(
      testDescription: "a statement that is not there", old: "cites = \"S1-08\"", new: "cites = \"S1-99\"",
      at: "\"S1-99\"", says: ["no statement `S1-99`"]),
    Mistake(
      testDescription: "a wrong category", old: "holds { \"name\"", new: "holds { \"emial\", \"name\"",
      at: "\"emial\"", says: ["`emial` is not a data category", "did you mean `email`?"]),
    Mistake(
      testDescription: "a missing scope",
      old: "code = \"own_marketing\", cites = \"S1-08\", data = everything",
      new: "code = \"own_marketing\", cites = \"S1-08\"", at: "permit \"the municipality may target",
      says: ["has no `data`", "or `everything`"]),
    Mistake(
      testDescription: "a forgotten end", old: "return register",
      new: "local function f(case)\n  if case then return true\nend\nreturn register",
      at: "", says: ["'end' expected"]),
    Mistake(
      testDescription: "a rule that nothing reaches",
      old: "      erasure.permit \"the customer's data",
      new:
        "      erasure.retain \"donations stay\" { code = \"own_use\", data = \"access_log\" },\n      erasure.permit \"the customer's data",
      at: "retain \"donations", says: ["unreachable_rule", "which the register does not hold"], status: 1),
    Mistake(
      testDescription: "a notice stricter than the law", old: "      erasure.permit \"the customer's data",
      new: "      promise(erasure) { within = years(1) },\n      erasure.permit \"the customer's data",
      at: "promise(erasure)",
      says: [
        "stricter_than_law", "`the request is carried out within 12 months` takes longer than GDPR 12(3)",
      ],
      status: 0),
  ]

  @Test(arguments: mistakes)
  func mistakeIsFoundAtItsLocation(_ mistake: Mistake) throws {
    let folder = try Folder([:])
    try FileManager.default.copyItem(atPath: root + "/rules", toPath: folder.path + "/rules")
    let path = folder.path + "/" + mistake.file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let range = try #require(text.range(of: mistake.old), "the pack holds \(mistake.old)")
    let changed = text.replacingCharacters(in: range, with: mistake.new)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
    let run = try seloste("check", "--rules", folder.path + "/rules", root + "/examples/calpro/access.yaml")
    let output = run.output + run.errors
    #expect(run.status == mistake.status, "\(output)")
    for word in mistake.says { #expect(output.contains(word), "\(output)") }
    guard !mistake.at.isEmpty, let place = changed.range(of: mistake.at) else { return }
    let lines = changed[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      output.contains("\(mistake.file):\(lines.count):\((lines.last?.count ?? 0) + 1)"),
      "line and column of \(mistake.at): \(output)")
  }
}
