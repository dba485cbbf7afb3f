import PrivacyModel
import Testing

/// The last days of time limits, Regulation 1182/71.
struct TimeLimitTests {
  struct Limit: Sendable, CustomTestStringConvertible {
    var received: String
    var months: Int
    var due: String
    var calendar = NonWorkingDays.euList
    var testDescription: String { "\(received) + \(months) months, \(calendar)" }

    init(_ received: String, _ months: Int, _ due: String, _ calendar: NonWorkingDays = .euList) {
      self.received = received
      self.months = months
      self.due = due
      self.calendar = calendar
    }
  }

  @Test(arguments: [
    Limit("2026-02-03", 1, "2026-03-03"),
    Limit("2026-01-30", 1, "2026-03-02"),  // 28 February is a Saturday
    Limit("2025-12-06", 1, "2026-01-07"),  // Epiphany
    Limit("2026-05-19", 1, "2026-06-22"),  // Midsummer Eve
    Limit("2025-11-24", 1, "2025-12-24"),
    Limit("2025-11-24", 1, "2025-12-29", .nationalAct),
    Limit("2026-03-31", 1, "2026-04-30"),
    Limit("2026-03-31", 3, "2026-06-30"),
    Limit("2026-04-14", 1, "2026-05-15"),  // Ascension Day
    Limit("2026-10-30", 1, "2026-11-30"),
    Limit("2026-01-30", 3, "2026-04-30"),  // one step; two steps by way of 2 March would give 4 May
    Limit("2026-03-02", 2, "2026-05-04"),
    Limit("2026-03-01", 1, "2026-04-01"),
    Limit("2026-03-03", 1, "2026-04-07"),  // Good Friday, then all of Easter
    Limit("2024-01-29", 1, "2024-02-29"),
    Limit("2024-01-31", 1, "2024-02-29"),
    Limit("2023-01-31", 1, "2023-02-28"),
    Limit("2024-02-29", 12, "2025-02-28"),
    Limit("2026-08-31", 1, "2026-09-30"),
    Limit("2026-04-01", 1, "2026-05-04"),  // May Day on a Friday
    Limit("2026-11-06", 1, "2026-12-07"),  // Independence Day on a Sunday
    Limit("2026-11-25", 1, "2026-12-28"),  // Christmas Day, then a weekend
    Limit("2025-12-01", 1, "2026-01-02"),
    Limit("2026-09-30", 1, "2026-10-30"),
    Limit("2026-10-01", 1, "2026-11-02"),
    Limit("2026-07-31", 3, "2026-11-02"),  // All Saints' Day
    Limit("2027-05-25", 1, "2027-06-28"),
    Limit("2025-12-31", 2, "2026-03-02"),
  ]) func limitsInMonths(limit: Limit) throws {
    let received = try #require(CalendarDate(limit.received))
    let due = TimeLimit.due(received: received, months: limit.months, calendar: limit.calendar)
    #expect(due.description == limit.due)
  }

  @Test(arguments: [
    ("2026-03-02", 14, NonWorkingDays.nationalAct, "2026-03-16"),
    ("2025-12-10", 14, .nationalAct, "2025-12-29"),
    ("2025-12-10", 14, .euList, "2025-12-24"),
    ("2026-06-05", 14, .nationalAct, "2026-06-22"),
    ("2026-02-27", 2, .euList, "2026-03-03"),  // Saturday and Sunday are not two working days
    ("2026-02-27", 2, .nationalAct, "2026-03-02"),
    ("2026-03-02", 1, .euList, "2026-03-03"),
  ]) func limitsInDays(received: String, days: Int, calendar: NonWorkingDays, due: String) throws {
    let received = try #require(CalendarDate(received))
    #expect(TimeLimit.due(received: received, days: days, calendar: calendar).description == due)
  }
}
