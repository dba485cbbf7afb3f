import CaseChanges
import Foundation
import LuaSandbox
import PrivacyModel
import RuleEvaluation
import RuleTesting
import SourceText
import Testing

@testable import RuleREPL

/// The changes that `:whynot` proposes reach the goal.
struct SearchTests {
  /// The first refused or partly granted case of each third example file.
  static let cases: [ReplayCase] = {
    guard let engine = try? RuleEngine(rules: root + "/rules"),
      let all = try? CaseFiles.read([root + "/examples"], registers: engine.vocabularies)
    else { return [] }
    var seen: Set<String> = []
    let first = all.filter { replayCase in
      guard let decision = try? engine.decide(replayCase.facts) else { return false }
      return (decision.outcome == .refused || decision.outcome == .partlyGranted)
        && seen.insert(replayCase.location.file).inserted
    }
    return first.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
  }()

  @Test func thereAreCases() { #expect(Self.cases.count > 18) }

  @Test(arguments: cases.map(\.id))
  func proposedChangesReachTheGoal(_ id: String) throws {
    let replayCase = try #require(Self.cases.first { $0.id == id })
    var session = try makeSession()
    session.scenario.register = replayCase.facts.register
    session.scenario.sheet = FactSheet(
      replayCase.facts, in: session.engine.knownVocabulary(of: replayCase.facts.register))
    let evaluation = try session.evaluation()
    let goal = try DecisionGoal(
      "granted", request: evaluation.decision.request, categories: [], in: evaluation.sheet.vocabulary
    ).among(session.engine.rules(of: evaluation.register))
    var search = ChangeSearch(
      evaluation, goal: goal,
      trial: ChangeTrial(
        register: evaluation.register, goal: goal, engine: session.engine, limits: .deciding
      ) { _ in }, maximumTries: 300)
    let rules = session.engine.rules(of: evaluation.register)
    let hindrance = HindranceSearch(evaluation, goal, rules: rules).hindrance
    let ways = try search.run()
    #expect(hindrance == nil || ways.isEmpty, "what no change gives is not found: \(ways)")
    for way in ways {
      var tried = session
      for change in way.example {
        let output = tried.evaluate(change.text)
        #expect(!output.isError, "as it is typed: \(change.text): \(output.text)")
      }
      #expect(try tried.evaluation().decision.outcome == .granted, "\(way.example.map(\.text))")
    }
  }

  @Test func findsTheDayAndTheFact() throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    let text = try run(&session, ":whynot erase billing_data")
    #expect(text.contains("takes one change"))
    #expect(text.contains("subject.invoices[1].status: one of paid, credited"))
    #expect(try run(&session, ":whynot retain billing_data").contains("the decision already has"))
  }

  @Test func findsTwoChangesWhereOneIsNotEnough() throws {
    var session = try makeSession("yritys")
    _ = try run(
      &session, #"request.kind = "marketing_use""#, #"request.marketing_channel = "email""#,
      #"request.categories = { "email" }"#, #"request.purposes = { "direct_marketing" }"#,
      #"subject.kind = "natural_person""#, #"subject.data = { { category = "email" } }"#,
      #"subject.bans = { { kind = "marketing" } }"#, "subject.consents = {}", "request.soft_opt_in = false",
      #"today = "2026-03-02""#)
    // A consent alone does not lift the ban.
    session.configuration.maximumTries = 3000
    let text = try run(&session, ":whynot granted")
    #expect(text.contains("takes 2 changes together"), "\(text)")
    #expect(
      text.contains("a ban on all processing is in force"), "the conditions that change: \(text)")
    let example = try #require(text.split(separator: "\n").last?.split(separator: ":what-if ").last)
    for change in example.components(separatedBy: "; ") { _ = try run(&session, change) }
    #expect(try session.evaluation().decision.outcome == .granted, "\(example)")
  }

  @Test func daysAndNumbersAreRanges() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    let voucher = try run(&session, ":whynot erase invoice_voucher")
    #expect(voucher.contains("today: on or after 2033-01-01"), "\(voucher)")
    _ = try run(&session, #"today = "2033-01-01""#)
    #expect(try session.evaluation().decision.categories["invoice_voucher"]?.action == .erase)
    _ = try run(&session, #"today = "2032-12-31""#)
    #expect(try session.evaluation().decision.categories["invoice_voucher"]?.action == .retain)
    _ = try run(&session, ":case nobody knows how old the player is")
    #expect(try run(&session, ":whynot granted").contains("subject.age: at least 12"))
  }

  @Test func aRuleThatAlwaysHoldsIsNamedWithoutASearch() throws {
    var session = try makeSession("koivula")
    session.configuration.maximumTries = 0
    _ = try run(&session, ":case an event by text message to a subscriber by e-mail")
    let text = try run(&session, ":whynot granted")
    #expect(text.contains("no change of facts gives granted"), "\(text)")
    #expect(text.contains("refuse “no other data serve marketing”"), "the rule: \(text)")
    #expect(text.contains("K-22 “Uutiskirjeet ja tapahtumat”"), "its statement: \(text)")
  }

  @Test func anActionOfAnotherRequestIsRefusedAtOnce() throws {
    var session = try makeSession()
    session.configuration.maximumTries = 0
    _ = try run(&session, debtor)
    #expect(
      try run(&session, ":whynot disclose name").contains(
        "a request of this kind ends with erase, retain, review"))
    let text = try run(&session, ":whynot erase bank_account")
    #expect(text.contains("the decision is not about bank_account"), "\(text)")
  }

  @Test func theBoundIsANumberOfDecisions() throws {
    var session = try makeSession("jokiranta")
    _ = try run(&session, ":case the federation also asks for the e-mail address")
    session.configuration.maximumTries = 20
    let text = try run(&session, ":whynot granted")
    #expect(text.contains("(20 decisions tried; further changes were left untried)"), "\(text)")
    #expect(try run(&session, ":whynot granted") == text, "the same answer each time")
  }

  @Test func noValueComesFromAnotherCase() throws {
    var session = try makeSession("rautavaara")
    _ = try run(&session, debtor)
    let answers = try [":whynot granted", ":whynot erase name", ":whynot human_review"].map {
      try run(&session, $0)
    }
    session.library = CaseLibrary(paths: [])
    let others = try [":whynot granted", ":whynot erase name", ":whynot human_review"].map {
      try run(&session, $0)
    }
    #expect(answers == others)
  }

  @Test func orLaterIsReportedOnlyIfTrue() throws {
    var session = try makeSession("proleader")
    _ = try run(&session, ":case nobody wrote down when the customer left, nor whether the name")
    #expect(!(try run(&session, ":whynot refused name")).contains("or earlier"))
  }

  @Test func stopsWhenInterrupted() throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    session.configuration.interruption.isRaised = true
    #expect(try failure(&session, ":whynot granted").contains("[interrupted]"))
  }
}
