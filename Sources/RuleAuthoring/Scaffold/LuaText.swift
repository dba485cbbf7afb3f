internal import RuleEvaluation

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

  /// The length of a part of a long text.
  private static let width = 100

  /// Returns the lines of a field with a text, which is divided where it is long.
  static func field(_ name: String, _ text: String) -> [String] {
    var parts = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let last = parts[parts.count - 1]
      if last.isEmpty && parts.count == 1 {
        parts[0] = String(word)
      } else if last.count + word.count < width {
        parts[parts.count - 1] += " \(word)"
      } else {
        parts[parts.count - 1] += " "
        parts.append(String(word))
      }
    }
    let literals = parts.map { ScriptValue.literal(of: $0) }
    return literals.enumerated().map { index, literal in
      (index == 0 ? "\(name) = " : "  .. ") + literal + (index == literals.count - 1 ? "," : "")
    }
  }
}
