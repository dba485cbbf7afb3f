/// A value that a single word of YAML or JSON can state.
public protocol FactScalar: Hashable, Sendable, Codable {
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
  @inlinable public static var noneValue: Self? { nil }

  /// Reads the word as a text.
  @inlinable public init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    guard let value = try? unsafe Self(scalar: String(decoding: bytes, as: UTF8.self), isPlain: isPlain)
    else {
      return nil
    }
    self = value
  }
}

/// What a scalar is to a rule.
public enum ScalarKind: Hashable, Sendable {
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
public protocol FactSink {
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
public struct ScalarProblem: Error, Hashable, Sendable {
  /// One sentence, with the word in backticks.
  public var message: String
  /// The text to write instead, where one form fits all.
  public var advice: String?
  /// The word that is not in the list of codes, where that is the problem.
  public private(set) var word: String?
  /// The codes of that list.
  public private(set) var expected: [String] = []

  /// Creates a problem.
  public init(_ message: String, advice: String? = nil) {
    (self.message, self.advice) = (message, advice)
  }

  /// Creates a problem with a word that is not in a list of codes.
  init(word: String, expected: [String]) {
    self.init("`\(word)` is not one of its values")
    (self.word, self.expected) = (word, expected)
  }
}
