// Nodes that are made by a program. Their position is the first of a file.

extension SourceNode {
  package static func made(_ content: Content) -> SourceNode { SourceNode(content, at: .start) }
  /// A text, which is quoted where a plain one would have another meaning.
  package static func text(_ text: String) -> SourceNode { made(.scalar(text, isPlain: false)) }
  /// A plain word: a code, a number, a date, `true`, `null`.
  package static func plain(_ word: String) -> SourceNode { made(.scalar(word, isPlain: true)) }
  package static func list(_ items: [SourceNode]) -> SourceNode { made(.list(items)) }
  package static func words(_ words: [String]) -> SourceNode { list(words.map { plain($0) }) }
  package static func texts(_ texts: [String]) -> SourceNode { list(texts.map { text($0) }) }
  package static func map(_ entries: [Entry]) -> SourceNode { made(.map(entries)) }
}

extension SourceNode.Entry {
  package static func made(_ key: String, _ value: SourceNode) -> SourceNode.Entry {
    SourceNode.Entry(key: key, position: .start, value: value)
  }
}

extension SourcePosition {
  /// The position of nodes without a source.
  package static let start = SourcePosition(line: 1, column: 1)
}
