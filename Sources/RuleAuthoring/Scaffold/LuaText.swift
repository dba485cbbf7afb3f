/// Lua source text.
enum LuaText {
  /// Returns a string literal.
  static func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        // Three digits, so that a following digit is not part of the escape.
        "\\" + String(String(1000 + scalar.value).dropFirst())
      default: String(scalar)
      }
    }
    return "\"" + inside.joined() + "\""
  }

  /// Returns fields on lines of their own, with aligned values.
  static func column(_ fields: [(key: String, value: String)], indent: Int) -> String {
    let width = fields.map(\.key.count).max() ?? 0
    return fields.map { key, value in
      let space = String(repeating: " ", count: width - key.count)
      return String(repeating: " ", count: indent) + "\(key)\(space) = \(value),\n"
    }.joined()
  }
}
