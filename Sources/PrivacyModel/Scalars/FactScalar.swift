/// A value that a single word of YAML or JSON can state.
@usableFromInline package protocol FactScalar: Hashable, Sendable {
  /// What a rule sees.
  static var kind: ScalarKind { get }
  /// Reads a word; `isPlain` where it was written without quotation marks.
  init(scalar text: String, isPlain: Bool) throws(ScalarProblem)
  /// Reads the bytes of a word; nil where it cannot be one, or where only `init(scalar:isPlain:)` can tell.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool)
  /// Hands the value to an encoder, in the form that its kind says.
  func emit(to sink: inout some FactSink)
  /// The word that reads back as this value.
  var text: String { get }
  /// The value that means "none", where there is one.
  static var noneValue: Self? { get }
}

extension FactScalar {
  /// No value means "none".
  @inlinable package static var noneValue: Self? { nil }

  /// Reads the word as a text.
  @inlinable package init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    guard let value = try? unsafe Self(scalar: String(decoding: bytes, as: UTF8.self), isPlain: isPlain)
    else {
      return nil
    }
    self = value
  }
}

/// What a scalar is to a rule.
@usableFromInline package enum ScalarKind: Hashable, Sendable {
  /// A text.
  case text
  /// True or false.
  case flag
  /// A whole number, never negative.
  case count
  /// A day.
  case date
  /// One of these words.
  case code([String])
}

/// Takes scalars, whatever it makes of them.
@usableFromInline package protocol FactSink {
  /// Takes a text.
  mutating func text(_ text: String)
  /// Takes true or false.
  mutating func flag(_ flag: Bool)
  /// Takes a whole number.
  mutating func count(_ count: Int)
  /// Takes a day.
  mutating func date(_ date: CalendarDate)
  /// Takes a code by its number in `allCases`.
  mutating func code(_ index: Int)
}

/// A word that is not a value of its type.
package struct ScalarProblem: Error, Hashable, Sendable {
  /// One sentence, with the word in backticks.
  package var message: String
  /// The text to write instead, where one form fits all.
  package var advice: String?
  /// The word that is not in the list of codes, where that is the problem.
  package private(set) var word: String?
  /// The codes of that list.
  package private(set) var expected: [String] = []

  /// Creates a problem.
  @usableFromInline package init(_ message: String, advice: String? = nil) {
    (self.message, self.advice) = (message, advice)
  }

  /// Creates a problem with a word that is not in a list of codes.
  init(word: String, expected: [String]) {
    self.init("`\(word)` is not one of its values")
    (self.word, self.expected) = (word, expected)
  }
}
