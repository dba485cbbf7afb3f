import Foundation
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// The days of a timeline against deciding every day, with the shipped rules and cases.
struct TimelineTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The shipped rules, as every program loads them, and with notes on dates.
  private static let engines = Result {
    (
      plain: try RuleEngine(rules: root + "/rules"),
      dated: try RuleEngine(rules: root + "/rules", measuring: .dates)
    )
  }

  private static let cases = Result {
    try CaseFiles.read([root + "/examples"], registers: engines.get().plain.vocabularies)
  }

  /// What a reader of a decision sees.
  private func answer(_ decision: Decision) -> Decision {
    var answer = decision
    answer.today = CalendarDate(daysSinceEpoch: 0)
    (answer.evidence, answer.assumed) = (nil, [])
    return answer
  }

  private func decide(_ facts: CaseFacts, on day: CalendarDate) throws -> Decision {
    var facts = facts
    facts.today = day
    return answer(try Self.engines.get().plain.decide(facts))
  }

  /// The years of which each day is tried; `SELOSTE_TIMELINE_YEARS=40` tries as many as a timeline shows.
  private static let years =
    ProcessInfo.processInfo.environment["SELOSTE_TIMELINE_YEARS"].flatMap { Int($0) } ?? 4

  /// Cases of ten kinds and all registers, with the number of answers in forty years.
  @Test(arguments: [
    ("meri-lappi/retention.yaml: three years and more after the customer left, the books remain", 5),
    ("proleader/anonymisation.yaml: an unpaid invoice keeps the name on the claim", 5),
    ("hammaspiste/erasure.yaml: treatments, appointments, claims and the log stay with the record", 4),
    ("hammaspiste/reminder.yaml: the patient declined reminders until today", 3),
    ("koivula/staff-access.yaml: a summer employee on the last day", 2),
    ("koivula/history-off.yaml: a guardian turns the history off on the day before the child is fifteen", 2),
    ("jokiranta/photo-release.yaml: the consent was given tomorrow by a slip of the pen", 2),
    ("yritys/transfer.yaml: the last day of the adequacy decision on the united kingdom", 2),
    (
      "rautavaara/restriction.yaml: a social services customer contests the income on file in december 2022",
      2
    ),
    ("calpro/disclosure.yaml: the town asks for billing data in which a hospital's invoices are too", 2),
  ])
  func timelineHasTheDaysThatDailyTryingFinds(_ name: String, _ answers: Int) throws {
    let facts = try Self.cases.get().one(called: Self.root + "/examples/" + name).facts
    let clock = ContinuousClock()
    let start = clock.now
    let timeline = try Timeline(
      of: facts, engine: Self.engines.get().dated, until: Timeline.standardEnd(from: facts.today))
    let middle = clock.now
    #expect(timeline.answers.count == answers)

    let end = facts.today.adding(years: Self.years)
    var found = [try decide(facts, on: facts.today)]
    var days = [facts.today]
    var day = facts.today.adding(days: 1)
    while day <= end {
      let decision = try decide(facts, on: day)
      if decision != found.last {
        found.append(decision)
        days.append(day)
      }
      day = day.adding(days: 1)
    }
    #expect(timeline.answers.map(\.today).filter { $0 <= end } == days)
    #expect(timeline.answers.filter { $0.today <= end }.map(answer) == found)
    if Self.years == 40 {
      print(
        "\(name): \(timeline.decisions) decisions in \(middle - start), each day in \(clock.now - middle)")
    }
  }

  /// The answer on any day is that of the last day of the timeline before it: a third of the cases, or all with
  /// `SELOSTE_TIMELINE_YEARS`.
  @Test func aCaseHasTheAnswerOfItsTimelineOnAnyDay() throws {
    var random = SeededOrder(seed: 2026)
    let cases = try Self.cases.get()
    #expect(cases.count > 900)
    for one in stride(from: 0, to: cases.count, by: Self.years < 40 ? 3 : 1).map({ cases[$0] }) {
      let end = Timeline.standardEnd(from: one.facts.today)
      let timeline = try Timeline(of: one.facts, engine: Self.engines.get().dated, until: end)
      // The day before each change, and days in between; where it is settled, a day long after.
      var days = timeline.answers.dropFirst().map { $0.today.adding(days: -1) }
      for span in [400, 4000, 14600] {
        days.append(one.facts.today.adding(days: .random(in: 0..<span, using: &random)))
      }
      if timeline.end == .settled { days.append(end.adding(days: .random(in: 0..<20_000, using: &random))) }
      for day in days {
        let shown = timeline.answers.last { $0.today <= day }
        #expect(try decide(one.facts, on: day) == shown.map(answer), "\(one.id) on \(day)")
      }
    }
  }
}
