internal import PrivacyCoding
internal import PrivacyModel
internal import RuleTesting

/// The words of cases and of their decisions: codes, purposes, days.
///
/// Cases that share a rare word with a change are tried first.
struct CaseWords: Sendable {
  /// The numbers of the cases that have each word.
  private var cases: [Substring: [Int]] = [:]

  init(_ decided: [CaseReach.Decided]) {
    for (number, one) in decided.enumerated() {
      let text = one.replayCase.facts.json + " " + CanonicalJSON.text(one.decision)
      for word in Set(text.split { !Self.isInWord($0) }) where word.count > 2 {
        cases[Substring(String(word)), default: []].append(number)
      }
    }
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }

  /// Some cases in an order in which those with the rarest words of a line come first.
  func sorted(_ numbers: [Int], by line: String) -> [Int] {
    let words = Set(line.split { !Self.isInWord($0) }).compactMap { cases[$0] }.sorted {
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
