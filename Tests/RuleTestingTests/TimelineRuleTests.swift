import Foundation
import PrivacyModel
import RuleCompiler
import RuleEvaluation
import SourceText
import Testing

@testable import RuleTesting

/// A register whose rules read the day of the case.
struct DatedRegister {
  /// Text above the register.
  var above = ""
  /// Rules, of which an erasure has the permission that each test narrows.
  var rules: String
  var functions: [HostFunction] = []

  func engine(_ measuring: Measurements = .dates) throws -> RuleEngine {
    try RuleEngine(
      files: [
        "a/b.lua": """
        \(above)
        return register "a/b" { title = "R", controller = { name = "C", kind = "municipality", contact = { role = "maintainer" }, financial_year_end = "12-31" },
          dated = "2018-04-19",
          section "Heading" { says "S1-1" "what it says" {
          holds { "name", "email" },
          erasure.permit "goes" { code = "erasure_on_request", data = everything, obliges = "erase" },
          \(rules)
        } } }
        """
      ], providing: functions, measuring: measuring)
  }

  /// An erasure request of a customer who left on the last day of February of a leap year.
  static func request(on day: CalendarDate) throws -> CaseFacts {
    let folder = try Folder([
      "a.yaml": """
      register: a/b
      today: \(day)
      cases:
        - case: asked
          subject:
            relationship: { began: 2020-01-31, ended: 2024-02-29 }
            invoices: [ { number: A-1, issued: 2025-12-31, due: 2026-01-30, status: open } ]
            data: [ name, email ]
          request: { kind: erasure, received: 2026-03-01 }
          expect: { outcome: granted }
      """
    ])
    return try folder.read()[0].facts
  }

  /// The days on which the answer changes, found by deciding every day.
  static func daily(
    _ facts: CaseFacts, _ engine: RuleEngine, until end: CalendarDate
  ) throws -> [CalendarDate] {
    var facts = facts
    var days = [facts.today]
    var last = try engine.decideWithDates(facts)
    while facts.today < end {
      facts.today = facts.today.adding(days: 1)
      let next = try engine.decideWithDates(facts)
      if !last.isSameAnswer(as: next) { days.append(facts.today) }
      last = next
    }
    return days
  }
}

/// Ways in which a rule can read the day of the case.
struct TimelineRuleTests {
  private func refuse(_ condition: String) -> String {
    """
    erasure.refuse "not now" { code = "open_invoice", data = "name", when = function(case) return \(condition) end },
    """
  }

  @Test(arguments: [
    ("case.today >= case.subject.relationship.ended + years(3)", ["2027-02-28"]),
    ("case.today - years(3) >= case.subject.relationship.ended", ["2027-03-01"]),
    ("case.today - months(1) > case.subject.invoices:latest 'issued' + days(60)", ["2026-04-02"]),
    ("case.today == case.subject.relationship.ended + years(4)", ["2028-02-29", "2028-03-01"]),
    ("case.today.year >= 2027", ["2027-01-01"]),
    ("case.today.month == 5", ["2026-05-01", "2026-06-01", "2027-05-01", "2027-06-01"]),
    ("case.today.end_of_year > date '2027-06-30'", ["2027-01-01"]),
    ("case.today.day == 29 and case.today.month == 2", ["2028-02-29", "2028-03-01"]),
    ("case.today - case.subject.relationship.ended > 1000", ["2026-11-26"]),
    ("tostring(case.today) >= '2026-11-05'", ["2026-11-05"]),
    ("string.format('%s', case.today + days(1)) == '2026-11-05'", ["2026-11-04", "2026-11-05"]),
    ("({ [date '2026-07-07'] = true })[case.today] == true", ["2026-07-07", "2026-07-08"]),
    ("case.today + months(1) == case.today + days(28)", ["2027-01-31", "2027-03-01"]),
    ("case.subject.invoices:any(function(one) return one.due + days(180) < case.today end)", ["2026-07-30"]),
    (
      "case.today >= case.subject.invoices:latest(function(one) return one.due + years(1) end)",
      ["2027-01-30"]
    ),
    ("(case.today + months(6)).end_of_year > (date '2026-12-31' + days(1))", ["2026-07-01"]),
  ])
  func timelineHasTheDaysOfARule(_ condition: String, _ days: [String]) throws {
    let engine = try DatedRegister(rules: refuse(condition)).engine()
    let facts = try DatedRegister.request(on: "2026-03-02")
    let timeline = try Timeline(of: facts, engine: engine, until: "2028-03-10")
    let found = timeline.answers.dropFirst().map(\.today)
    #expect(Array(found.prefix(days.count)) == days.map { CalendarDate($0) })
    #expect([facts.today] + found == (try DatedRegister.daily(facts, engine, until: "2028-03-10")))
  }

