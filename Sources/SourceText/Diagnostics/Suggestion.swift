/// Finds what a person most likely meant by a word that is not known.
///
/// A text of a script or of a case may be as long as its limits allow, so both the words and their number are bounded: one
/// search takes less than ten milliseconds.
public enum Suggestion {
  /// A longer word, in bytes of UTF-8, is no misspelling.
  static let longestWord = 64
  /// Of more candidates only the first are compared.
  static let mostCandidates = 1000

  /// The candidate nearest to the word, or nil where none is near enough to be meant.
  ///
  /// Of several that are equally near the alphabetically first wins, so that the answer never changes between runs.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let limit = max(1, word.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.prefix(mostCandidates)
    where candidate.utf8.count <= longestWord && candidate != word {
      let distance = distance(from: word, to: candidate, limit: limit)
      guard distance <= limit else { continue }
      if let best, best <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The advice that goes with a misspelt word, or nil where there is none.
  public static func help(_ word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean `\($0)`?" }
  }

  private static func distance(from word: String, to candidate: String, limit: Int) -> Int {
    if folded(word) == folded(candidate) { return 1 }
    let (word, candidate) = (Array(word), Array(candidate))
    guard abs(word.count - candidate.count) <= limit else { return .max }
    let distance = alignment(of: word, with: candidate)
    // A word of which no letter remains is another word, not a misspelling.
    return distance < max(word.count, candidate.count) ? distance : .max
  }

  /// A spelling in which case and the kind of dash no longer matter.
  private static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == "-" ? "_" : $0 })
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours: Damerau-Levenshtein distance
  /// in the form of optimal string alignment, which needs only the last three rows of the table.
  private static func alignment(of word: [Character], with other: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 0..<word.count {
      var current = [row + 1]
      for column in 0..<other.count {
        let cost = word[row] == other[column] ? 0 : 1
        var least = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, word[row] == other[column - 1], word[row - 1] == other[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
