internal import LuaSandbox
package import PrivacyModel
internal import RuleCompiler

/// The dates that a decision can compare with one another, and how they depend on the day of the case.
///
/// A rule reads the day of the case by comparing dates and by adding periods to them. So two days give the same answer where all
/// dates of the decision, those that move with the day and those that do not, are in the same order. Comparisons need not be
/// known: the dates include every date of the case and every date that a script made, whether it was compared or not.
/// Whatever else a script reads of a date that moves makes the answer one of a single year, month or day.
package struct DecisionDates: Sendable {
  /// The day of the case.
  package let today: CalendarDate
  /// The days that rules write: those on which laws and decisions of authorities begin or end.
  package private(set) var written: Set<CalendarDate>
  /// The dates that do not depend on the day of the case.
  private(set) var fixed: Set<CalendarDate>
  /// How the dates that depend on it are computed, by their values on that day.
  ///
  /// A date may be in both.
  private(set) var moving: [CalendarDate: Set<MovingDate>]
  /// The parts that scripts read of any date.
  package private(set) var partsRead: Set<DatePart> = []
  /// Whether a script reads the day itself, or more than can be followed.
  private(set) var isOfOneDay = false

  /// The most ways of computing dates that are followed, and the most steps of one.
  private static let most = (dates: 200, steps: 20)

  /// The last year of a date that moves: a later one could leave the calendar, which ends with the year 9999.
  private static let lastYear = 9000

  /// Follows the notes on dates of a decision.
  init(_ results: RuleResults) {
    let plan = results.plan
    today = plan.today
    moving = [plan.today: [.today]]
    written = Set(plan.turns)
    fixed = written
    // What is assumed of an unstated fact is never a date.
    let place = FactLayout.place(of: "today")
    for (number, cell) in plan.facts.cells.cells.enumerated() where cell.kind == .date && number != place {
      fixed.insert(CalendarDate(daysSinceEpoch: Int(cell.value)))
    }
    for note in results.dateNotes { add(note) }
  }

  private mutating func add(_ note: LuaDateNote) {
    func date(_ days: Int32) -> CalendarDate { CalendarDate(daysSinceEpoch: Int(days)) }
    switch note {
    case .made(let days):
      fixed.insert(date(days))
      written.insert(date(days))
    case .shifted(let from, let to, let months, let days):
      follow(date(from), to: date(to)) { $0.shifted(months: Int(months), days: Int(days)) }
    case .yearEnd(let from, let to): follow(date(from), to: date(to)) { $0.yearEnd }
    case .readYear(let days):
      partsRead.insert(.year)
      addBoundary(after: date(days)) { CalendarDate(year: $0.year + 1, month: 1, day: 1) }
    case .readMonth(let days):
      partsRead.insert(.month)
      addBoundary(after: date(days)) { day in
        CalendarDate(year: day.year, month: day.month, day: 1)?.adding(months: 1)
      }
    case .read(let days):
      partsRead.insert(.day)
      if moving[date(days)] != nil { isOfOneDay = true }
    }
  }

  /// Adds a date that is computed from another, which may be a fixed date, one that moves, or on this day both.
  private mutating func follow(
    _ source: CalendarDate, to target: CalendarDate, _ step: (MovingDate) -> MovingDate
  ) {
    let ways = moving[source] ?? []
    // A date that nothing explains may depend on anything, and one at the end of the calendar fails on a later day.
    if !ways.isEmpty, target.year > Self.lastYear { isOfOneDay = true }
    if ways.isEmpty, !fixed.contains(source) { isOfOneDay = true }
    if fixed.contains(source) || ways.isEmpty { fixed.insert(target) }
    guard !ways.isEmpty, !isOfOneDay else { return }
    moving[target, default: []].formUnion(ways.map(step))
    isOfOneDay =
      moving.values.reduce(0) { $0 + $1.count } > Self.most.dates
      || ways.contains { $0.count >= Self.most.steps }
  }

  /// Adds the first day of the next year or month, where a script reads that of a date that moves.
  private mutating func addBoundary(after date: CalendarDate, _ next: (CalendarDate) -> CalendarDate?) {
    guard moving[date] != nil else { return }
    if let next = next(date) { fixed.insert(next) } else { isOfOneDay = true }
  }

  /// Whether a date that an answer shows moves with the day of the case; the day after a last day is a date of an obligation.
  package func isShownMoving(_ date: CalendarDate) -> Bool {
    moving[date] != nil || moving[date.adding(days: -1)] != nil
  }
}

/// A part of a date.
package enum DatePart: Sendable {
  case year, month, day
}
