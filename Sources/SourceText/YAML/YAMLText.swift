import CYAML

/// Writes YAML in the style of hand-written files: short collections on one line, quotation marks only where required.
package enum YAMLText {
  /// The maximum width of a collection on one line, in characters.
  private static let widestFlow = 76

  /// Returns the YAML text of a value, with a final line feed.
  package static func text(of node: SourceNode) -> String {
    var document = yaml_document_t()
    yaml_document_initialize(&document, nil, nil, nil, 1, 1)
    add(node, to: &document, isTop: true)
    var emitter = yaml_emitter_t()
    yaml_emitter_initialize(&emitter)
    defer { yaml_emitter_delete(&emitter) }
    yaml_emitter_set_unicode(&emitter, 1)
    yaml_emitter_set_width(&emitter, -1)
    var text: [UInt8] = []
    withUnsafeMutablePointer(to: &text) { text in
      let append: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int) -> Int32 = {
        $0?.assumingMemoryBound(to: [UInt8].self).pointee.append(
          contentsOf: UnsafeBufferPointer(start: $1, count: $2))
        return 1
      }
      yaml_emitter_set_output(&emitter, append, text)
      // Fails only if memory runs out. Frees the document.
      _ = yaml_emitter_dump(&emitter, &document)
      yaml_emitter_close(&emitter)
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
      return add(text, to: &document, isPlain: isPlain)
    case .list(let items):
      let style = isFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
      let list = yaml_document_add_sequence(&document, nil, style)
      for item in items {
        let value = add(item, to: &document)
        yaml_document_append_sequence_item(&document, list, value)
      }
      return list
    case .map(let entries):
      let style = isFlow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
      let map = yaml_document_add_mapping(&document, nil, style)
      for entry in entries {
        let key = add(entry.key, to: &document, isPlain: false)
        let value = add(entry.value, to: &document)
        yaml_document_append_mapping_pair(&document, map, key, value)
      }
      return map
    }
  }

  private static func add(_ text: String, to document: inout yaml_document_t, isPlain: Bool) -> Int32 {
    let style = isPlain || text.isPlainText ? YAML_PLAIN_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
    return yaml_document_add_scalar(&document, nil, text, Int32(text.utf8.count), style)
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
