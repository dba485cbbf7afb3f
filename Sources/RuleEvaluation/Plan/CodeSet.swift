/// A set of numbers below 256: the codes of one list by their numbers in a vocabulary.
///
/// It is a value without references, because a decision copies and compares hundreds of them.
struct CodeSet: Hashable, Sendable {
  // Most lists have fewer than 64 codes.
  private var low: UInt64 = 0
  private var high: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// Every number.
  static let everything = ~CodeSet()

  @inline(__always) mutating func insert(_ number: Int) {
    let bit: UInt64 = 1 << UInt64(number & 63)
    switch number >> 6 {
    case 0: low |= bit
    case 1: high.0 |= bit
    case 2: high.1 |= bit
    default: high.2 |= bit
    }
  }

  @inline(__always) func contains(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number & 63)
    if number < 64 { return low & bit != 0 && number >= 0 }
    switch number >> 6 {
    case 1: return high.0 & bit != 0
    case 2: return high.1 & bit != 0
    case 3: return high.2 & bit != 0
    default: return false
    }
  }

  @inline(__always) func isDisjoint(with other: CodeSet) -> Bool {
    low & other.low | high.0 & other.high.0 | high.1 & other.high.1 | high.2 & other.high.2 == 0
  }

  static func == (one: CodeSet, other: CodeSet) -> Bool {
    one.low == other.low && one.high == other.high
  }

  func hash(into hasher: inout Hasher) {
    for word in [low, high.0, high.1, high.2] { hasher.combine(word) }
  }

  static prefix func ~ (set: CodeSet) -> CodeSet {
    var set = set
    set.low = ~set.low
    set.high = (~set.high.0, ~set.high.1, ~set.high.2)
    return set
  }
}
