extension Vocabulary {
  /// Returns the number of a kind of request: the shared kinds come first; nil for a kind that the vocabulary lacks.
  package func number(of kind: RequestKind) -> Int? {
    let index = RequestKind.table.index(of: kind)
    return index >= 0 ? index : number(of: kind.word, in: .requests).map { RequestKind.shared.count + $0 }
  }

  /// Returns how requests of a kind are decided; nil for a kind that the vocabulary lacks.
  package func traits(of kind: RequestKind) -> RequestTraits? {
    let index = RequestKind.table.index(of: kind)
    return index >= 0 ? RequestTraits.shared[index] : declared.requests[kind.word]
  }

  /// Returns the word of the shared model that a word is, or that the organisation declares it to be like; nil if none.
  package func like<Code: OpenCode & FactCode>(_ word: Code) -> Code? {
    if Code.table.index(of: word) >= 0 { return word }
    return switch Code.table.list {
    case .requests: declared.requests[word.word]?.like as? Code
    case .categories: declared.categories[word.word]?.like as? Code
    default: nil
    }
  }
}
