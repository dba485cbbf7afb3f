package import CJSONCursor

/// Reads one JSON value after the other and keeps its buffers between them.
public struct JSONReader: ~Copyable {
  /// What a value fills; error messages name it.
  public enum Unit: String, Sendable {
    case file, line
  }

  private let name: String
  private let unit: Unit
  private let maximumValues: Int
  private let cursor: OpaquePointer?

  /// Makes a reader for the values of the file with the given name; a text that holds more than so many values is refused.
  public init(name: String, unit: Unit = .line, maximumValues: Int = .max) {
    self.name = name
    self.unit = unit
    self.maximumValues = maximumValues
    cursor = JSONCursorCreate()
  }

  deinit {
    if let cursor { JSONCursorDestroy(cursor) }
  }

  /// Reads the value that fills the bytes, the first of which stands in the given line.
  public mutating func parse(
    _ bytes: some Collection<UInt8>, line: Int = 1
  ) throws(DiagnosticList) -> SourceNode {
    let outcome =
      bytes.withContiguousStorageIfAvailable { read($0, line: line) }
      ?? Array(bytes).withUnsafeBufferPointer { read($0, line: line) }
    return try outcome.get()
  }

  /// Lends the tokens of a value that is well formed, for the length of a call; nil where it is not.
  ///
  /// For whoever reads millions and asks for the tree, with its places, only where something is wrong.
  package mutating func withTokens<Value>(
    of bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<JSONToken>) -> Value?
  ) -> Value? {
    func lend(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
      guard let cursor else { return nil }
      let reading = JSONCursorRead(
        cursor, bytes.baseAddress, bytes.count, JSONSource.maximumDepth, maximumValues)
      guard reading.fault == JSONFaultNone else { return nil }
      return body(UnsafeBufferPointer(start: reading.tokens, count: reading.tokenCount))
    }
    return bytes.withContiguousStorageIfAvailable { lend($0) } ?? nil
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
