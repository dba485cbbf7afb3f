import Foundation
import PrivacyModel
import SourceText
import Testing

@testable import RuleTesting

/// Rules that are made at random of dates, against deciding every day.
struct TimelineFuzzTests {
  static let count = (ProcessInfo.processInfo.environment["SELOSTE_FUZZ"].flatMap { Int($0) } ?? 3000) / 100

  /// Makes expressions of the rule language.
  private struct Generator {
    var random: SeededOrder

    mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

    mutating func date(_ depth: Int = 0) -> String {
      guard depth < 3 else { return "case.today" }
      switch number(0...9) {
      case 0...2: return "case.today"
      case 3:
        return pick([
          "case.subject.relationship.ended", "case.subject.invoices[1].due", "case.request.received",
          "constant",
          "case.subject.invoices:latest 'issued'",
        ])
      case 4:
        let (year, month, day) = (number(2025...2028), number(1...12), number(1...28))
        return "date '\(CalendarDate(year: year, month: month, day: day) ?? "2026-01-01")'"
      case 5: return "(\(date(depth + 1))).end_of_year"
      case 6: return "(\(date(depth + 1)) + days(\(number(-400...400))))"
      case 7: return "(\(date(depth + 1)) - years(\(number(-4...4))))"
      default: return "(\(date(depth + 1)) + months(\(number(-14...14))))"
      }
    }

    mutating func condition(_ depth: Int = 0) -> String {
      if depth < 3, number(0...9) < 5 {
        let (left, right) = (condition(depth + 1), condition(depth + 1))
        return number(0...4) == 0 ? "not (\(left))" : "(\(left) \(pick(["and", "or"])) \(right))"
      }
      switch number(0...19) {
      case 0: return "(\(date()) - \(date())) > \(number(-300...900))"
      case 1: return "(\(date())).year \(pick(["==", "<", ">="])) \(number(2025...2028))"
      case 2: return "(\(date())).month \(pick(["==", "<", ">="])) \(number(1...12))"
      case 3: return "(\(date())).day \(pick(["==", "<"])) \(number(1...31))"
      case 4: return "tostring(\(date())) < '2027-0\(number(1...9))-11'"
      default: return "\(date()) \(pick(["<", "<=", ">", ">=", "==", "~="])) \(date())"
      }
    }

    mutating func register() -> DatedRegister {
      DatedRegister(
        above: "local constant = date '2027-01-31' + months(\(number(-5...5)))",
        rules: """
          erasure.refuse "not now" { code = "open_invoice", data = "name", when = function(case) return \(condition()) end },
          erasure.retain "later" { code = "open_invoice", data = "email",
            when = function(case) return \(condition()) end, last_day = function(case) return \(date()) end },
          """)
    }
  }

  @Test func timelinesOfRandomRulesAreThoseOfEachDay() throws {
    var generator = Generator(random: SeededOrder(seed: 29))
    var changes = 0
    for _ in 0..<Self.count {
      let register = generator.register()
      let engine = try register.engine()
      let facts = try DatedRegister.request(
        on: CalendarDate(daysSinceEpoch: 20_400 + generator.number(0...400)))
      let end = facts.today.adding(days: 500)
      let timeline = try Timeline(of: facts, engine: engine, until: end)
      let daily = try DatedRegister.daily(facts, engine, until: end)
      #expect(timeline.answers.map(\.today) == daily, "\(facts.today) \(register.above) \(register.rules)")
      changes += daily.count - 1
    }
    #expect(changes > Self.count / 3, "random rules change: \(changes)")
  }
}
