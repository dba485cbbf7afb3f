import CYAML

/// Parses a YAML text one event at a time.
final class YAMLEventStream {
  /// A syntax error.
  struct Failure: Error {
    let problem: String
    let context: String?
    /// The place, in Unicode scalars from the start of the text.
    let index: Int
    /// The start of the construct that contains the error.
    let contextIndex: Int?
  }

  /// The text, which must outlive the stream.
  let bytes: UnsafeBufferPointer<UInt8>
  // The parser contains a pointer to itself, so its address must not change.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let isReady: Bool

  /// Creates a stream at the start of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  /// Parses the next event.
  func next() throws(Failure) -> YAMLEvent {
    guard isReady else { throw Self.outOfMemory }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private static let outOfMemory = Failure(
    problem: "there is not enough memory", context: nil, index: 0, contextIndex: nil)

  private func failure() -> Failure {
    guard parser.pointee.error != YAML_MEMORY_ERROR, let problem = parser.pointee.problem else {
      return Self.outOfMemory
    }
    let context = parser.pointee.context.map { String(cString: $0) }
    var index = parser.pointee.problem_mark.index
    if parser.pointee.error == YAML_READER_ERROR {
      // For encoding errors libyaml reports only a byte offset.
      let before = bytes.prefix(parser.pointee.problem_offset)
      index = String(decoding: before, as: UTF8.self).unicodeScalars.count
    }
    return Failure(
      problem: String(cString: problem), context: context, index: index,
      contextIndex: context == nil ? nil : parser.pointee.context_mark.index)
  }
}
