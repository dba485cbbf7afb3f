internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// The order of dates that move with the day of the case, as it is on one day.
///
/// Dates keep their order as long as each is in the same relation to the next one in it.
struct DateOrder {
  private let today: CalendarDate
  /// The dates, in their order on that day.
  private let dates: [MovingDate]
  /// Whether each date but the first is equal to the one before it.
  private let isEqual: [Bool]
  /// The dates that the answer shows, with their distances from that day.
  private let shown: [(date: MovingDate, distance: Int)]

  /// The number of days between two checks of an interruption.
  private static let stride = 64

  init(_ dates: [MovingDate], on today: CalendarDate, shown: Set<CalendarDate>) {
    let sorted = dates.map { (date: $0, value: $0.date(on: today)) }.sorted { $0.value < $1.value }
    self.today = today
    self.dates = sorted.map(\.date)
    isEqual = zip(sorted, sorted.dropFirst()).map { $0.value == $1.value }
    // The day after a last day is a date of an obligation.
    self.shown = sorted.filter { shown.contains($0.value) || shown.contains($0.value.adding(days: 1)) }.map {
      ($0.date, Self.days(from: today, to: $0.value))
    }
  }

  /// Returns the first later day, before another, on which the order differs, or a date that is shown is at another distance.
  /// - Throws: `interrupted` on an interruption.
  func firstChange(
    before end: CalendarDate, _ interruption: Interruption?
  ) throws(Diagnostic) -> CalendarDate? {
    var day = today.adding(days: 1)
    var count = 0
    while day < end {
      if count % Self.stride == 0, interruption?.isRaised == true {
        throw Diagnostic(.interrupted, "interrupted")
      }
      if !isKept(on: day) { return day }
      day = day.adding(days: 1)
      count += 1
    }
    return nil
  }

  private func isKept(on day: CalendarDate) -> Bool {
    guard var last = dates.first?.date(on: day) else { return true }
    for (date, isEqual) in zip(dates.dropFirst(), isEqual) {
      let value = date.date(on: day)
      guard isEqual ? last == value : last < value else { return false }
      last = value
    }
    return shown.allSatisfy { Self.days(from: day, to: $0.date.date(on: day)) == $0.distance }
  }

  private static func days(from day: CalendarDate, to other: CalendarDate) -> Int {
    Int(other.daysSinceEpoch) - Int(day.daysSinceEpoch)
  }
}
