extension String: FactScalar {
  /// A text.
  public static var kind: ScalarKind { .text }

  /// Takes any word as it stands.
  public init(scalar text: String, isPlain: Bool) throws(ScalarProblem) { self = text }

  /// Hands over the text.
  @inlinable public func emit(to sink: inout some FactSink) { sink.text(self) }

  /// The text itself.
  public var text: String { self }
}

extension Bool: FactScalar {
  /// True or false.
  public static var kind: ScalarKind { .flag }

  /// Reads `true` or `false`, without quotation marks and in no other spelling.
  public init(scalar text: String, isPlain: Bool) throws(ScalarProblem) {
    switch (text, isPlain) {
    case ("true", true): self = true
    case ("false", true): self = false
    default:
      throw ScalarProblem("`\(text)` is neither true nor false", advice: "write true or false")
    }
  }

  /// Reads `true` or `false`.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    // A plain word of JSON that is no number is one of three.
    guard isPlain, let first = unsafe bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "t"): self = true
    case UInt8(ascii: "f"): self = false
    default: return nil
    }
  }

  /// Hands over true or false.
  @inlinable public func emit(to sink: inout some FactSink) { sink.flag(self) }

  /// `true` or `false`.
  public var text: String { self ? "true" : "false" }
}

extension Int: FactScalar {
  /// A whole number.
  public static var kind: ScalarKind { .count }

  /// Reads decimal digits without quotation marks, sign or separators.
  public init(scalar text: String, isPlain: Bool) throws(ScalarProblem) {
    guard isPlain, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
      throw ScalarProblem("`\(text)` is not a whole number", advice: "write digits only, such as 12")
    }
    self = number
  }

  /// Hands over the number.
  @inlinable public func emit(to sink: inout some FactSink) { sink.count(self) }

  /// The digits.
  public var text: String { String(self) }
}
