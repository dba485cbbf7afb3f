import Testing

/// Parses annotations as lua-language-server does, and records every name that they define or use.
///
/// The server ignores annotations that it cannot parse, so a test must find them.
struct LuaCATSParser {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var defined: [String] = []
  private(set) var used: Set<String> = []
  private var generics: Set<String> = []
  private var rest: Substring = ""

  static let builtin: Set<String> = ["any", "boolean", "function", "integer", "number", "string", "table"]

  /// Parses a line; a line without an annotation ends the scope of `@generic`.
  mutating func read(_ line: String) throws {
    guard line.hasPrefix("---@") || line.hasPrefix("---|") else {
      if !line.hasPrefix("---") { generics = [] }
      return
    }
    do {
      rest = line.dropFirst(3)
      if take("|") {
        try string()
        // A comment, such as the organisations that declare the code.
        if take("#") { rest = "" }
        return try end()
      }
      _ = take("@")
      try annotation(word())
    } catch {
      throw Fault(description: "\(error) in: \(line)")
    }
  }

  private mutating func annotation(_ name: String) throws {
    switch name {
    case "meta": try end()
    case "class":
      defined.append(try word())
      try end()
    case "alias":
      defined.append(try word())
      if !isAtEnd { try type() }
      try end()
    case "overload":
      try type()
      try end()
    case "generic":
      repeat {
        generics.insert(try word())
        if take(":") { try type() }
      } while take(",")
      try end()
    case "field":
      if take("[") {
        if !take("1"), !take("2") { try type() }
        try expect("]")
      } else {
        _ = try word()
      }
      _ = take("?")
      try type()
    case "param":
      if !take("...") { _ = try word() }
      _ = take("?")
      try type()
    case "return": try type()
    case "type":
      try type()
      try end()
    case "operator":
      let name = try word()
      guard ["add", "sub", "len"].contains(name) else { throw Fault(description: "operator `\(name)`") }
      if take("(") {
        try type()
        try expect(")")
      }
      try expect(":")
      try type()
      try end()
    default: throw Fault(description: "unknown annotation `\(name)`")
    }
  }

  // MARK: Types

  private mutating func type() throws {
    repeat { try unit() } while take("|")
    _ = take("?")
  }

  private mutating func unit() throws {
    trim()
    if rest.hasPrefix("\"") { return try string() }
    if take("(") {
      try type()
      try expect(")")
      while take("[]") {}
      return
    }
    let name = try word()
    if name == "fun" {
      try function()
    } else {
      if !generics.contains(name) { used.insert(name) }
      if take("<") {
        repeat { try type() } while take(",")
        try expect(">")
      }
    }
    while take("[]") {}
  }

  private mutating func function() throws {
    try expect("(")
    while !take(")") {
      if !take("...") { _ = try word() }
      _ = take("?")
      if take(":") { try type() }
      if take(",") { continue }
      try expect(")")
      break
    }
    guard take(":") else { return }
    repeat {
      if !take("...") { try type() }
    } while take(",")
  }

  // MARK: Tokens

  private var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

  private mutating func trim() { rest = rest.drop { $0 == " " } }

  private mutating func take(_ symbol: String) -> Bool {
    trim()
    guard rest.hasPrefix(symbol) else { return false }
    rest = rest.dropFirst(symbol.count)
    return true
  }

  private mutating func expect(_ symbol: String) throws {
    if !take(symbol) { throw Fault(description: "expected `\(symbol)` before `\(rest)`") }
  }

  /// Parses a name: letters, digits, `_`, and after the first character also `.`, `*` and `-`.
  private mutating func word() throws -> String {
    trim()
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_.*-".contains($0)) }
    guard let first = name.first, first.isLetter || first == "_" else {
      throw Fault(description: "expected a name before `\(rest)`")
    }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func string() throws {
    try expect("\"")
    guard let close = rest.firstIndex(of: "\"") else { throw Fault(description: "a text without end") }
    rest = rest[rest.index(after: close)...]
  }

  private mutating func end() throws {
    trim()
    if !rest.isEmpty { throw Fault(description: "`\(rest)` is too much") }
  }
}