  @Test func aDateOfLoadingIsKnown() throws {
    let register = DatedRegister(
      above: "local last = (date '2026-12-01' + months(3)).end_of_year",
      rules: refuse("case.today > last"))
    let timeline = try Timeline(
      of: DatedRegister.request(on: "2026-03-02"), engine: register.engine(), until: "2030-01-01")
    #expect(timeline.answers.map(\.today) == ["2026-03-02", "2028-01-01"])
    #expect(timeline.end == .settled)
  }

  @Test func aHostFunctionThatGetsTheDayIsAskedEachDay() throws {
    let holiday = HostFunction("is_holiday") { (day: CalendarDate) -> Fact<Bool> in
      .value(day == "2026-04-03" || day == "2026-04-06")
    }
    let register = DatedRegister(rules: refuse("is_holiday(case.today)"), functions: [holiday])
    let timeline = try Timeline(
      of: DatedRegister.request(on: "2026-03-02"), engine: register.engine(), until: "2026-12-31")
    #expect(
      timeline.answers.map(\.today) == [
        "2026-03-02", "2026-04-03", "2026-04-04", "2026-04-06", "2026-04-07",
      ])
    #expect(timeline.end == .open("2027-01-01"), "the function may answer otherwise on any day")
  }

  @Test func aHostFunctionThatReturnsADateGivesTheDay() throws {
    let hearing = HostFunction("hearing") { (id: String) -> Fact<CalendarDate> in .value("2031-05-06") }
    let register = DatedRegister(rules: refuse("case.today <= hearing('A-1')"), functions: [hearing])
    let timeline = try Timeline(
      of: DatedRegister.request(on: "2026-03-02"), engine: register.engine(), until: "2066-03-02")
    #expect(timeline.answers.map(\.today) == ["2026-03-02", "2031-05-07"])
    #expect(timeline.end == .settled)
    #expect(timeline.decisions < 6)
  }

  /// A last day that moves with the day of the case is no change, unless it moves further: after 30 April a month ends on 1 June.
  @Test func aLastDayThatMovesIsNoChange() throws {
    func timeline(_ lastDay: String, until: CalendarDate = "2026-12-31") throws -> Timeline {
      let rules = """
        erasure.retain "later" { code = "open_invoice", data = "name", last_day = function(case) return \(lastDay) end },
        """
      return try Timeline(
        of: DatedRegister.request(on: "2026-03-02"), engine: DatedRegister(rules: rules).engine(),
        until: until)
    }
    let days = try timeline("case.today + days(30)")
    #expect(days.answers.count == 1)
    #expect(days.end == .settled)
    let months = try timeline("case.today + months(1)", until: "2026-05-31")
    #expect(months.answers.map(\.today) == ["2026-03-02", "2026-05-01"])
    let fixed = try timeline("date '2026-06-05'")
    #expect(fixed.answers.map(\.today) == ["2026-03-02", "2026-06-06"])
  }

  @Test func aRuleThatFailsOnALaterDayIsReportedWithTheDay() throws {
    let engine = try DatedRegister(rules: refuse("case.today < date '2026-05-01' or nil .. 'x'")).engine()
    let error = try #require(throws: Diagnostic.self) {
      try Timeline(of: DatedRegister.request(on: "2026-03-02"), engine: engine, until: "2030-01-01")
    }
    #expect(error.message.hasPrefix("on 2026-05-01: "))
    #expect(error.location?.file == "rules/a/b.lua")
  }

  @Test func anEngineThatDoesNotNoteDatesIsRefused() throws {
    let engine = try DatedRegister(rules: "").engine([])
    let error = try #require(throws: Diagnostic.self) {
      try Timeline(of: DatedRegister.request(on: "2026-03-02"), engine: engine, until: "2030-01-01")
    }
    #expect(error.message.contains("does not measure dates"))
    let timeline = try Timeline(
      of: DatedRegister.request(on: "2026-03-02"), engine: engine.measuring(.dates), until: "2030-01-01")
    #expect(timeline.answers.count == 1)
  }
}
