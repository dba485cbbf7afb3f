/// Detects repeated keys in one mapping.
struct DuplicateKeys {
  /// Below this number of keys, comparing all pairs is faster than hashing.
  private static let fewKeys = 12
  private var places: [String: SourcePosition] = [:]

  /// Returns the place of an earlier entry with the same key; call it before the key is appended to `entries`.
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
