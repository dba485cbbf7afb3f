/// A value of a YAML text with the stretch of text that it takes, for whoever changes the text and must keep the rest of it.
public struct YAMLSpan: Hashable, Sendable {
  /// What stands there.
  public indirect enum Content: Hashable, Sendable {
    /// A scalar.
    case scalar(String)
    /// A sequence.
    case list([YAMLSpan])
    /// A mapping, in the order of the text.
    case map([Entry])
    /// An alias: what it means stands elsewhere.
    case alias
  }

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: YAMLSpan
    /// What it maps to.
    public var value: YAMLSpan

    /// The key's text.
    public var name: String { if case .scalar(let text) = key.content { text } else { "" } }
  }

  /// What stands there.
  public var content: Content
  /// From its first to behind its last character, in Unicode scalars from the start of the text.
  public var range: Range<Int>
  /// Whether it is a collection between brackets or braces.
  public var isFlow: Bool
  /// Whether other places of the text mean it too.
  public var hasAnchor: Bool

  /// The value of a key; nil where there is none.
  public subscript(key: String) -> YAMLSpan? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.name == key }?.value
  }

  /// Whether it, or something in it, is shared by an anchor or an alias.
  public var isShared: Bool {
    if hasAnchor { return true }
    switch content {
    case .alias: return true
    case .scalar: return false
    case .list(let items): return items.contains(where: \.isShared)
    case .map(let entries): return entries.contains { $0.value.isShared }
    }
  }

  /// Reads the spans of a text that `YAMLSource` has read without a problem.
  public static func read(_ file: SourceFile) -> YAMLSpan? {
    Array(file.text.utf8).withUnsafeBufferPointer { bytes in
      var reader = YAMLSpanReader(events: YAMLEventStream(bytes))
      return try? reader.document()
    }
  }
}

/// Builds spans from the parser's events.
private struct YAMLSpanReader {
  let events: YAMLEventStream

  mutating func document() throws -> YAMLSpan {
    var event = try events.next()
    while event.content == .other || event.content == .documentStart { event = try events.next() }
    return try span(event)
  }

  private mutating func span(_ event: YAMLEvent) throws -> YAMLSpan {
    switch event.content {
    case .scalar(let text, _): return made(.scalar(text), event, through: event.end)
    case .alias: return made(.alias, event, through: event.end)
    case .sequenceStart:
      var items: [YAMLSpan] = []
      var next = try events.next()
      while next.content != .sequenceEnd {
        items.append(try span(next))
        next = try events.next()
      }
      // A block has no closing mark of its own: it ends where its last item does.
      return made(
        .list(items), event, through: event.isFlow ? next.end : items.last?.range.upperBound ?? next.end)
    default:
      var entries: [YAMLSpan.Entry] = []
      var next = try events.next()
      while next.content != .mappingEnd {
        let key = try span(next)
        entries.append(YAMLSpan.Entry(key: key, value: try span(try events.next())))
        next = try events.next()
      }
      return made(
        .map(entries), event,
        through: event.isFlow ? next.end : entries.last?.value.range.upperBound ?? next.end)
    }
  }

  private func made(_ content: YAMLSpan.Content, _ event: YAMLEvent, through end: Int) -> YAMLSpan {
    YAMLSpan(
      content: content, range: event.index..<max(event.index, end), isFlow: event.isFlow,
      hasAnchor: event.anchor != nil)
  }
}
