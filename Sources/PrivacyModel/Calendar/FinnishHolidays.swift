/// The Finnish public holidays, computed for any year.
package enum FinnishHolidays {
  /// Returns Easter Sunday of a year, by the Gregorian computus.
  package static func easterSunday(year: Int) -> CalendarDate {
    let golden = year % 19
    let (century, ofCentury) = (year / 100, year % 100)
    let moonShift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let total = epact + toSunday - 7 * late + 114
    return CalendarDate(validYear: year, month: total / 31, day: total % 31 + 1)
  }

  /// Returns the English name of the holiday on a day; nil for any other day.
  ///
  /// Christmas Eve has a name, although only the national act counts it (`NonWorkingDays`).
  package static func name(of date: CalendarDate) -> String? {
    let (year, month, day) = date.parts
    return fixedName(month: month, day: day)
      ?? floatingName(month: month, day: day, weekday: date.weekday)
      ?? easterName(daysFromEaster: Int(date.daysSinceEpoch - easterSunday(year: year).daysSinceEpoch))
  }

  private static func fixedName(month: Int, day: Int) -> String? {
    switch (month, day) {
    case (1, 1): "New Year's Day"
    case (1, 6): "Epiphany"
    case (5, 1): "May Day"
    case (12, 6): "Independence Day"
    case (12, 24): "Christmas Eve"
    case (12, 25): "Christmas Day"
    case (12, 26): "Boxing Day"
    default: nil
    }
  }

  private static func floatingName(month: Int, day: Int, weekday: Int) -> String? {
    switch (month, day, weekday) {
    case (6, 19...25, 5): "Midsummer Eve"
    case (6, 20...26, 6): "Midsummer Day"
    case (10, 31, 6), (11, 1...6, 6): "All Saints' Day"
    default: nil
    }
  }

  private static func easterName(daysFromEaster: Int) -> String? {
    switch daysFromEaster {
    case -2: "Good Friday"
    case 0: "Easter Sunday"
    case 1: "Easter Monday"
    case 39: "Ascension Day"
    case 49: "Whit Sunday"
    default: nil
    }
  }
}
