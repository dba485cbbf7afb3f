package import CJSONCursor

/// Reads JSON values one after another and reuses its buffers.
@safe package struct JSONReader: ~Copyable {
  /// The unit of text that holds one value, for error messages.
  package enum Unit: String, Sendable {
    case file, line
  }

  private let name: String
  private let unit: Unit
  private let maximumValues: Int
  private let cursor: OpaquePointer?

  /// Creates a reader for a file; a text with more than `maximumValues` values is rejected.
  package init(name: String, unit: Unit = .line, maximumValues: Int = .max) {
    (self.name, self.unit, self.maximumValues) = (name, unit, maximumValues)
    unsafe cursor = unsafe JSONCursorCreate()
  }

  deinit {
    if let cursor = unsafe cursor { unsafe JSONCursorDestroy(cursor) }
  }

  /// Reads the value that the bytes hold; `line` is the line number of the first byte.
  package mutating func parse(
    _ bytes: some Collection<UInt8>, line: Int = 1
  ) throws(DiagnosticList) -> SourceNode {
    let outcome =
      unsafe bytes.withContiguousStorageIfAvailable { unsafe read($0, line: line) }
      ?? Array(bytes).withUnsafeBufferPointer { unsafe read($0, line: line) }
    return try outcome.get()
  }

  /// Passes the tokens of a value to a closure; returns nil if the value is not well formed.
  ///
  /// This avoids building a tree for every value: only a value with an error needs one, for the places. The tokens are valid
  /// only during the call.
  package mutating func withTokens<Value>(
    of bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<JSONToken>) -> Value?
  ) -> Value? {
    func withReading(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
      guard let cursor = unsafe cursor else { return nil }
      let reading = unsafe JSONCursorRead(
        cursor, bytes.baseAddress, bytes.count, JSONSource.maximumDepth, maximumValues)
      guard unsafe reading.fault == JSONFaultNone else { return nil }
      return unsafe body(UnsafeBufferPointer(start: reading.tokens, count: reading.tokenCount))
    }
    return bytes.withContiguousStorageIfAvailable { unsafe withReading($0) } ?? nil
  }

  private borrowing func read(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int
  ) -> Result<SourceNode, DiagnosticList> {
    guard let cursor = unsafe cursor else {
      return .failure(DiagnosticList([Diagnostic(.badCase, "out of memory")]))
    }
    let input =
      unsafe line == 1 && bytes.starts(with: "\u{FEFF}".utf8) ? .init(rebasing: bytes.dropFirst(3)) : bytes
    let reading = unsafe JSONCursorRead(
      cursor, input.baseAddress, input.count, JSONSource.maximumDepth, maximumValues)
    let copy = unsafe UnsafeBufferPointer(start: reading.bytes, count: input.count)
    var positions = unsafe PositionCursor(copy, isASCII: reading.isASCII, line: line)
    guard unsafe reading.fault == JSONFaultNone else {
      let problem = unsafe JSONProblem(reading, in: copy, unit: unit, maximumValues: maximumValues)
      let place = unsafe positions.position(at: reading.faultOffset)
      return .failure(DiagnosticList([problem.diagnostic(in: name, at: place)]))
    }
    var builder = unsafe JSONTreeBuilder(
      file: name, tokens: UnsafeBufferPointer(start: reading.tokens, count: reading.tokenCount),
      positions: positions)
    let node = builder.node()
    return builder.log.isEmpty ? .success(node) : .failure(builder.log.list)
  }
}
