/// A hash table from the UTF-8 bytes of words to their numbers.
@usableFromInline package struct ByteTable: Sendable {
  /// The length of a word with its first and last eight bytes: the whole word if it has at most 16.
  private struct Key: Equatable {
    var count: Int
    var head: UInt64 = 0
    var tail: UInt64 = 0

    @inline(__always) init(_ word: UnsafeBufferPointer<UInt8>) {
      count = word.count
      let bytes = UnsafeRawBufferPointer(word)
      if count >= 8 {
        head = unsafe bytes.loadUnaligned(as: UInt64.self)
        tail = unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      } else if count >= 4 {
        head = unsafe UInt64(bytes.loadUnaligned(as: UInt32.self))
        tail = unsafe UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      } else {
        for place in 0..<count { head = unsafe head << 8 | UInt64(bytes[place]) }
      }
    }

    var hash: Int {
      let mixed = ((head ^ UInt64(count)) &* 0x9e37_79b9_7f4a_7c15 ^ tail) &* 0xbf58_476d_1ce4_e5b9
      return Int(truncatingIfNeeded: mixed >> 33)
    }
  }

  private let words: [[UInt8]]
  private let keys: [Key]
  /// The numbers of words, -1 for a free slot; their count is a power of two, and at least half are free.
  private let slots: [Int32]

  /// Creates a table of distinct words.
  @usableFromInline package init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    keys = self.words.map { word in unsafe word.withUnsafeBufferPointer { unsafe Key($0) } }
    var size = 4
    while size < 2 * words.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (number, key) in keys.enumerated() {
      var slot = key.hash & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    self.slots = slots
  }

  /// Returns the number of a word; nil if it is not in the table.
  @usableFromInline package func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let key = unsafe Key(word)
    var slot = key.hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if keys[number] == key, unsafe key.count <= 16 || words[number].elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
