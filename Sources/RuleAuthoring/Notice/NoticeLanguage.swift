internal import Messages

/// The language of a text, by its most frequent words.
enum NoticeLanguage {
  private static let words: [(Language, Set<String>)] = [
    (.finnish, ["ja", "on", "tai", "ei", "tietoja", "rekisterin", "voidaan", "sekä", "mukaan", "oikeus"]),
    (.swedish, ["och", "att", "som", "är", "av", "uppgifter", "till", "för", "inte", "registret"]),
    (.english, ["the", "and", "of", "to", "is", "are", "data", "for", "not", "or"]),
  ]

  /// Returns the language with most of its frequent words; Finnish if none prevails.
  static func guess(of text: String) -> Language {
    var counts = [0, 0, 0]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(5000) {
      for (index, list) in words.enumerated() where list.1.contains(String(word)) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return words[counts.firstIndex(of: most) ?? 0].0
  }
}
