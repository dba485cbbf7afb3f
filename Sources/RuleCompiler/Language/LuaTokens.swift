/// The tokens of a Lua text with their positions: enough to point at a key or a code, not a parser.
package struct LuaTokens: Sendable {
  package enum Kind: Hashable, Sendable { case name, string, number, symbol }

  package struct Token: Hashable, Sendable {
    package var kind: Kind
    /// A name, a symbol's characters, or the content of a string as it is written.
    package var text: String
    package var line: Int
    package var column: Int
    package var width: Int
    /// The places of its bytes in the text.
    package var bytes: Range<Int>
  }

  /// The reserved words of Lua.
  package static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
    "nil", "not",
    "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// The tokens in the order of the text.
  package let tokens: [Token]

  package init(_ text: String) {
    var lexer = Lexer(text)
    tokens = lexer.tokens()
  }

  /// Returns the index of the first token at or after a line.
  func firstIndex(onOrAfter line: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Splits the bytes in one pass; counts characters only in lines that are not all ASCII.
private struct Lexer {
  private let bytes: [UInt8]
  private var found: [LuaTokens.Token] = []
  private var index = 0
  private var line = 1
  /// A byte offset in the line, and the column of its character.
  private var anchor = (byte: 0, column: 1)

  init(_ text: String) { bytes = Array(text.utf8) }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  mutating func tokens() -> [LuaTokens.Token] {
    while let byte = peek() { lex(byte) }
    return found
  }

  private mutating func lex(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): newline(byte)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: index += 1
    case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
      index += 2
      if longBracket() == nil {
        while let next = peek(), next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") { index += 1 }
      }
    case _ where byte.isLuaLetter: word(.name) { $0.isLuaLetter || $0.isDigit }
    case _ where byte.isDigit: word(.number) { $0.isLuaLetter || $0.isDigit || $0 == UInt8(ascii: ".") }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(by: byte)
    case UInt8(ascii: "["):
      let start = (index, line, column(at: index))
      if let content = longBracket() {
        add(.string, content, start)
      } else {
        symbol()
      }
    default: symbol()
    }
  }

  /// Reads one character of one or more bytes.
  private mutating func symbol() {
    let start = (index, line, column(at: index))
    index += 1
    while let next = peek(), next & 0xC0 == 0x80 { index += 1 }
    add(.symbol, text(start.0..<index), start)
  }

  private mutating func word(_ kind: LuaTokens.Kind, _ belongs: (UInt8) -> Bool) {
    let start = (index, line, column(at: index))
    while let next = peek(), belongs(next) { index += 1 }
    add(kind, text(start.0..<index), start)
  }

  private mutating func quoted(by quote: UInt8) {
    let start = (index, line, column(at: index))
    index += 1
    while let next = peek(), next != quote, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") {
      if next == UInt8(ascii: "\\") { escape() } else { index += 1 }
    }
    index = min(index, bytes.count)
    let content = text(start.0 + 1..<max(start.0 + 1, index))
    if peek() == quote { index += 1 }
    add(.string, content, start)
  }

  /// Skips a backslash with the character after it.
  ///
  /// A line break belongs to the string, and so does all space after `\\z`.
  private mutating func escape() {
    index += 1
    guard let next = peek() else { return }
    if next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { return newline(next) }
    index += 1
    guard next == UInt8(ascii: "z") else { return }
    while let space = peek(), space == 0x20 || (0x09...0x0D).contains(space) {
      if space == 0x0A || space == 0x0D { newline(space) } else { index += 1 }
    }
  }

  /// Reads `[[ … ]]` or `[==[ … ]==]` and returns its content; nil if none begins here.
  private mutating func longBracket() -> String? {
    guard peek() == UInt8(ascii: "[") else { return nil }
    var level = 0
    while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
    guard peek(1 + level) == UInt8(ascii: "[") else { return nil }
    index += 2 + level
    let first = index
    while let byte = peek() {
      if byte == UInt8(ascii: "]"), peek(1 + level) == UInt8(ascii: "]"),
        (0..<level).allSatisfy({ peek(1 + $0) == UInt8(ascii: "=") })
      {
        break
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { newline(byte) } else { index += 1 }
    }
    let content = text(first..<index)
    index = min(bytes.count, index + 2 + level)
    return content
  }

  /// Skips a line feed, a carriage return, or both.
  private mutating func newline(_ byte: UInt8) {
    index += byte == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n") ? 2 : 1
    line += 1
    anchor = (index, 1)
  }

  private mutating func add(
    _ kind: LuaTokens.Kind, _ text: String, _ start: (byte: Int, line: Int, column: Int)
  ) {
    // The width of a string over several lines is its length in bytes.
    let width = line == start.line ? column(at: index) - start.column : index - start.byte
    found.append(
      LuaTokens.Token(
        kind: kind, text: text, line: start.line, column: start.column, width: width,
        bytes: start.byte..<index))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func column(at byte: Int) -> Int {
    let between = bytes[anchor.byte..<byte]
    let isASCII = between.allSatisfy { $0 < 0x80 }
    let count = isASCII ? between.count : String(decoding: between, as: UTF8.self).count
    anchor = (byte, anchor.column + count)
    return anchor.column
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether a name of Lua may begin with it.
  fileprivate var isLuaLetter: Bool {
    self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self == UInt8(ascii: "_")
  }
}
