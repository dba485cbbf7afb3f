/// Finds the keys of one mapping that were there before.
struct DuplicateKeys {
  /// Up to this many keys, comparing each with each is quicker than hashing them.
  private static let fewKeys = 12
  private var places: [String: SourcePosition] = [:]

  /// The place of the earlier entry with the same key; to be asked before the key is added to `entries`.
  mutating func earlier(_ key: String, in entries: [SourceNode.Entry]) -> SourcePosition? {
    if entries.count < Self.fewKeys { return entries.first { $0.key == key }?.position }
    if places.isEmpty {
      places = Dictionary(entries.map { ($0.key, $0.position) }) { first, _ in first }
    } else if let last = entries.last, places[last.key] == nil {
      places[last.key] = last.position
    }
    return places[key]
  }
}
