/// Finds the known word that is most similar to an unknown one.
///
/// The words may come from untrusted scripts and cases, so their length and number are limited: a search takes less than
/// ten milliseconds.
package enum Suggestion {
  /// The maximum length of a word, in UTF-8 bytes; longer words are not compared.
  static let longestWord = 64
  /// The maximum number of candidates that are compared.
  static let mostCandidates = 1000

  /// Returns the candidate nearest to the word, or nil if none is similar enough.
  ///
  /// Ties are resolved alphabetically, so the result is the same in every run.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
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
    return best?.candidate ?? candidates.prefix(mostCandidates).filter { sharesWord($0, word) }.min()
  }

  /// Returns the candidate that a word probably misspells: one letter differs, or two of a word of eight letters or more.
  package static func misspelled(_ word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let limit = word.count < 8 ? 1 : 2
    return candidates.prefix(mostCandidates)
      .filter { $0 != word && $0.utf8.count <= longestWord }
      .map { (distance: distance(from: word, to: $0, limit: limit), candidate: $0) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?.candidate
  }

  /// Whether two names have a word of at least five letters in common, such as `income` and `income_and_wealth`.
  private static func sharesWord(_ candidate: String, _ word: String) -> Bool {
    func words(_ name: String) -> Set<Substring> {
      Set(name.split { $0 == "_" || $0 == "-" || $0 == " " }.filter { $0.count >= 5 })
    }
    return candidate != word && candidate.utf8.count <= longestWord
      && !words(candidate).isDisjoint(with: words(word))
  }

  /// Returns a help text with the nearest candidate, or nil if none is similar enough.
  package static func help(_ word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean `\($0)`?" }
  }

  /// Joins a correction and another possibility: "did you mean `email`? otherwise declare it …".
  package static func joined(_ help: String?, otherwise other: String?) -> String? {
    guard let help, let other else { return help ?? other }
    return help.hasSuffix("?") ? "\(help) otherwise \(other)" : "\(help), or \(other)"
  }

  private static func distance(from word: String, to candidate: String, limit: Int) -> Int {
    if folded(word) == folded(candidate) { return 0 }
    let (word, candidate) = (Array(word), Array(candidate))
    guard abs(word.count - candidate.count) <= limit else { return .max }
    let distance = alignment(of: word, with: candidate)
    // If every letter differs, it is another word, not a misspelling.
    return distance < max(word.count, candidate.count) ? distance : .max
  }

  /// The word in lower case, with `-` replaced by `_`.
  private static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == "-" ? "_" : $0 })
  }

  /// The Damerau-Levenshtein distance in the variant of optimal string alignment.
  ///
  /// Only the last three rows of the table are kept.
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
