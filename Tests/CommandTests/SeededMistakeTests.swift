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
  }

  static let file = "rules/rautavaara/asiakasrekisteri.lua"

  static let mistakes = [
    Mistake(
      testDescription: "a typo in a fact", old: "case.subject.groups", new: "case.subject.gruops",
      at: "gruops",
      says: ["`subject` has no fact `gruops`", "did you mean `groups`?"], status: 1),
    Mistake(
      testDescription: "a typo in a verb", old: "    retain \"open invoices prevent erasure\"",
      new: "    retian \"open invoices prevent erasure\"",
      at: "retian", says: ["nothing is called `retian`", "did you mean `retain`?"]),
    Mistake(
      testDescription: "a typo in a code", old: "code = \"", new: "code = \"x", at: "\"x",
      says: ["is not", "code"]),
    Mistake(
      testDescription: "a code that a fact never is", old: "includes \"social_services\"",
      new: "includes \"social_service\"",
      at: "\"social_service\"",
      says: ["`subject.groups` is never `social_service`", "did you mean `social_services`?"], status: 1),
    Mistake(
      testDescription: "a wrong type", old: "dated    = \"2018-04-19\"", new: "dated = 2018", at: "dated",
      says: ["expected a date"]),
    Mistake(
      testDescription: "a bad date", old: "dated    = \"2018-04-19\"", new: "dated = \"2018-04-31\"",
      at: "\"2018-04-31\"", says: ["2018-04-31"]),
    Mistake(
      testDescription: "a statement that is not there", old: "(clause.open_invoices { \"S1-23\"",
      new: "(clause.open_invoices { \"S1-99\"",
      at: "\"S1-99\"", says: ["no statement `S1-99`"]),
    Mistake(
      testDescription: "a wrong category", old: "holds = {", new: "holds = { emial = { cites = \"S1-10\" },",
      at: "emial",
      says: ["`emial` is not a data category", "did you mean `email`?"]),
    Mistake(
      testDescription: "a forgotten end", old: "return register",
      new: "local function f(case)\n  if case then return true\nend\nreturn register",
      at: "", says: ["'end' expected"]),
    Mistake(
      testDescription: "a rule that nothing reaches",
      old: "    retain \"collection prevents erasure\"",
      new:
        "    retain \"donations stay\" { code = \"own_use\", cites = \"S1-23\", of = \"access_log\" },\n    retain \"collection prevents erasure\"",
      at: "retain \"donations", says: ["unreachable_rule", "which the register does not hold"], status: 1),
    Mistake(
      testDescription: "a notice stricter than the law", old: "    retain \"collection prevents erasure\"",
      new:
        "    promise \"done within a year\" { cites = \"S1-23\", within = years(1) },\n    retain \"collection prevents erasure\"",
      at: "promise \"done",
      says: ["stricter_than_law", "`done within a year` takes longer than GDPR 12(3)"], status: 0),
  ]

  @Test(arguments: mistakes)
  func mistakeIsFoundAtItsLocation(_ mistake: Mistake) throws {
    let folder = try Folder([:])
    try FileManager.default.copyItem(atPath: root + "/rules", toPath: folder.path + "/rules")
    let path = folder.path + "/" + Self.file
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
      output.contains("\(Self.file):\(lines.count):\((lines.last?.count ?? 0) + 1)"),
      "line and column of \(mistake.at): \(output)")
  }
}
