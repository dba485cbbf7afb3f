internal import PrivacyModel

/// How a rule computes a date from the day of the case.
///
/// Each step leaves the order of two days as it is, or makes them one day: a later day of the case never gives an earlier date.
struct MovingDate: Hashable, Sendable {
  private enum Step: Hashable {
    /// Months, and then days, are added.
    case shifted(months: Int, days: Int)
    /// The last day of the year.
    case yearEnd
  }

  private var steps: [Step] = []

  /// The day of the case itself.
  static let today = MovingDate()

  /// The date with months, and then days, added.
  func shifted(months: Int, days: Int) -> MovingDate {
    var date = self
    if months == 0, case .shifted(let earlier, let added)? = steps.last {
      date.steps.removeLast()
      if earlier != 0 || added + days != 0 {
        date.steps.append(.shifted(months: earlier, days: added + days))
      }
    } else if months != 0 || days != 0 {
      date.steps.append(.shifted(months: months, days: days))
    }
    return date
  }

  /// The last day of the date's year.
  var yearEnd: MovingDate {
    var date = self
    date.steps.append(.yearEnd)
    return date
  }

  /// The number of steps.
  var count: Int { steps.count }

  /// Whether it is always the same number of days after the day of the case.
  var isAtFixedDistance: Bool {
    switch steps.first {
    case nil: true
    case .shifted(months: 0, days: _)?: steps.count == 1
    default: false
    }
  }

  /// The date where the case is decided for a day.
  func date(on day: CalendarDate) -> CalendarDate {
    steps.reduce(day) { date, step in
      switch step {
      case .shifted(let months, let days):
        (months == 0 ? date : date.adding(months: months)).adding(days: days)
      case .yearEnd: CalendarDate(year: date.year, month: 12, day: 31) ?? date
      }
    }
  }

  /// The first day after another, up to a last one, on which the date is `target` or later; nil for none.
  func firstDay(
    after day: CalendarDate, through end: CalendarDate, reaching target: CalendarDate
  )
    -> CalendarDate?
  {
    var (low, high) = (Int(day.daysSinceEpoch) + 1, Int(end.daysSinceEpoch))
    guard low <= high, date(on: end) >= target else { return nil }
    // The first day is in low...high.
    while low < high {
      let middle = low + (high - low) / 2
      if date(on: CalendarDate(daysSinceEpoch: middle)) >= target { high = middle } else { low = middle + 1 }
    }
    return CalendarDate(daysSinceEpoch: low)
  }
}
