/// The words that an organisation adds to the open lists of codes, numbered for its registers.
@usableFromInline package final class OwnWords: Sendable {
  /// No words.
  package static let none = OwnWords([:], of: nil)

  /// The organisation, by the name of its folder; nil for the shared model.
  package let organisation: String?
  /// The words of each list, in the order of `WordList`.
  @usableFromInline let lists: [List]

  /// The words of one list.
  @usableFromInline struct List: Sendable {
    let words: [Word]
    let numbers: [Word: Int]
    let bySpelling: [String: Word]
    let byBytes: ByteTable

    init(_ spellings: [String]) {
      words = spellings.map { Word($0) }
      numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
      bySpelling = Dictionary(uniqueKeysWithValues: zip(spellings, words))
      byBytes = ByteTable(spellings)
    }
  }

  /// Creates the words of an organisation by their lists.
  package init(_ words: [WordList: [String]], of organisation: String?) {
    self.organisation = organisation
    lists = WordList.allCases.map { List(words[$0] ?? []) }
  }

  /// Returns the word of a list with a spelling; nil if there is none.
  @usableFromInline package func word(spelled text: String, in list: WordList) -> Word? {
    lists[list.index].bySpelling[text]
  }

  /// Returns the word of a list with a spelling in UTF-8; nil if there is none.
  @usableFromInline package func word(utf8 bytes: UnsafeBufferPointer<UInt8>, in list: WordList) -> Word? {
    let own = lists[list.index]
    return unsafe own.byBytes.number(of: bytes).map { own.words[$0] }
  }

  /// Returns the number of a word in its list; nil if the list lacks it.
  package func number(of word: Word, in list: WordList) -> Int? { lists[list.index].numbers[word] }

  /// The words of a list, in the order of their numbers.
  package func words(_ list: WordList) -> [Word] { lists[list.index].words }

  /// How a word that a list lacks could be declared, as a correction.
  package func declarationHelp(_ list: WordList) -> String {
    let file = organisation.map { "\($0)/vocabulary.lua" } ?? "the organisation's vocabulary.lua"
    return "declare it under `\(list.rawValue)` in \(file)"
  }
}

extension WordList {
  /// Its place among the lists.
  @usableFromInline package var index: Int { WordList.allCases.firstIndex(of: self) ?? 0 }
}
