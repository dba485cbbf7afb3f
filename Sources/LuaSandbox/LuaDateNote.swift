internal import CLuaSandbox

/// What a script did with a date; dates are days since 1970-01-01.
package enum LuaDateNote: Hashable, Sendable {
  /// It made a date of no other date: of a text, or by a host function.
  case made(Int32)
  /// It added months and then days to a date.
  case shifted(from: Int32, to: Int32, months: Int32, days: Int32)
  /// It asked for the last day of the date's year.
  case yearEnd(from: Int32, to: Int32)
  /// It read the date's year.
  case readYear(Int32)
  /// It read the date's month.
  case readMonth(Int32)
  /// It read the date's day or all of it: as a text, as a number of days, or for a host function.
  case read(Int32)

  init(_ note: clh_date_note) {
    switch clh_date_note_kind(note.kind) {
    case CLH_DATE_MADE: self = .made(note.to)
    case CLH_DATE_SHIFTED:
      self = .shifted(from: note.from, to: note.to, months: note.months, days: note.days)
    case CLH_DATE_YEAR_END: self = .yearEnd(from: note.from, to: note.to)
    case CLH_DATE_READ_YEAR: self = .readYear(note.from)
    case CLH_DATE_READ_MONTH: self = .readMonth(note.from)
    default: self = .read(note.from)
    }
  }
}
