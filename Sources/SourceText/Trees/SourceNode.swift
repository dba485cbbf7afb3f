/// A value of a YAML or JSON text together with its place.
///
/// Scalars stay text until someone knows what they should be, so that `no` can be a language and `2026-02-30` an
/// impossible date with a caret under it.
public struct SourceNode: Hashable, Sendable {
  /// What stands there.
  public indirect enum Content: Hashable, Sendable {
    /// A scalar; `isPlain` where it was written without quotation marks, so that `null`, `true` and `12` may be meant.
    case scalar(String, isPlain: Bool)
    /// A sequence.
    case list([SourceNode])
    /// A mapping, in the order of the text.
    case map([Entry])
  }

  /// A key of a mapping with its value.
  public struct Entry: Hashable, Sendable {
    /// The key's text.
    public var key: String
    /// Where the key stands.
    public var position: SourcePosition
    /// What it maps to.
    public var value: SourceNode

    /// Makes an entry from its parts.
    public init(key: String, position: SourcePosition, value: SourceNode) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  /// What stands there.
  public var content: Content
  /// Where it begins.
  public var position: SourcePosition

  /// Makes a node from its parts.
  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }
}

/// A line and a column of a text, each counted from 1, columns in characters.
public struct SourcePosition: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in characters.
  public var column: Int

  /// Makes a position from its parts.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
