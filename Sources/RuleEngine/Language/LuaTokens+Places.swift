extension LuaTokens {
  /// The first token at or after `line` with this text.
  func first(_ text: String, onOrAfter line: Int, through last: Int = .max) -> Token? {
    tokens.first { $0.line >= line && $0.line <= last && $0.text == text }
  }

  /// The token of `key` in the table that a constructor opened at `line`: `key = …` or `["key"] = …`, not in a table
  /// within it.
  func key(_ key: String, inConstructorAt line: Int) -> Token? {
    guard let range = body(ofConstructorAt: line) else { return nil }
    var depth = 0
    for index in range {
      let token = tokens[index]
      if token.kind == .symbol, "{(".contains(token.text) { depth += 1 }
      if token.kind == .symbol, "})".contains(token.text) { depth -= 1 }
      if token.kind == .name, token.text == "function" { depth += 1 }
      if token.kind == .name, token.text == "end" { depth -= 1 }
      if token.kind == .name, token.text == "if" || token.text == "do" { depth += 1 }
      guard depth == 1, token.text == key, token.kind == .name || token.kind == .string else { continue }
      let next = tokens.indices.contains(index + 1) ? tokens[index + 1].text : ""
      let afterNext = tokens.indices.contains(index + 2) ? tokens[index + 2].text : ""
      if next == "=" && afterNext != "=" || next == "]" && afterNext == "=" { return token }
    }
    return nil
  }

  /// The token of a string that is part of the value of `key`.
  func string(_ text: String, under key: String, inConstructorAt line: Int) -> Token? {
    guard let start = self.key(key, inConstructorAt: line), let range = body(ofConstructorAt: line) else {
      return nil
    }
    return tokens[range].first {
      ($0.line, $0.column) > (start.line, start.column) && $0.kind == .string && $0.text == text
    }
  }

  /// From the opening brace of the constructor at `line` to its closing one.
  private func body(ofConstructorAt line: Int) -> Range<Int>? {
    guard let open = tokens.firstIndex(where: { $0.line >= line && $0.kind == .symbol && $0.text == "{" })
    else { return nil }
    var depth = 0
    for index in open..<tokens.count where tokens[index].kind == .symbol {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return open..<index + 1 }
    }
    return open..<tokens.count
  }
}
