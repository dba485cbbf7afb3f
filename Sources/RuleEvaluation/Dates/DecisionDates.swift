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
  private var fixed: Set<CalendarDate>
  /// How the dates that depend on it are computed, by their values on that day.
  ///
  /// A date may be in both.
  private var moving: [CalendarDate: Set<MovingDate>]
  /// Whether a script reads the day itself, or more than can be followed.
  private var isOfOneDay = false

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
      addBoundary(after: date(days)) { CalendarDate(year: $0.year + 1, month: 1, day: 1) }
    case .readMonth(let days):
      addBoundary(after: date(days)) { day in
        CalendarDate(year: day.year, month: day.month, day: 1)?.adding(months: 1)
      }
    case .read(let days): if moving[date(days)] != nil { isOfOneDay = true }
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

  // MARK: The next day

  /// Returns the first later day on which the answer may differ; nil where there is none up to a last day.
  /// - Parameter shown: The dates of the answer: one that moves must keep its distance from the day of the case.
  package func nextDay(through end: CalendarDate, shown: Set<CalendarDate>) -> CalendarDate? {
    guard today < end else { return nil }
    if isOfOneDay { return today.adding(days: 1) }
    let dates = Array(Set(moving.values.joined()))
    let order = fixed.sorted()
    var next: CalendarDate?
    for one in dates {
      let value = one.date(on: today)
      // The order changes where the date reaches the next fixed one, or leaves the one that it is equal to.
      guard let ahead = order.first(where: { $0 >= value }) else { continue }
      let target = ahead == value ? value.adding(days: 1) : ahead
      let last = next?.adding(days: -1) ?? end
      next = one.firstDay(after: today, through: last, reaching: target) ?? next
    }
    // Dates at a fixed distance keep their order among themselves. Others do not: months differ in length.
    guard dates.contains(where: { !$0.isAtFixedDistance }) else { return next }
    return firstChange(of: dates, shown: shown, before: next ?? end.adding(days: 1)) ?? next
  }

  /// Returns the first later day, before another, on which dates that move are in another order, or one of those that are shown
  /// is at another distance.
  private func firstChange(
    of dates: [MovingDate], shown: Set<CalendarDate>, before end: CalendarDate
  ) -> CalendarDate? {
    func order(_ day: CalendarDate) -> [Int] {
      let values = dates.map { $0.date(on: day) }
      let distances = dates.indices.filter { isShown(dates[$0], shown) }.map {
        Int(values[$0].daysSinceEpoch) - Int(day.daysSinceEpoch)
      }
      let places = values.map { value in values.count { $0 < value } }
      return places + distances
    }
    let now = order(today)
    var day = today.adding(days: 1)
    while day < end {
      if order(day) != now { return day }
      day = day.adding(days: 1)
    }
    return nil
  }

  /// Whether an answer shows a date; the day after a last day is a date of an obligation.
  private func isShown(_ date: MovingDate, _ shown: Set<CalendarDate>) -> Bool {
    let value = date.date(on: today)
    return shown.contains(value) || shown.contains(value.adding(days: 1))
  }
}
