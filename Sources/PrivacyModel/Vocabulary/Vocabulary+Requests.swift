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

  /// Whether data subjects make requests of a kind; the controller makes the others.
  package func isAskedBySubject(_ kind: RequestKind) -> Bool {
    traits(of: kind)?.like.isAskedBySubject ?? false
  }
}
