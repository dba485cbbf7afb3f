extension CalendarDate: FactScalar {
  /// The kind `date`.
  @usableFromInline package static var kind: ScalarKind { .date }

  /// The days of the calendar from the year 1 to the year 9999, with 29 February in leap years alone.
  @usableFromInline package static var pattern: String? {
    let leap = "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
    return "^(?!0000)([0-9]{4}-(\(FinancialYearEnd.commonDays))|(\(leap))-02-29)$"
  }

  /// Reads `YYYY-MM-DD`, with or without quotation marks.
  /// - Throws: For any other form, and for a day that does not exist.
  @usableFromInline package init(
    scalar text: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) {
    if let date = CalendarDate(text) {
      self = date
    } else if CalendarDate.readParts(text) != nil {
      throw ScalarProblem("`\(text)` is not a day of the calendar")
    } else {
      throw ScalarProblem("`\(text)` is not a date", advice: "write a date as 2026-03-02")
    }
  }

  /// Reads `YYYY-MM-DD`.
  @usableFromInline package init?(
    utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, in words: OwnWords
  ) {
    guard let (year, month, day) = unsafe Self.readParts(bytes) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Passes the day to a sink.
  @inlinable package func emit(to sink: inout some FactSink) { sink.date(self) }

  /// The date as `YYYY-MM-DD`.
  @usableFromInline package var text: String { description }
}

extension FinancialYearEnd: FactScalar {
  /// The kind `text`: rules see `MM-DD`.
  @usableFromInline package static var kind: ScalarKind { .text }

  /// The days that every year has, as part of a regular expression.
  fileprivate static let commonDays =
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"

  /// The days of a leap year.
  @usableFromInline package static var pattern: String? { "^(\(commonDays)|02-29)$" }

  /// Reads `MM-DD`, with or without quotation marks.
  /// - Throws: For any other form, and for a day that does not exist.
  @usableFromInline package init(
    scalar text: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) {
    guard let end = FinancialYearEnd(text) else {
      throw ScalarProblem("`\(text)` is not a day of the year", advice: "write month and day as 12-31")
    }
    self = end
  }

  /// Passes the day to a sink as a text.
  @inlinable package func emit(to sink: inout some FactSink) { sink.text(description) }

  /// The day as `MM-DD`.
  @usableFromInline package var text: String { description }
}
