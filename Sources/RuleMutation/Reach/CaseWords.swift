internal import PrivacyCoding
internal import PrivacyModel
internal import RuleTesting

/// The words of cases and of their decisions: codes, purposes, days.
///
/// Cases that share a rare word with a change are tried first.
struct CaseWords: Sendable {
  /// The numbers of the cases that have each word.
  private var cases: [String: [Int]] = [:]

  init(_ decided: [CaseReach.Decided]) {
    for (number, one) in decided.enumerated() {
      let text = one.replayCase.facts.json + " " + CanonicalJSON.text(one.decision)
      for word in Self.words(of: text) { cases[word, default: []].append(number) }
    }
  }

  /// The words of three bytes or more: of letters, digits, `_` and `-`.
  private static func words(of text: String) -> Set<String> {
    Set(text.utf8.split { !isInWord($0) }.compactMap { $0.count > 2 ? String(Substring($0)) : nil })
  }

  /// Whether a byte is of a word; those of letters outside ASCII are.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  /// Some cases in an order in which those with the rarest words of a line come first.
  func sorted(_ numbers: [Int], by line: String) -> [Int] {
    let words = Self.words(of: line).compactMap { cases[$0] }.sorted {
      ($0.count, $0.first ?? 0) < ($1.count, $1.first ?? 0)
    }
    guard !words.isEmpty else { return numbers }
    let wanted = Set(numbers)
    var first: [Int] = []
    var taken: Set<Int> = []
    for number in words.joined() where wanted.contains(number) && taken.insert(number).inserted {
      first.append(number)
    }
    return first + numbers.filter { !taken.contains($0) }
  }
}
