/// A scalar whose value is one word of a list.
@usableFromInline package protocol FactCode: FactScalar, RawRepresentable where RawValue == String {
  /// The codes of the shared model.
  static var table: CodeTable<Self> { get }
}

/// The codes of one list of the shared model, looked up by number and by spelling in constant time.
@usableFromInline package struct CodeTable<Code: FactCode>: Sendable {
  /// The spellings, in the order of the numbers.
  package let spellings: [String]
  /// The codes, in their order.
  @usableFromInline package let codes: [Code]
  /// The code `none`; nil if the list has none.
  @usableFromInline package let none: Code?
  /// The list that an organisation may extend; nil for a closed one.
  @usableFromInline package let list: WordList?
  /// The numbers by `Code.key`, -1 for a key of another list.
  @usableFromInline let numbers: [Int16]
  private let bySpelling: [String: Code]
  @usableFromInline let byBytes: ByteTable

  private init(_ codes: [Code], keys: [Int], list: WordList?) {
    self.codes = codes
    self.list = list
    none = codes.first { $0.rawValue == "none" }
    spellings = codes.map(\.rawValue)
    var numbers = [Int16](repeating: -1, count: (keys.max() ?? 0) + 1)
    for (number, key) in keys.enumerated() { numbers[key] = Int16(number) }
    self.numbers = numbers
    bySpelling = Dictionary(uniqueKeysWithValues: zip(spellings, codes))
    byBytes = ByteTable(spellings)
  }

  /// Returns the code with a spelling; nil if there is none.
  @usableFromInline package func code(spelled text: String) -> Code? { bySpelling[text] }

  /// Returns the code with a spelling in UTF-8; nil if there is none.
  @inlinable func code(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Code? {
    unsafe byBytes.number(of: bytes).map { codes[$0] }
  }
}

// MARK: Closed lists

extension CodeTable where Code: CaseIterable {
  /// Creates the table of a closed list; each list keeps one.
  @usableFromInline package init(_ type: Code.Type) {
    let codes = Array(type.allCases)
    self.init(codes, keys: codes.map { Self.byte(of: $0) }, list: nil)
  }

  /// Returns the number of a code.
  @inlinable package func index(of code: Code) -> Int { Int(numbers[Self.byte(of: code)]) }

  /// The byte of a code in memory: an enumeration without payloads of at most 256 cases is one byte.
  @inlinable static func byte(of code: Code) -> Int {
    unsafe withUnsafeBytes(of: code) { unsafe $0.isEmpty ? 0 : Int($0[0]) }
  }
}

extension FactCode where Self: CaseIterable {
  /// The code's number in its list.
  @inlinable package var index: Int { Self.table.index(of: self) }

  /// Reads a spelling, with or without quotation marks.
  /// - Throws: For a word that is not in the list.
  @usableFromInline package init(
    scalar text: String, isPlain: Bool, in words: OwnWords
  ) throws(ScalarProblem) {
    guard let code = Self.table.code(spelled: text) else {
      throw ScalarProblem(word: text, expected: Self.table.spellings)
    }
    self = code
  }

  /// Reads a spelling in UTF-8; nil for any other word.
  @inlinable package init?(
    utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, in words: OwnWords
  ) {
    guard let code = unsafe Self.table.code(utf8: bytes) else { return nil }
    self = code
  }

  /// Passes the code's number to a sink.
  @inlinable package func emit(to sink: inout some FactSink) { sink.code(index) }
}

// MARK: Open lists

extension CodeTable where Code: OpenCode {
  /// Creates the table of the shared codes of an open list; each list keeps one.
  @usableFromInline package init(open list: WordList, _ codes: [Code]) {
    self.init(codes, keys: codes.map(\.word.number), list: list)
  }

  /// Returns the number of a shared code; -1 for an organisation's own.
  @inlinable package func index(of code: Code) -> Int {
    let number = code.word.number
    return number < numbers.count ? Int(numbers[number]) : -1
  }
}

extension OpenCode where Self: FactCode {
  /// The list that an organisation may extend.
  @inlinable package static var list: WordList { table.list ?? .categories }
}

extension FactCode {
  /// The kind `code`, with the spellings of the shared list.
  @usableFromInline package static var kind: ScalarKind { .code(table.spellings) }

  /// The code `none`; nil if the list has none.
  @inlinable package static var noneValue: Self? { table.none }

  /// The code's spelling.
  @usableFromInline package var text: String { rawValue }
}
