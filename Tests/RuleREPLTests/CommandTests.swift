import Foundation
import RuleTesting
import Testing

@testable import RuleREPL

/// The commands of the REPL.
struct CommandTests {
  @Test func sessionFromLoadedToSavedCase() throws {
    var session = try makeSession()
    #expect(try run(&session, debtor).contains("partly granted"))
    #expect(try run(&session, #"subject.invoices[1].status = "paid""#) == "")
    let difference = try run(&session, ":diff")
    #expect(difference.contains(#"subject.invoices[1].status: "overdue" → "paid""#))
    #expect(difference.contains("billing_data: retain → erase"))
    #expect(difference.contains("reasons: − open_invoice"))
    let why = try run(&session, ":why invoice_voucher")
    #expect(why.contains("retain until 2032-12-31, and may be erased from 2033-01-01"))
    #expect(why.contains("rules/law/accounting.lua:"))
    #expect(why.contains(#"read subject.invoices[1].issued = "2026-01-15""#))
    #expect(
      why.contains("financial_year_end = \"12-31\""),
      "what the register says of its controller is no gap: \(why)")
    #expect(try run(&session, ":whynot erase invoice_voucher").contains("today: on or after 2033-01-01"))
    let folder = try Folder()
    let file = folder.path + "/erasure.yaml"
    #expect(try run(&session, #":save "paid: only the voucher stays" \#(file)"#).hasPrefix("saved: "))
    #expect(try run(&session, ":load \(file)", ":test only the voucher stays").contains("1 case, 1 passed"))
  }

  @Test func whatIfDoesNotChangeTheFacts() throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    #expect(
      try run(&session, #":what-if subject.invoices[1].status = "paid"; today = "2040-01-01""#).contains(
        "outcome: partly granted → granted"))
    #expect(try run(&session, "subject.invoices[1].status") == "\"overdue\"")
    #expect(try run(&session, #":what-if request.language = "en""#).contains("the decision does not change"))
    #expect(try failure(&session, ":what-if x = 3").contains("takes facts and values"))
    #expect(try failure(&session, ":diff").contains("no previous decision"))
  }

  @Test func timelineListsTheDaysOnWhichTheDecisionChanges() throws {
    var session = try makeSession()
    #expect(try failure(&session, ":timeline").contains("no register is selected"))
    _ = try run(&session, debtor)
    let text = try run(&session, ":timeline")
    let days = text.split(separator: "\n").filter { $0.hasPrefix("20") }
    #expect(days == ["2029-01-30", "2033-01-01"])
    #expect(text.hasPrefix("erasure on 2026-03-02: partly granted"))
    #expect(text.contains("outcome: partly granted → human review"))
    #expect(text.contains("invoice_voucher: retain until 2032-12-31 → erase"))
    #expect(text.hasSuffix("settled: no later day changes the answer"))
    let short = try run(&session, ":timeline 2030-01-01")
    #expect(short.hasSuffix("shown until 2030-01-01: no other change before 2032-12-31"))
    #expect(try failure(&session, ":timeline soon").contains("`soon` is not a date"))
    #expect(try failure(&session, ":timeline 2026-03-01").contains("before the day of the decision"))
    _ = try run(&session, #"today = "2029-01-30""#, ":decide")
    #expect(try run(&session, ":diff").contains("outcome: partly granted → human review"))
  }

  @Test func rulesAreListedShownAndCounted() throws {
    var session = try makeSession("calpro")
    #expect(try run(&session, ":rules marketing").contains("“"))
    _ = try run(&session, ":test marketing")
    let name = "advertising is no purpose of the register"
    let text = try run(&session, ":rule \(name)")
    #expect(text.contains("marketing_use · refuse: \(name)"))
    #expect(text.contains("rules/calpro/taloushallinto.lua:"))
    #expect(text.contains("held 3"), "\(text)")
    #expect(text.contains("refuse \"\(name)\""), "its source: \(text)")
    #expect(try failure(&session, ":rule advertisng is no purpose of the register").contains("did you mean"))
  }

  @Test func traceListsEveryRuleOnce() throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    let text = try run(&session, ":trace")
    let lines = text.split(separator: "\n").filter { $0.contains("retain “vouchers are kept six years") }
    #expect(lines.count == 2, "not tried of six categories, held of one: \(lines)")
    let reads = try run(&session, ":reads").split(separator: "\n")
    #expect(reads.contains(#"read subject.invoices[1].status = "overdue""#))
    #expect(reads.contains("read subject.collections = {}"), "an empty list")
    #expect(reads.contains("read subject.legal_holds: unstated, assumed none"), "an unstated list")
    #expect(reads.contains("read request.identity: unstated, assumed sufficient"))
    #expect(!reads.contains { $0.hasPrefix("read subject:") || $0.hasPrefix("read subject =") })
  }

  @Test(arguments: [
    (":wy", "did you mean `:why`?"), (":why nmae", "did you mean `name`?"),
    (":why health_data", "does not have `health_data`"),
    (":whynot grantd", "did you mean `granted`?"), (":whynot erase nmae", "did you mean `name`?"),
    (":case no such thing", "no case is called"),
    (":case keeps", "cases match"), (":set lng fi", "did you mean `lang`?"),
    (":set lang de", "fi, sv, en or none"),
    (":load nowhere.yaml", "there is no `nowhere.yaml`"),
    (":facts subject.invoces", "did you mean `subject.invoices`?"),
    (":facts relationship", "did you mean `subject.relationship`?"),
    (":rules erasurx", "for `erasure` contains"), (":register nobody", "one of `calpro"),
    (":save", "requires a name"),
    (":help whynt", "did you mean `:whynot`?"),
  ])
  func mistakeIsReportedWithAHint(_ line: String, help: String) throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    #expect(try failure(&session, line).contains(help))
  }

  @Test func missingPartsOfARequestAreReported() throws {
    var session = try makeSession()
    #expect(try failure(&session, ":decide").contains(":register NAME"))
    #expect(try failure(&session, "subject.kind").contains(#"today = "2026-03-02""#))
    _ = try run(&session, ":register yritys")
    #expect(try failure(&session, ":decide").contains("request.kind"))
    _ = try run(&session, #"request.kind = "access""#)
    #expect(try failure(&session, ":decide").contains("today ="))
    #expect(try run(&session, #"today = "2026-03-02""#, ":decide").contains("needs more information"))
  }

  @Test func helpListsEveryCommand() throws {
    var session = try makeSession()
    let text = try run(&session, ":help")
    for command in REPLCommand.all {
      #expect(text.contains(command.synopsis))
      #expect(try run(&session, ":help \(command.name)").contains(command.summary))
    }
  }

  @Test func decisionsUseTheSetLanguage() throws {
    var session = try makeSession()
    #expect(
      try run(&session, debtor, ":set lang fi", ":decide").contains("Tietoja tarvitaan avoimen laskun vuoksi")
    )
    #expect(try run(&session, ":set lang none", ":decide").contains("open invoices prevent erasure"))
  }

  @Test func changedRulesAreReloadedUnlessBroken() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: root + "/rules", toPath: folder.path + "/rules")
    let file = "rules/rautavaara/asiakasrekisteri.lua"
    var session = try REPLSession(
      REPLConfiguration(rules: folder.path + "/rules", cases: [root + "/examples/rautavaara"]))
    #expect(try run(&session, debtor, ":why name").contains("open_invoice"))
    let text = try folder.text(file)
    try folder.write(file, text.replacing("open invoices prevent erasure", with: "a debt prevents erasure"))
    #expect(try run(&session, ":why name").contains("a debt prevents erasure"))
    try folder.write(file, "return register {")
    let broken = session.evaluate(":why name")
    #expect(broken.text.contains("the rules loaded before stay in use"))
    #expect(broken.text.contains("a debt prevents erasure"))
  }

  @Test func scriptRunsLineByLine() throws {
    let folder = try Folder()
    try folder.write(
      "try.lua", "today = \"2026-03-02\"\nrequest.kind = \"access\"\nfunction f()\n  return 7\nend\nf()\n")
    var session = try makeSession("yritys")
    #expect(try run(&session, ":load \(folder.path)/try.lua") == "7")
    try folder.write("bad.lua", "1\nnobody\n2\n")
    #expect(
      try failure(&session, ":load \(folder.path)/bad.lua").contains(
        "bad.lua:2:1: error: nothing is called `nobody`"))
    try folder.write("self.lua", ":load \(folder.path)/self.lua\n")
    #expect(try failure(&session, ":load \(folder.path)/self.lua").contains("loads itself"))
  }

  @Test func outputFitsTheWindow() throws {
    var session = try makeSession()
    session.resize(40)
    for line in [debtor, ":decide", ":why", ":help", ":facts", ":trace", ":rules", ":reads", "subject"] {
      for shown in try run(&session, line).split(separator: "\n") {
        #expect(shown.count <= 40 || !shown.drop { $0 == " " }.contains(" "), "\(line): \(shown)")
      }
    }
  }

  @Test func historyRequiresAPositiveNumber() throws {
    var session = try makeSession()
    for line in [":history -1", ":history 0", ":history x"] {
      #expect(try failure(&session, line).contains("a number above 0"))
    }
    #expect(try run(&session, "1", "2", ":history 2") == "1\n2")
  }

  @Test func quitInAScriptEndsTheSession() throws {
    let folder = try Folder()
    try folder.write("end.lua", "1\r\n:quit\r\n2\r\n")
    var session = try makeSession()
    let output = session.evaluate(":load \(folder.path)/end.lua")
    #expect(output.ends)
    #expect(output.text == "1")
  }

  @Test func loadedCasesAreNotAddedTwice() throws {
    var session = try makeSession()
    let count = try session.library.cases(session.engine).count
    #expect(try run(&session, ":load \(root)/examples/calpro") == "0 cases added, \(count) in all")
  }

  @Test func savedCaseCanBeReplayed() throws {
    var session = try makeSession()
    let folder = try Folder()
    let text = try run(&session, debtor, ":save \"it's (new)+ one\" \(folder.path)/a.yaml")
    #expect(text.contains(#"it'\''s \(new\)\+ one$'"#), "\(text)")
  }

  @Test func deletedRuleFileKeepsTheLoadedRules() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: root + "/rules", toPath: folder.path + "/rules")
    var session = try REPLSession(
      REPLConfiguration(rules: folder.path + "/rules", cases: [root + "/examples/rautavaara"]))
    #expect(try run(&session, debtor, ":why invoice_voucher").contains("retain"))
    try FileManager.default.removeItem(atPath: folder.path + "/rules/law/accounting.lua")
    let output = session.evaluate(":why invoice_voucher")
    #expect(output.isError)
    #expect(output.text.contains("law/accounting.lua was deleted: the rules loaded before stay in use"))
    #expect(output.text.contains("retain"))
    #expect(
      try run(&session, ":decide").contains("by the rules loaded before"),
      "as long as that is so, each answer says it")
    #expect(
      try !run(&session, ":reload", ":decide").contains("by the rules loaded before"),
      "the user asked for it")
  }
}
