/// The words of a Lua text with their places: enough to point at a key or a code, not a parser.
package struct LuaTokens: Sendable {
  package enum Kind: Hashable, Sendable { case name, string, number, symbol }

  package struct Token: Hashable, Sendable {
    package var kind: Kind
    /// A name, a symbol's characters, or the content of a string as it is written.
    package var text: String
    package var line: Int
    package var column: Int
    package var width: Int
  }

  package private(set) var tokens: [Token] = []
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1

  package init(_ text: String) {
    characters = Array(text)
    while let character = peek() { lex(character) }
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    characters.indices.contains(index + ahead) ? characters[index + ahead] : nil
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count {
      guard let character = peek() else { return }
      index += 1
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }

  private mutating func lex(_ character: Character) {
    let start = (index, line, column)
    if character.isWhitespace {
      advance()
    } else if character == "-", peek(1) == "-" {
      advance(2)
      if longBracket() == nil { while let next = peek(), !next.isNewline { advance() } }
    } else if character.isLetter || character == "_" {
      while let next = peek(), next.isLetter || next.isNumber || next == "_" { advance() }
      add(.name, String(characters[start.0..<index]), start)
    } else if character.isNumber {
      while let next = peek(), next.isLetter || next.isNumber || next == "." { advance() }
      add(.number, String(characters[start.0..<index]), start)
    } else if character == "\"" || character == "'" {
      quoted(by: character, start)
    } else if character == "[", let content = longBracket() {
      add(.string, content, start)
    } else {
      advance()
      add(.symbol, String(character), start)
    }
  }

  private mutating func quoted(by quote: Character, _ start: (Int, Int, Int)) {
    advance()
    let first = index
    while let next = peek(), next != quote, !next.isNewline { advance(next == "\\" ? 2 : 1) }
    let content = String(characters[first..<min(index, characters.count)])
    advance()
    add(.string, content, start)
  }

  /// Skips `[[ … ]]` or `[==[ … ]==]` and returns what stands inside; nil where none begins here.
  private mutating func longBracket() -> String? {
    guard peek() == "[" else { return nil }
    var level = 0
    while peek(1 + level) == "=" { level += 1 }
    guard peek(1 + level) == "[" else { return nil }
    advance(2 + level)
    let first = index
    let close = Array("]" + String(repeating: "=", count: level) + "]")
    while peek() != nil, !close.indices.allSatisfy({ peek($0) == close[$0] }) { advance() }
    defer { advance(close.count) }
    return String(characters[first..<index])
  }

  private mutating func add(_ kind: Kind, _ text: String, _ start: (Int, Int, Int)) {
    tokens.append(Token(kind: kind, text: text, line: start.1, column: start.2, width: index - start.0))
  }
}
