/// The fields of one record type by the bytes of their names.
///
/// Made once for each type of the schema, so that reading a key costs a few comparisons of bytes.
struct FieldTable: Sendable {
  private let names: ByteTable
  /// Whether a field follows from others, and must not be stated.
  private let isDerived: [Bool]
  /// The number of the type of the records in a field, -1 for scalars.
  let inner: [Int]

  /// The tables of the types of the shared schema, by number.
  static let all: [FieldTable] = FactSchema.shared.types.map { FieldTable($0) }

  private init(_ type: FactType) {
    names = ByteTable(type.fields.map(\.name))
    isDerived = type.fields.map(\.isDerived)
    inner = type.fields.map { field in
      switch field.shape {
      case .record(let type), .records(let type): type
      case .scalar, .scalars: -1
      }
    }
  }

  /// How many fields there are.
  var count: Int { inner.count }

  /// The number of the field that is called so and may be stated.
  func field(named name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let field = unsafe names.number(of: name), !isDerived[field] else { return nil }
    return field
  }
}

/// Words by their bytes.
public struct ByteTable: Sendable {
  private let words: [[UInt8]]
  /// Numbers of words, -1 where there is none; as many as a power of two, at least half of them free.
  private let slots: [Int32]

  /// Makes a table of words that differ.
  public init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    var size = 4
    while size < 2 * words.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (number, word) in self.words.enumerated() {
      var slot = unsafe word.withUnsafeBufferPointer { unsafe Self.hash($0) } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    self.slots = slots
  }

  /// The number of a word, nil where it is none of them.
  public func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = unsafe Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if unsafe words[number].count == word.count && words[number].elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = unsafe word.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7fff_ffff)
  }
}
