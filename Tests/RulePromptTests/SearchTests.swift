import CaseReplay
import Diagnostics
import Foundation
import RegisterModel
import RuleEngine
import Testing

@testable import RulePrompt

/// Every change that `:whynot` proposes gives what it promises.
struct SearchTests {
  /// The first refused or partly granted case of each third example file.
  static let cases: [ReplayCase] = {
    guard let engine = try? RuleEngine(rules: root + "/rules"),
      let all = try? CaseFiles.read([root + "/examples"], registers: engine.registerNames)
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
  func changesKeepTheirPromise(_ id: String) throws {
    let replayCase = try #require(Self.cases.first { $0.id == id })
    var prompt = try prompt()
    prompt.experiment.register = replayCase.facts.register
    prompt.experiment.sheet = FactSheet(replayCase.facts)
    let answered = try prompt.answered()
    let goal = try DecisionGoal("granted", request: answered.decision.request, categories: [])
    var search = ChangeSearch(
      answered: answered, goal: goal, engine: prompt.engine, limits: .deciding, values: ExampleValues([]),
      most: 200
    ) { _ in }
    for found in try search.run(interruption: Interruption()) {
      var tried = prompt
      for change in found.changes {
        let output = tried.evaluate(change.text)
        #expect(!output.isError, "as it is typed: \(change.text): \(output.text)")
      }
      #expect(try tried.answered().decision.outcome == .granted, "\(found.changes.map(\.text))")
    }
  }

  @Test func findsTheDayAndTheFact() throws {
    var prompt = try prompt()
    _ = try said(&prompt, debtor)
    let text = try said(&prompt, ":whynot erase billing_data")
    #expect(text.contains("takes one change"))
    #expect(text.contains(#"subject.invoices[1].status = "paid", or "credited""#))
    #expect(try said(&prompt, ":whynot retain billing_data").contains("it is so already"))
  }

  @Test func findsTwoChangesWhereOneIsNotEnough() throws {
    var prompt = try prompt()
    _ = try said(
      &prompt, debtor,
      #"subject.invoices[2] = { number = "B-2", issued = "2026-01-15", due = "2026-01-29", status = "overdue" }"#,
      "subject.collections = nil", "subject.collections = {}")
    let text = try said(&prompt, ":whynot erase name")
    #expect(text.contains("subject.invoices = {}"), "\(text)")
  }

  @Test func aWhollyImpossibleWishSaysSo() throws {
    var prompt = try prompt()
    _ = try said(&prompt, debtor)
    #expect(
      try said(&prompt, ":whynot publish_nothing".replacing("publish_nothing", with: "disclose name"))
        .contains("gives name: disclose"))
  }

  @Test func stopsWhenInterrupted() throws {
    var prompt = try prompt()
    _ = try said(&prompt, debtor)
    prompt.setting.interruption.isRaised = true
    #expect(try refusal(&prompt, ":whynot granted").contains("[interrupted]"))
  }
}
