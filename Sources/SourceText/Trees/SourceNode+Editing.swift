extension SourceNode {
  /// The value of a key, or nil where there is no such key or no mapping.
  public subscript(key: String) -> SourceNode? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Whether it is a plain `null` in one of the spellings that YAML has, or nothing at all.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// This with everything that the overlay says instead.
  ///
  /// Mappings are merged key by key, in the order of this and then of the overlay; all else is replaced as a whole.
  public func merged(with overlay: SourceNode) -> SourceNode {
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

  /// This without the value that the keys lead to, or nil where they lead to nothing.
  public func removing(path: [String]) -> SourceNode? {
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
