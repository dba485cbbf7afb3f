import CYAML

/// Writes YAML in the style of hand-written files: short collections on one line, quotation marks only where required.
package enum YAMLText {
  /// The maximum width of a collection on one line, in characters.
  private static let widestFlow = 76

  /// Returns the YAML text of a value, with a final line feed.
  package static func text(of node: SourceNode) -> String {
    var document = unsafe yaml_document_t()
    unsafe yaml_document_initialize(&document, nil, nil, nil, 1, 1)
    unsafe add(node, to: &document, isTop: true)
    var emitter = unsafe yaml_emitter_t()
    unsafe yaml_emitter_initialize(&emitter)
    defer { unsafe yaml_emitter_delete(&emitter) }
    unsafe yaml_emitter_set_unicode(&emitter, 1)
    unsafe yaml_emitter_set_width(&emitter, -1)
    var text: [UInt8] = []
    unsafe withUnsafeMutablePointer(to: &text) { text in
      let append: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int) -> Int32 = {
        unsafe $0?.assumingMemoryBound(to: [UInt8].self).pointee.append(
          contentsOf: UnsafeBufferPointer(start: $1, count: $2))
        return 1
      }
      unsafe yaml_emitter_set_output(&emitter, append, text)
      // Fails only if memory runs out. Frees the document.
      _ = unsafe yaml_emitter_dump(&emitter, &document)
      unsafe yaml_emitter_close(&emitter)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds a node and its children to a document; returns the number of the node.
  @discardableResult private static func add(
    _ node: SourceNode, to document: inout yaml_document_t, isTop: Bool = false
  ) -> Int32 {
    let isFlow = !isTop && length(of: node) <= widestFlow
    switch node.content {
    case .scalar(let text, let isPlain):
      return unsafe add(text, to: &document, isPlain: isPlain)
    case .list(let items):
      let style = isFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
      let list = unsafe yaml_document_add_sequence(&document, nil, style)
      for item in items {
        let value = unsafe add(item, to: &document)
        unsafe yaml_document_append_sequence_item(&document, list, value)
      }
      return list
    case .map(let entries):
      let style = isFlow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
      let map = unsafe yaml_document_add_mapping(&document, nil, style)
      for entry in entries {
        let key = unsafe add(entry.key, to: &document, isPlain: false)
        let value = unsafe add(entry.value, to: &document)
        unsafe yaml_document_append_mapping_pair(&document, map, key, value)
      }
      return map
    }
  }

  private static func add(_ text: String, to document: inout yaml_document_t, isPlain: Bool) -> Int32 {
    let style = isPlain || text.isPlainText ? YAML_PLAIN_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
    return unsafe yaml_document_add_scalar(&document, nil, text, Int32(text.utf8.count), style)
  }

  /// The approximate width of a value on one line, in characters.
  private static func length(of node: SourceNode) -> Int {
    switch node.content {
    case .scalar(let text, _): text.count + 2
    case .list(let items): items.reduce(4) { $0 + length(of: $1) }
    case .map(let entries): entries.reduce(4) { $0 + $1.key.count + 2 + length(of: $1.value) }
    }
  }
}

extension String {
  /// Whether YAML reads the unquoted string as text.
  fileprivate var isPlainText: Bool {
    guard let first, first.isLetter || first.isNumber, last != " " else { return false }
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return !words.contains(lowercased()) && Double(self) == nil
      && allSatisfy { $0.isLetter || $0.isNumber || " _./@-+".contains($0) }
  }
}
