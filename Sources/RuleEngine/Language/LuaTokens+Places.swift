extension LuaTokens {
  /// How a table is opened: at or after a line, by a word and perhaps a name.
  struct Opening {
    var word: String
    var name: String?
    var line: Int
  }

  /// The first token at or after `line` with this text.
  func first(_ text: String, onOrAfter line: Int, through last: Int = .max) -> Token? {
    tokens.first { $0.line >= line && $0.line <= last && $0.text == text }
  }

  /// The token of `key` in a table: `key = …` or `["key"] = …`, not in a table
  /// within it.
  func key(_ key: String, in opening: Opening) -> Token? {
    guard let range = body(of: opening) else { return nil }
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
  func string(_ text: String, under key: String, in opening: Opening) -> Token? {
    guard let range = body(of: opening) else { return nil }
    // A clause's table lists its statements without a name: the text itself is the place.
    let start = self.key(key, in: opening) ?? tokens[range.lowerBound]
    return tokens[range].first {
      ($0.line, $0.column) > (start.line, start.column) && $0.kind == .string && $0.text == text
    }
  }

  /// From the opening brace of the table to its closing one.
  private func body(of opening: Opening) -> Range<Int>? {
    guard let open = brace(of: opening) else { return nil }
    var depth = 0
    for index in open..<tokens.count where tokens[index].kind == .symbol {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return open..<index + 1 }
    }
    return open..<tokens.count
  }

  /// `retain "name" {`, `holds = {`, `erasure {`: the brace that follows the word, and the name where there is one.
  private func brace(of opening: Opening) -> Int? {
    let word = tokens.indices.first { index in
      guard tokens[index].line >= opening.line, tokens[index].text == opening.word else { return false }
      guard let name = opening.name else { return true }
      return tokens.indices.contains(index + 1) && tokens[index + 1].text == name
    }
    let start = word ?? tokens.firstIndex { $0.line >= opening.line }
    return start.flatMap { start in tokens[start...].firstIndex { $0.kind == .symbol && $0.text == "{" } }
  }
}
