import CYAML

/// Parses a YAML text one event at a time.
@safe final class YAMLEventStream {
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
    unsafe self.bytes = unsafe bytes
    unsafe parser.initialize(to: yaml_parser_t())
    isReady = unsafe yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe parser.deallocate()
  }

  /// Parses the next event.
  func next() throws(Failure) -> YAMLEvent {
    guard isReady else { throw Self.outOfMemory }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEvent(event)
  }

  private static let outOfMemory = Failure(
    problem: "there is not enough memory", context: nil, index: 0, contextIndex: nil)

  private func failure() -> Failure {
    guard unsafe parser.pointee.error != YAML_MEMORY_ERROR, let problem = unsafe parser.pointee.problem else {
      return Self.outOfMemory
    }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    var index = unsafe parser.pointee.problem_mark.index
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // For encoding errors libyaml reports only a byte offset.
      let before = unsafe bytes.prefix(parser.pointee.problem_offset)
      index = unsafe String(decoding: before, as: UTF8.self).unicodeScalars.count
    }
    return unsafe Failure(
      problem: String(cString: problem), context: context, index: index,
      contextIndex: context == nil ? nil : parser.pointee.context_mark.index)
  }
}
