/// A scalar whose value is one word of a fixed list.
@usableFromInline package protocol FactCode: FactScalar, RawRepresentable, CaseIterable
where RawValue == String {
  /// The table of all codes.
  static var table: CodeTable<Self> { get }
}

/// The codes of one list, looked up by number and by spelling in constant time.
@usableFromInline package struct CodeTable<Code: FactCode>: Sendable {
  /// The spellings, in the order of the numbers.
  package let spellings: [String]
  /// The codes, in the order of `allCases`.
  @usableFromInline package let codes: [Code]
  /// The code `none`; nil if the list has none.
  @usableFromInline package let none: Code?
  /// The numbers by the byte of a code in memory: an enumeration without payloads of at most 256 cases is one byte.
  @usableFromInline let numbers: [UInt8]
  private let bySpelling: [String: Code]
  @usableFromInline let byBytes: ByteTable

  /// Creates the table of a list; each list keeps one.
  @usableFromInline package init(_ type: Code.Type) {
    codes = Array(type.allCases)
    none = codes.first { $0.rawValue == "none" }
    spellings = codes.map(\.rawValue)
    var numbers = [UInt8](repeating: 0, count: 256)
    var bySpelling: [String: Code] = [:]
    for (number, code) in codes.enumerated() {
      numbers[Self.byte(of: code)] = UInt8(number)
      bySpelling[code.rawValue] = code
    }
    self.numbers = numbers
    self.bySpelling = bySpelling
    byBytes = ByteTable(spellings)
  }

  /// Returns the number of a code in `allCases`.
  @inlinable package func index(of code: Code) -> Int { Int(numbers[Self.byte(of: code)]) }

  @inlinable static func byte(of code: Code) -> Int {
    unsafe withUnsafeBytes(of: code) { unsafe $0.isEmpty ? 0 : Int($0[0]) }
  }

  /// Returns the code with a spelling; nil if there is none.
  @usableFromInline package func code(spelled text: String) -> Code? { bySpelling[text] }
}

extension CodeTable {
  /// Returns the code with a spelling in UTF-8; nil if there is none.
  @inlinable func code(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Code? {
    unsafe byBytes.number(of: bytes).map { codes[$0] }
  }
}

extension FactCode {
  /// The kind `code`, with the spellings of the list.
  @usableFromInline package static var kind: ScalarKind { .code(table.spellings) }

  /// The code `none`; nil if the list has none.
  @inlinable package static var noneValue: Self? { table.none }

  /// The code's number in `allCases`.
  @inlinable package var index: Int { Self.table.index(of: self) }

  /// Reads a spelling, with or without quotation marks.
  /// - Throws: For a word that is not in the list.
  @usableFromInline package init(scalar text: String, isPlain: Bool) throws(ScalarProblem) {
    guard let code = Self.table.code(spelled: text) else {
      throw ScalarProblem(word: text, expected: Self.table.spellings)
    }
    self = code
  }

  /// Reads a spelling in UTF-8; nil for any other word.
  @inlinable package init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    guard let code = unsafe Self.table.code(utf8: bytes) else { return nil }
    self = code
  }

  /// Passes the code's number to a sink.
  @inlinable package func emit(to sink: inout some FactSink) { sink.code(index) }

  /// The code's spelling.
  @usableFromInline package var text: String { rawValue }
}
