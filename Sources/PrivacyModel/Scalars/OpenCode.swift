/// A code of a list that the shared model begins and that an organisation may extend with words of its own.
///
/// The shared codes have static names. A program names an organisation's own code by its word.
///
/// ```swift
/// let shared: DataCategory = .email
/// let own: DataCategory = "loan_history"
/// ```
public protocol OpenCode: Hashable, Sendable, Codable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
where RawValue == String {
  /// The word of the code.
  var word: Word { get }
  /// Creates the code of a word.
  init(word: Word)
  /// Every code of the shared model.
  static var shared: [Self] { get }
}

extension OpenCode {
  /// Creates a code; whether a register knows it is checked where a case is read or decided.
  public init(_ spelling: String) { self.init(word: Word(spelling)) }

  /// Creates a code; whether a register knows it is checked where a case is read or decided.
  public init(rawValue: String) { self.init(word: Word(rawValue)) }

  /// Creates a code; whether a register knows it is checked where a case is read or decided.
  public init(stringLiteral spelling: String) { self.init(word: Word(spelling)) }

  /// The letters of its word.
  public var rawValue: String { word.spelling }

  /// The letters of its word.
  public var description: String { word.spelling }
}

/// A list of words that an organisation may extend.
public enum WordList: String, CaseIterable, Hashable, Sendable {
  /// Data categories.
  case categories
  /// Purposes of processing, which consents and bans name.
  case purposes
  /// Kinds of recipients.
  case recipients
  /// Sources of data.
  case sources
  /// Services whose customers' data special rules may govern.
  case groups
  /// Kinds of controllers.
  case controllers
  /// Kinds of bans.
  case bans
  /// Actions on data.
  case actions
  /// Roles that requests are addressed to.
  case addressees
  /// Kinds of requests.
  case requests
  /// Reasons.
  case reasons
  /// Obligations of the controller.
  case obligations
}

extension OpenCode where Self: FactCode {
  /// Reads a spelling of the list, with or without quotation marks.
  /// - Throws: For a word that is not in the list.
  @usableFromInline package init(
    scalar text: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) {
    if let code = Self.table.code(spelled: text) {
      self = code
    } else if let word = words.word(spelled: text, in: Self.list) {
      self.init(word: word)
    } else {
      throw ScalarProblem(
        word: text, expected: Self.table.spellings + words.words(Self.list).map(\.spelling),
        advice: words.declarationHelp(Self.list))
    }
  }

  /// Reads a spelling of the list in UTF-8; nil for any other word.
  @inlinable package init?(
    utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, in words: OwnWords
  ) {
    if let code = unsafe Self.table.code(utf8: bytes) {
      self = code
    } else if let word = unsafe words.word(utf8: bytes, in: Self.list) {
      self.init(word: word)
    } else {
      return nil
    }
  }

  /// Passes the code to a sink: a shared one by its number, an own one by its word.
  @inlinable package func emit(to sink: inout some FactSink) {
    let index = Self.table.index(of: self)
    if index >= 0 { sink.code(index) } else { sink.ownCode(word, of: Self.list) }
  }
}
