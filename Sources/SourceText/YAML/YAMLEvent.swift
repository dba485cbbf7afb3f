import CYAML

/// A Swift copy of a libyaml event, with the fields that the tree needs.
struct YAMLEvent {
  /// The kind of the event, with its content.
  enum Content: Equatable {
    case documentStart, documentEnd, streamEnd
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case alias(String)
    case scalar(String, isPlain: Bool)
    /// An event without a meaning for the tree.
    case other
  }

  let content: Content
  let anchor: String?
  let tag: String?
  /// The start, in Unicode scalars from the start of the text.
  let index: Int
  /// The end, in Unicode scalars from the start of the text.
  let end: Int
  /// Whether the event starts a collection in brackets or braces.
  let isFlow: Bool

  /// Copies the fields of a libyaml event, which the caller frees.
  init(_ event: yaml_event_t) {
    index = unsafe event.start_mark.index
    end = unsafe event.end_mark.index
    isFlow =
      unsafe event.type == YAML_SEQUENCE_START_EVENT
      && event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      || event.type == YAML_MAPPING_START_EVENT && event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      content = unsafe .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = unsafe Self.text(scalar.anchor)
      tag = unsafe Self.text(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      content = .sequenceStart
      anchor = unsafe Self.text(event.data.sequence_start.anchor)
      tag = unsafe Self.text(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      content = .mappingStart
      anchor = unsafe Self.text(event.data.mapping_start.anchor)
      tag = unsafe Self.text(event.data.mapping_start.tag)
    default:
      content = unsafe Self.marker(event)
      anchor = nil
      tag = nil
    }
  }

  private static func marker(_ event: yaml_event_t) -> Content {
    switch unsafe event.type {
    case YAML_ALIAS_EVENT: unsafe .alias(text(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_END_EVENT: .mappingEnd
    case YAML_STREAM_END_EVENT: .streamEnd
    default: .other
    }
  }

  private static func text(_ pointer: UnsafePointer<UInt8>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}
