/// Lua source text.
enum LuaText {
  /// Returns fields on lines of their own, with aligned values.
  static func column(_ fields: [(key: String, value: String)], indent: Int) -> String {
    let width = fields.map(\.key.count).max() ?? 0
    return fields.map { key, value in
      let space = String(repeating: " ", count: width - key.count)
      return String(repeating: " ", count: indent) + "\(key)\(space) = \(value),\n"
    }.joined()
  }
}
