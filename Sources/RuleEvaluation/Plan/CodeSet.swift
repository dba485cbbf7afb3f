/// A set of numbers below 256: the codes of one list by their numbers in a vocabulary.
///
/// It is a value without references, because a decision copies and compares hundreds of them.
struct CodeSet: Hashable, Sendable {
  private var bits = SIMD4<UInt64>(repeating: 0)

  /// Every number.
  static let everything = ~CodeSet()

  mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

  func contains(_ number: Int) -> Bool {
    (0..<256).contains(number) && bits[number >> 6] & 1 << UInt64(number & 63) != 0
  }

  func isDisjoint(with other: CodeSet) -> Bool { bits & other.bits == SIMD4(repeating: 0) }

  static prefix func ~ (set: CodeSet) -> CodeSet {
    var set = set
    set.bits = ~set.bits
    return set
  }
}
