internal import PrivacyModel

/// The days at the edges of the calendar around the days on which a rule begins or ceases to hold.
struct TurnDays {
  /// A day, and what it is.
  struct Day: Hashable {
    let day: CalendarDate
    let name: String
  }

  /// The days, in their order, each once.
  let days: [Day]

  /// Collects the day before each turn, the turn and the day after, the ends of two months, and the next 29 February.
  ///
  /// The months are that of the turn and the one before. No day is before the first or after the last.
  init(around turns: [CalendarDate], from first: CalendarDate, through last: CalendarDate) {
    var names: [CalendarDate: String] = [:]
    func add(_ day: CalendarDate?, _ name: String) {
      guard let day, first <= day, day <= last, names[day] == nil else { return }
      names[day] = name
    }
    for turn in turns { add(turn, "the day of the change") }
    for turn in turns {
      add(turn.adding(days: -1), "the day before")
      add(turn.adding(days: 1), "the day after")
    }
    for turn in turns {
      let month = CalendarDate(year: turn.year, month: turn.month, day: 1)
      add(month?.adding(days: -1), "the end of the month before")
      add(month?.adding(months: 1).adding(days: -1), "the end of the month")
      add((0...8).lazy.compactMap { Self.leapDay(turn.year + $0) }.first { $0 >= turn }, "29 February")
    }
    days = names.sorted { $0.key < $1.key }.map { Day(day: $0.key, name: $0.value) }
  }

  private static func leapDay(_ year: Int) -> CalendarDate? { CalendarDate(year: year, month: 2, day: 29) }
}
