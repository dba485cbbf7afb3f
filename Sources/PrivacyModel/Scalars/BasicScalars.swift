extension String: FactScalar {
  /// The kind `text`.
  @usableFromInline package static var kind: ScalarKind { .text }

  /// Accepts any word unchanged.
  @usableFromInline package init(
    scalar text: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) { self = text }

  /// Passes the text to a sink.
  @inlinable package func emit(to sink: inout some FactSink) { sink.text(self) }

  /// The text itself.
  @usableFromInline package var text: String { self }
}

extension Bool: FactScalar {
  /// The kind `flag`.
  @usableFromInline package static var kind: ScalarKind { .flag }

  /// Reads `true` or `false`, without quotation marks.
  /// - Throws: For any other spelling.
  @usableFromInline package init(
    scalar text: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) {
    switch (text, isPlain) {
    case ("true", true): self = true
    case ("false", true): self = false
    default:
      throw ScalarProblem("`\(text)` is neither true nor false", advice: "write true or false")
    }
  }

  /// Reads `true` or `false`.
  @usableFromInline package init?(
    utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, in words: OwnWords
  ) {
    // In JSON, a plain word that is not a number is `true`, `false` or `null`.
    guard isPlain, let first = unsafe bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "t"): self = true
    case UInt8(ascii: "f"): self = false
    default: return nil
    }
  }

  /// Passes the flag to a sink.
  @inlinable package func emit(to sink: inout some FactSink) { sink.flag(self) }

  /// `true` or `false`.
  @usableFromInline package var text: String { self ? "true" : "false" }
}

extension Int: FactScalar {
  /// The kind `count`.
  @usableFromInline package static var kind: ScalarKind { .count }

  /// Reads decimal digits without quotation marks, sign or separators.
  /// - Throws: For any other form, and for a number that does not fit.
  @usableFromInline package init(
    scalar text: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) {
    guard isPlain, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
      throw ScalarProblem("`\(text)` is not a whole number", advice: "write digits only, such as 12")
    }
    self = number
  }

  /// Passes the number to a sink.
  @inlinable package func emit(to sink: inout some FactSink) { sink.count(self) }

  /// The digits.
  @usableFromInline package var text: String { String(self) }
}
