/// A value of a YAML text with its range, for edits that keep the rest of the text.
package struct YAMLSpan: Hashable, Sendable {
  /// The content of a span.
  package indirect enum Content: Hashable, Sendable {
    /// A scalar.
    case scalar(String)
    /// A sequence.
    case list([YAMLSpan])
    /// A mapping, with its entries in the order of the text.
    case map([Entry])
    /// An alias; its value is elsewhere in the text.
    case alias
  }

  /// An entry of a mapping.
  package struct Entry: Hashable, Sendable {
    /// The key.
    package var key: YAMLSpan
    /// The value.
    package var value: YAMLSpan

    /// The text of the key; empty if the key is not a scalar.
    package var name: String { if case .scalar(let text) = key.content { text } else { "" } }
  }

  /// The value in the range.
  package var content: Content
  /// The range of the value, in Unicode scalars from the start of the text.
  package var range: Range<Int>
  /// Whether the value is a collection in brackets or braces.
  package var isFlow: Bool
  /// Whether the value has an anchor, so that aliases may refer to it.
  package var hasAnchor: Bool

  /// The value of a key; nil if the span is not a mapping or has no such key.
  package subscript(key: String) -> YAMLSpan? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.name == key }?.value
  }

  /// Whether the value contains an anchor or an alias.
  package var isShared: Bool {
    if hasAnchor { return true }
    switch content {
    case .alias: return true
    case .scalar: return false
    case .list(let items): return items.contains(where: \.isShared)
    case .map(let entries): return entries.contains { $0.value.isShared }
    }
  }

  /// Reads the spans of a file that `YAMLSource` accepts; returns nil if it is not valid YAML.
  package static func read(_ file: SourceFile) -> YAMLSpan? {
    unsafe Array(file.text.utf8).withUnsafeBufferPointer { bytes in
      var reader = unsafe YAMLSpanReader(events: YAMLEventStream(bytes))
      return try? reader.document()
    }
  }
}

/// Builds spans from events.
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
      // A block collection has no closing character, so it ends with its last item.
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
