package import CJSONCursor

/// Reads JSON values one after another and reuses its buffers.
package struct JSONReader: ~Copyable {
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
    cursor = JSONCursorCreate()
  }

  deinit {
    if let cursor { JSONCursorDestroy(cursor) }
  }

  /// Reads the value that the bytes hold; `line` is the line number of the first byte.
  package mutating func parse(
    _ bytes: some Collection<UInt8>, line: Int = 1
  ) throws(DiagnosticList) -> SourceNode {
    let outcome =
      bytes.withContiguousStorageIfAvailable { read($0, line: line) }
      ?? Array(bytes).withUnsafeBufferPointer { read($0, line: line) }
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
      guard let cursor else { return nil }
      let reading = JSONCursorRead(
        cursor, bytes.baseAddress, bytes.count, JSONSource.maximumDepth, maximumValues)
      guard reading.fault == JSONFaultNone else { return nil }
      return body(UnsafeBufferPointer(start: reading.tokens, count: reading.tokenCount))
    }
    return bytes.withContiguousStorageIfAvailable { withReading($0) } ?? nil
  }

  private borrowing func read(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int
  ) -> Result<SourceNode, DiagnosticList> {
    guard let cursor else { return .failure(DiagnosticList([Diagnostic(.badCase, "out of memory")])) }
    let input = line == 1 && bytes.starts(with: "\u{FEFF}".utf8) ? .init(rebasing: bytes.dropFirst(3)) : bytes
    let reading = JSONCursorRead(
      cursor, input.baseAddress, input.count, JSONSource.maximumDepth, maximumValues)
    let copy = UnsafeBufferPointer(start: reading.bytes, count: input.count)
    var positions = PositionCursor(copy, isASCII: reading.isASCII, line: line)
    guard reading.fault == JSONFaultNone else {
      let problem = JSONProblem(reading, in: copy, unit: unit, maximumValues: maximumValues)
      let place = positions.position(at: reading.faultOffset)
      return .failure(DiagnosticList([problem.diagnostic(in: name, at: place)]))
    }
    var builder = JSONTreeBuilder(
      file: name, tokens: UnsafeBufferPointer(start: reading.tokens, count: reading.tokenCount),
      positions: positions)
    let node = builder.node()
    return builder.log.isEmpty ? .success(node) : .failure(builder.log.list)
  }
}
