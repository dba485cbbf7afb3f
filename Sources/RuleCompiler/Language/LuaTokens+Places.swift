extension LuaTokens {
  /// The beginning of a table: a word and perhaps a name, at or after a line.
  struct Opening: Hashable {
    var word: String
    var name: String?
    var line: Int
  }

  /// Returns the first token with a text, from `line` to `last`.
  func first(_ text: String, onOrAfter line: Int, through last: Int = .max) -> Token? {
    tokens[firstIndex(onOrAfter: line)...].prefix { $0.line <= last }.first { $0.text == text }
  }

  /// Returns the tokens of a table's keys, `key = …` or `["key"] = …`, without those of inner tables; the first of duplicates.
  func keys(in opening: Opening) -> [String: Token] {
    guard let range = body(of: opening) else { return [:] }
    var keys: [String: Token] = [:]
    var depth = 0
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .symbol:
        if token.text == "{" || token.text == "(" { depth += 1 }
        if token.text == "}" || token.text == ")" { depth -= 1 }
        continue
      case .name:
        if ["function", "if", "do"].contains(token.text) { depth += 1 }
        if token.text == "end" { depth -= 1 }
      case .string: break
      case .number: continue
      }
      guard depth == 1, keys[token.text] == nil else { continue }
      let next = tokens.indices.contains(index + 1) ? tokens[index + 1].text : ""
      let afterNext = tokens.indices.contains(index + 2) ? tokens[index + 2].text : ""
      if next == "=" && afterNext != "=" || next == "]" && afterNext == "=" { keys[token.text] = token }
    }
    return keys
  }

  /// Returns the token of a string in the value of `key`.
  func string(_ text: String, under key: String, in opening: Opening) -> Token? {
    guard let range = body(of: opening) else { return nil }
    // `holds` lists its categories without a key: the search starts at the brace.
    let start = keys(in: opening)[key] ?? tokens[range.lowerBound]
    return tokens[range].first {
      ($0.line, $0.column) > (start.line, start.column) && $0.kind == .string && $0.text == text
    }
  }

  /// Returns the tokens from the opening brace of the table to the closing one.
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

  /// Returns the brace after the word and the name, if any: `retain "name" {`, `holds = {`, `erasure {`.
  private func brace(of opening: Opening) -> Int? {
    let first = firstIndex(onOrAfter: opening.line)
    let word = tokens[first...].indices.first { index in
      guard tokens[index].text == opening.word else { return false }
      guard let name = opening.name else { return true }
      return tokens.indices.contains(index + 1) && tokens[index + 1].text == name
    }
    return tokens[(word ?? first)...].firstIndex { $0.kind == .symbol && $0.text == "{" }
  }
}

extension LuaTokens {
  /// Returns the name that a call's result is assigned to, such as `x` of `local x = f(…)` and `the.x = f(…)`; nil for none.
  func nameAssigned(to function: String, on line: Int) -> String? {
    let first = firstIndex(onOrAfter: line)
    guard let call = tokens[first...].indices.first(where: { tokens[$0].text == function }),
      tokens[call].line == line, call >= 2, tokens[call - 1].text == "=", tokens[call - 2].kind == .name
    else { return nil }
    return tokens[call - 2].text
  }
}
