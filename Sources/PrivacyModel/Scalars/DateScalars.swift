extension CalendarDate: FactScalar {
  /// The kind `date`.
  @usableFromInline package static var kind: ScalarKind { .date }

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
