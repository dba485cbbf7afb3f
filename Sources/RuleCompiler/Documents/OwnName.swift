/// The form of a name that an organisation may declare.
package enum OwnName {
  private static let luaWords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
    "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// Why a text cannot be a name, and what to write; nil if it can.
  package static func problem(of name: String) -> (message: String, help: String)? {
    let isFormed =
      name.utf8.first.map { (97...122).contains($0) } ?? false
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    if !isFormed || name.utf8.count > 64 {
      return ("it is not a name", "write small letters a to z, digits and `_`, such as `loan_history`")
    }
    if luaWords.contains(name) {
      return ("it is a word of Lua", "choose another word, such as `\(name)_day`")
    }
    return nil
  }
}
