import CJSONCursor

/// Builds a tree from the tokens of a well-formed text.
@safe struct JSONTreeBuilder {
  private let file: String
  private let tokens: UnsafeBufferPointer<JSONToken>
  private var positions: PositionCursor
  private var next = 0
  /// Diagnostics for repeated keys.
  private(set) var log = DiagnosticLog()

  /// Creates a builder at the first token.
  init(file: String, tokens: UnsafeBufferPointer<JSONToken>, positions: PositionCursor) {
    unsafe (self.file, self.tokens, self.positions) = unsafe (file, tokens, positions)
  }

  /// Builds the next value and its children; the cursor has limited the depth.
  mutating func node() -> SourceNode {
    let token = unsafe tokens[next]
    next += 1
    let position = unsafe positions.position(at: Int(token.offset))
    let content: SourceNode.Content =
      switch unsafe token.kind {
      case JSONTokenObject: unsafe .map(entries(count: Int(token.count)))
      case JSONTokenArray: unsafe .list(values(count: Int(token.count)))
      default: unsafe .scalar(text(of: token), isPlain: token.kind == JSONTokenPlain)
      }
    return SourceNode(content, at: position)
  }

  private mutating func values(count: Int) -> [SourceNode] {
    var values: [SourceNode] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(node()) }
    return values
  }

  private mutating func entries(count: Int) -> [SourceNode.Entry] {
    var entries: [SourceNode.Entry] = []
    var keys = DuplicateKeys()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let token = unsafe tokens[next]
      next += 1
      let key = unsafe text(of: token)
      let position = unsafe positions.position(at: Int(token.offset))
      if let earlier = keys.earlier(key, in: entries) {
        // The width includes the quotation marks.
        log.add(
          at: SourceLocation(file: file, line: position.line, column: position.column),
          .duplicateKey(key, in: file, at: position, width: key.count + 2, earlier: earlier))
      }
      entries.append(SourceNode.Entry(key: key, position: position, value: node()))
    }
    return entries
  }

  private func text(of token: JSONToken) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: token.text, count: Int(token.length)), as: UTF8.self)
  }
}
