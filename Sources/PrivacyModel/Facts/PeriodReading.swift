/// Evaluates periods whose ends may be unstated.
enum PeriodReading {
  /// Returns whether a recorded period includes a day: true unless it is stated to begin later or to have ended.
  static func binds(since: Fact<CalendarDate>, lastDay: Fact<CalendarDate>, on day: CalendarDate) -> Bool {
    if let since = since.value, since > day { return false }
    if let lastDay = lastDay.value, lastDay < day { return false }
    return true
  }
}
