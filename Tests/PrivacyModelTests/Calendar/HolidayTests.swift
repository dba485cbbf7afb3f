import PrivacyModel
import Testing

/// Finnish holidays and non-working days.
struct HolidayTests {
  @Test(arguments: [
    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
    "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25",
  ]) func easterSundaysAreComputed(text: String) throws {
    let easter = try #require(CalendarDate(text))
    #expect(FinnishHolidays.easterSunday(year: easter.year) == easter)
    #expect(FinnishHolidays.name(of: easter) == "Easter Sunday")
  }

  @Test(arguments: [
    ("2026-01-01", "New Year's Day"), ("2026-01-06", "Epiphany"), ("2026-04-03", "Good Friday"),
    ("2026-04-06", "Easter Monday"), ("2026-05-01", "May Day"), ("2026-05-14", "Ascension Day"),
    ("2026-05-24", "Whit Sunday"), ("2026-06-19", "Midsummer Eve"), ("2026-06-20", "Midsummer Day"),
    ("2026-10-31", "All Saints' Day"), ("2026-12-06", "Independence Day"),
    ("2026-12-24", "Christmas Eve"), ("2026-12-25", "Christmas Day"), ("2026-12-26", "Boxing Day"),
    ("2027-06-25", "Midsummer Eve"), ("2027-11-06", "All Saints' Day"),
  ]) func holidaysAreNamed(text: String, name: String) throws {
    #expect(FinnishHolidays.name(of: try #require(CalendarDate(text))) == name)
  }

  @Test func ordinaryDaysHaveNoName() throws {
    for text in ["2026-03-02", "2026-06-26", "2026-11-07", "2026-12-23", "2026-05-25"] {
      #expect(FinnishHolidays.name(of: try #require(CalendarDate(text))) == nil)
    }
  }

  @Test func christmasEveIsAWorkingDayOnlyOnTheEUList() throws {
    let eve = CalendarDate("2025-12-24")
    #expect(!NonWorkingDays.euList.contains(eve))
    #expect(NonWorkingDays.nationalAct.contains(eve))
    #expect(NonWorkingDays.nationalAct.firstWorkingDay(onOrAfter: eve).description == "2025-12-29")
  }

  @Test(arguments: NonWorkingDays.allCases) func weekendsAndHolidaysAreNonWorking(days: NonWorkingDays) throws
  {
    for text in ["2026-03-07", "2026-03-08", "2026-06-19", "2025-05-29", "2026-01-06"] {
      #expect(days.contains(try #require(CalendarDate(text))))
    }
    #expect(!days.contains(CalendarDate("2026-03-09")))
  }
}
