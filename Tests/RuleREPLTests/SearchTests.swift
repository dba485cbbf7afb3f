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
    session.scenario.sheet = FactSheet(replayCase.facts, in: .shared)
    let evaluation = try session.evaluation()
    let goal = try DecisionGoal("granted", request: evaluation.decision.request, categories: [], in: .shared)
    var search = ChangeSearch(
      evaluation: evaluation, goal: goal, engine: session.engine, limits: .deciding,
      values: ExampleValues([]),
      maximumTries: 200
    ) { _ in }
    for found in try search.run() {
      var tried = session
      for change in found.changes {
        let output = tried.evaluate(change.text)
        #expect(!output.isError, "as it is typed: \(change.text): \(output.text)")
      }
      #expect(try tried.evaluation().decision.outcome == .granted, "\(found.changes.map(\.text))")
    }
  }

  @Test func findsTheDayAndTheFact() throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    let text = try run(&session, ":whynot erase billing_data")
    #expect(text.contains("takes one change"))
    #expect(text.contains(#"subject.invoices[1].status = "paid", or "credited""#))
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
    let ways = text.split(separator: "\n").filter { $0.contains(" = ") && $0.contains(" and ") }
    #expect(!ways.isEmpty)
    #expect(
      text.contains("a ban on all processing is in force"), "the conditions that change: \(text)")
    for way in ways.prefix(3) {
      var tried = session
      for change in way.components(separatedBy: " and ") {
        _ = try run(&tried, change.components(separatedBy: ", or ")[0])
      }
      #expect(try tried.evaluation().decision.outcome == .granted, "\(way)")
    }
  }

  @Test func orLaterIsReportedOnlyIfTrue() throws {
    var session = try makeSession("proleader")
    _ = try run(&session, ":case nobody wrote down when the customer left, nor whether the name")
    #expect(!(try run(&session, ":whynot refused name")).contains("or earlier"))
  }

  @Test func unreachableGoalIsReported() throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    #expect(
      try run(&session, ":whynot publish_nothing".replacing("publish_nothing", with: "disclose name"))
        .contains("gives name: disclose"))
  }

  @Test func stopsWhenInterrupted() throws {
    var session = try makeSession()
    _ = try run(&session, debtor)
    session.configuration.interruption.isRaised = true
    #expect(try failure(&session, ":whynot granted").contains("[interrupted]"))
  }
}
