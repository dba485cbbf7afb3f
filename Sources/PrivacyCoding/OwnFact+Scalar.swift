internal import PrivacyModel

extension OwnFact {
  /// Reads a word as a scalar of a kind.
  /// - Throws: For a word that is not a value of the kind.
  init(scalar text: String, isPlain: Bool, _ kind: ScalarKind) throws(ScalarProblem) {
    let words = OwnWords.none  // for kinds that are no codes
    switch kind {
    case .text: self = .text(text)
    case .flag: self = .flag(try Bool(scalar: text, isPlain: isPlain, in: words))
    case .count: self = .number(try Int(scalar: text, isPlain: isPlain, in: words))
    case .date: self = .day(try CalendarDate(scalar: text, isPlain: isPlain, in: words))
    case .code(let codes):
      guard codes.contains(text) else { throw ScalarProblem(word: text, expected: codes) }
      self = .text(text)
    }
  }
}
