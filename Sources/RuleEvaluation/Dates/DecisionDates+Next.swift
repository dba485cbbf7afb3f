package import LuaSandbox
package import PrivacyModel
package import SourceText

extension DecisionDates {
  /// Returns the first later day on which the answer may differ; nil where there is none up to a last day.
  /// - Parameters:
  ///   - shown: The dates of the answer: one that moves must keep its distance from the day of the case.
  ///   - limits: Their interruption ends the search.
  /// - Throws: `interrupted` on an interruption.
  package func nextDay(
    through end: CalendarDate, shown: Set<CalendarDate>, limits: ExecutionLimits? = nil
  ) throws(Diagnostic) -> CalendarDate? {
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
    let places = DateOrder(dates, on: today, shown: shown)
    return try places.firstChange(before: next ?? end.adding(days: 1), limits?.interruption) ?? next
  }
}
