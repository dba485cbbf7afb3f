extension String: FactScalar {
  /// A text.
  @usableFromInline package static var kind: ScalarKind { .text }

  /// Takes any word as it stands.
  @usableFromInline package init(scalar text: String, isPlain: Bool) throws(ScalarProblem) { self = text }

  /// Hands over the text.
  @inlinable package func emit(to sink: inout some FactSink) { sink.text(self) }

  /// The text itself.
  @usableFromInline package var text: String { self }
}

extension Bool: FactScalar {
  /// True or false.
  @usableFromInline package static var kind: ScalarKind { .flag }

  /// Reads `true` or `false`, without quotation marks and in no other spelling.
  @usableFromInline package init(scalar text: String, isPlain: Bool) throws(ScalarProblem) {
    switch (text, isPlain) {
    case ("true", true): self = true
    case ("false", true): self = false
    default:
      throw ScalarProblem("`\(text)` is neither true nor false", advice: "write true or false")
    }
  }

  /// Reads `true` or `false`.
  @usableFromInline package init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    // A plain word of JSON that is no number is one of three.
    guard isPlain, let first = unsafe bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "t"): self = true
    case UInt8(ascii: "f"): self = false
    default: return nil
    }
  }

  /// Hands over true or false.
  @inlinable package func emit(to sink: inout some FactSink) { sink.flag(self) }

  /// `true` or `false`.
  @usableFromInline package var text: String { self ? "true" : "false" }
}

extension Int: FactScalar {
  /// A whole number.
  @usableFromInline package static var kind: ScalarKind { .count }

  /// Reads decimal digits without quotation marks, sign or separators.
  @usableFromInline package init(scalar text: String, isPlain: Bool) throws(ScalarProblem) {
    guard isPlain, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
      throw ScalarProblem("`\(text)` is not a whole number", advice: "write digits only, such as 12")
    }
    self = number
  }

  /// Hands over the number.
  @inlinable package func emit(to sink: inout some FactSink) { sink.count(self) }

  /// The digits.
  @usableFromInline package var text: String { String(self) }
}
