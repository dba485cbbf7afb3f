extension SourceNode {
  /// The value of a key; nil if the node is not a mapping or has no such key.
  package subscript(key: String) -> SourceNode? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Whether the node is an unquoted `null` or `~`, in any of YAML's spellings.
  package var isExplicitNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether the node is an explicit null or an empty plain scalar, which YAML also reads as null.
  package var isNullOrEmpty: Bool { content == .scalar("", isPlain: true) || isExplicitNull }

  /// Returns the node with the values of an overlay.
  ///
  /// Mappings are merged key by key, first the keys of this node and then the new ones. Any other value is replaced.
  package func merged(with overlay: SourceNode) -> SourceNode {
    guard case .map(var entries) = content, case .map(let changes) = overlay.content else { return overlay }
    var places = Dictionary(entries.indices.map { (entries[$0].key, $0) }) { first, _ in first }
    for change in changes {
      if let place = places[change.key] {
        let value = entries[place].value.merged(with: change.value)
        entries[place] = Entry(key: change.key, position: change.position, value: value)
      } else {
        places[change.key] = entries.count
        entries.append(change)
      }
    }
    return SourceNode(.map(entries), at: position)
  }

  /// Returns the node without the entry at a path of keys, or nil if there is no such entry.
  package func removing(path: [String]) -> SourceNode? {
    guard let key = path.first, case .map(var entries) = content,
      let place = entries.firstIndex(where: { $0.key == key })
    else { return nil }
    if path.count == 1 {
      entries.remove(at: place)
    } else {
      guard let rest = entries[place].value.removing(path: Array(path.dropFirst())) else { return nil }
      entries[place].value = rest
    }
    return SourceNode(.map(entries), at: position)
  }
}
