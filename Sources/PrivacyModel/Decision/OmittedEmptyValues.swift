// The `Codable` conformances that the compiler derives in this module call these overloads: a list or a mapping that is empty
// is not written, and one that is missing is read as empty.

extension KeyedEncodingContainer {
  mutating func encode<Element: Encodable>(_ list: [Element], forKey key: Key) throws {
    try encodeIfPresent(list.isEmpty ? nil : list, forKey: key)
  }

  mutating func encode<Value: Encodable>(_ values: [String: Value], forKey key: Key) throws {
    try encodeIfPresent(values.isEmpty ? nil : values, forKey: key)
  }
}

extension KeyedDecodingContainer {
  func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
    try decodeIfPresent(type, forKey: key) ?? []
  }

  func decode<Value: Decodable>(_ type: [String: Value].Type, forKey key: Key) throws -> [String: Value] {
    try decodeIfPresent(type, forKey: key) ?? [:]
  }
}
