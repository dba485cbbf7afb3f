/// A value of a YAML or JSON text with its place.
///
/// Scalars are kept as text until their expected type is known. So `no` can be a language, and the invalid date
/// `2026-02-30` can be reported at its place.
package struct SourceNode: Hashable, Sendable {
  /// The content of a node.
  package indirect enum Content: Hashable, Sendable {
    /// A scalar; `isPlain` is true if it has no quotation marks and may mean `null`, `true` or a number.
    case scalar(String, isPlain: Bool)
    /// A sequence.
    case list([SourceNode])
    /// A mapping, with its entries in the order of the text.
    case map([Entry])
  }

  /// An entry of a mapping.
  package struct Entry: Hashable, Sendable {
    /// The text of the key.
    package var key: String
    /// The place of the key.
    package var position: SourcePosition
    /// The value.
    package var value: SourceNode

    /// Creates an entry.
    package init(key: String, position: SourcePosition, value: SourceNode) {
      (self.key, self.position, self.value) = (key, position, value)
    }
  }

  /// The value at the place.
  package var content: Content
  /// The place of the first character.
  package var position: SourcePosition

  /// Creates a node.
  package init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }
}

/// A line and a column of a text.
package struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  package var line: Int
  /// The column in characters, counted from 1.
  package var column: Int

  /// Creates a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
