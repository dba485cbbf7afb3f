/// A value that a single word of YAML or JSON can state.
@usableFromInline package protocol FactScalar: Hashable, Sendable {
  /// The type that rules see.
  static var kind: ScalarKind { get }
  /// A regular expression that exactly the words of the type match; nil if the kind says it all.
  static var pattern: String? { get }
  /// Reads a word; `isPlain` if it is written without quotation marks. An organisation adds `words` to the codes.
  /// - Throws: For a word that is not a value of the type.
  init(scalar text: String, isPlain: Bool, in words: OwnWords) throws(ScalarProblem)
  /// Reads a word in UTF-8; nil if it is not a value, or if only `init(scalar:isPlain:in:)` can read it.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, in words: OwnWords)
  /// Passes the value to a sink, by the call for its kind.
  func emit(to sink: inout some FactSink)
  /// The word that reads as this value.
  var text: String { get }
  /// The value that means "none"; nil if the type has none.
  static var noneValue: Self? { get }
}

extension FactScalar {
  /// Nil: the kind says it all.
  @usableFromInline package static var pattern: String? { nil }

  /// Nil: no value means "none".
  @inlinable package static var noneValue: Self? { nil }

  /// Reads the bytes by `init(scalar:isPlain:in:)`.
  @inlinable package init?(
    utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, in words: OwnWords
  ) {
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    guard let value = try? Self(scalar: text, isPlain: isPlain, in: words) else { return nil }
    self = value
  }
}

/// The type of a scalar in rules.
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

/// Receives scalar values, one call for each.
@usableFromInline package protocol FactSink {
  /// Receives a text.
  mutating func text(_ text: String)
  /// Receives true or false.
  mutating func flag(_ flag: Bool)
  /// Receives a whole number.
  mutating func count(_ count: Int)
  /// Receives a day.
  mutating func date(_ date: CalendarDate)
  /// Receives a code of the shared model by its number in its list.
  mutating func code(_ index: Int)
  /// Receives an organisation's own code by its word.
  mutating func ownCode(_ word: Word, of list: WordList)
}

/// The error of a word that is not a value of its type.
package struct ScalarProblem: Error, Hashable, Sendable {
  /// One sentence, with the word in backticks.
  package var message: String
  /// The correction, if it does not depend on the word; for an unknown code, where it could be declared.
  package var advice: String?
  /// The word that is not in the list of codes; nil for any other problem.
  package private(set) var word: String?
  /// The codes of that list.
  package private(set) var expected: [String] = []

  /// Creates a problem.
  @usableFromInline package init(_ message: String, advice: String? = nil) {
    (self.message, self.advice) = (message, advice)
  }

  /// Creates a problem with a word that is not in a list of codes.
  package init(word: String, expected: [String], advice: String? = nil) {
    self.init("`\(word)` is not one of its values", advice: advice)
    (self.word, self.expected) = (word, expected)
  }
}
