/// A period in months and days, as rules and vocabularies write it: `months(1)`, `days(14)`.
package struct Period: Hashable, Sendable {
  package var months: Int
  package var days: Int

  /// Creates a period.
  package init(months: Int, days: Int) { (self.months, self.days) = (months, days) }
}
