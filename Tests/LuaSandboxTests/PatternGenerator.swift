/// Generates random patterns, some of them malformed, and subjects; the same ones for the same seed.
struct PatternGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static let items = [
    "%a", "%d", "%l", "%u", "%s", "%w", "%p", "%x", "%c", "%g", "%A", "%D", "%S", "%W", ".", "a", "b", "c",
    "x", "%.",
    "%%", "%-", "[abc]", "[^abc]", "[a-c]", "[%a_]", "[^%s]", "[%d%-]", "[]a]", "[^]a]", "[a-]", "[%]]", "%z",
  ]

  private mutating func one(of texts: [String]) -> String { texts.randomElement(using: &self) ?? "" }

  private mutating func item() -> String {
    switch Int.random(in: 0..<100, using: &self) {
    case ..<62: one(of: Self.items) + one(of: ["", "", "", "*", "+", "-", "?"])
    case ..<70: "%b" + one(of: ["()", "xy", "ab", "aa"])
    case ..<76: "%f" + one(of: ["[%a]", "[%w]", "[^a]", "[a-c]", "[%z]"])
    case ..<84: "(" + items(upTo: 3) + ")"
    case ..<88: "()"
    case ..<92: "%" + one(of: ["1", "2", "3"])
    case ..<95: one(of: ["$", "^", ")", "(", "[", "%"])
    default: one(of: ["ab", "xy", " ", "(a)", "%f[%a]a"])
    }
  }

  private mutating func items(upTo most: Int) -> String {
    (0..<Int.random(in: 0...most, using: &self)).map { _ in item() }.joined()
  }

  mutating func pattern() -> String {
    one(of: ["", "", "", "", "", "^"]) + items(upTo: 5) + one(of: ["", "", "", "", "", "$"])
  }

  mutating func subject() -> String {
    let letters = Array("aaabbbcccxxyy  ()()1200ZZ_-%.]\t")
    return String(
      (0..<Int.random(in: 0...18, using: &self)).map { _ in letters.randomElement(using: &self) ?? "a" })
  }
}
