/// A fixed list of words, one of which a scalar is.
@usableFromInline package protocol FactCode: FactScalar, RawRepresentable, CaseIterable
where RawValue == String {
  /// Every code by number and by spelling.
  static var table: CodeTable<Self> { get }
}

/// The codes of one list, looked up by number and by spelling in constant time.
@usableFromInline package struct CodeTable<Code: FactCode>: Sendable {
  /// The spellings, in the order of the numbers.
  package let spellings: [String]
  /// The codes by number.
  @usableFromInline package let codes: [Code]
  /// The code `none`, where the list has one.
  @usableFromInline package let none: Code?
  /// The numbers by the byte that a code is in memory: a plain enumeration has no more than 256 cases.
  @usableFromInline let numbers: [UInt8]
  private let bySpelling: [String: Code]
  @usableFromInline let byBytes: ByteTable

  /// Makes the table of a list; made once per list.
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

  /// The number of a code.
  @inlinable package func index(of code: Code) -> Int { Int(numbers[Self.byte(of: code)]) }

  @inlinable static func byte(of code: Code) -> Int {
    unsafe withUnsafeBytes(of: code) { unsafe $0.isEmpty ? 0 : Int($0[0]) }
  }

  /// The code that is spelled so.
  @usableFromInline package func code(spelled text: String) -> Code? { bySpelling[text] }
}

extension CodeTable {
  /// The code that is spelled in these bytes.
  @inlinable func code(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Code? {
    unsafe byBytes.number(of: bytes).map { codes[$0] }
  }
}

extension FactCode {
  /// One of the list's words.
  @usableFromInline package static var kind: ScalarKind { .code(table.spellings) }

  /// The code `none`, where the list has one.
  @inlinable package static var noneValue: Self? { table.none }

  /// The code's number in `allCases`.
  @inlinable package var index: Int { Self.table.index(of: self) }

  /// Reads one of the words, with or without quotation marks.
  @usableFromInline package init(scalar text: String, isPlain: Bool) throws(ScalarProblem) {
    guard let code = Self.table.code(spelled: text) else {
      throw ScalarProblem(word: text, expected: Self.table.spellings)
    }
    self = code
  }

  /// Reads one of the words.
  @inlinable package init?(utf8 bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    guard let code = unsafe Self.table.code(utf8: bytes) else { return nil }
    self = code
  }

  /// Hands over the code's number.
  @inlinable package func emit(to sink: inout some FactSink) { sink.code(index) }

  /// The code's spelling.
  @usableFromInline package var text: String { rawValue }
}
