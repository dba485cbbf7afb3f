extension LuaTokens {
  /// A field or a value of a table that is written out: `key = value`, or a value.
  struct Entry {
    /// The name of the field; nil for a value of the list.
    var key: Token?
    /// The tokens of the value.
    var value: Range<Int>
  }

  /// Returns the fields and values of the table that opens at a brace; nil if it is not closed.
  func entries(at brace: Int) -> [Entry]? {
    guard tokens.indices.contains(brace), tokens[brace].text == "{" else { return nil }
    var entries: [Entry] = []
    var (depth, first) = (0, brace + 1)
    for index in brace..<tokens.count {
      let token = tokens[index]
      if opens(token) { depth += 1 }
      if closes(token) { depth -= 1 }
      let isEnd = depth == 0
      if isEnd || depth == 1 && token.kind == .symbol && [",", ";"].contains(token.text) {
        if first < index { entries.append(entry(first..<index)) }
        first = index + 1
      }
      if isEnd { return entries }
    }
    return nil
  }

  private func entry(_ range: Range<Int>) -> Entry {
    let first = range.lowerBound
    func text(_ place: Int) -> String { place < range.upperBound ? tokens[place].text : "" }
    if tokens[first].kind == .name, text(first + 1) == "=", text(first + 2) != "=" {
      return Entry(key: tokens[first], value: first + 2..<range.upperBound)
    }
    if text(first) == "[", text(first + 2) == "]", text(first + 3) == "=" {
      return Entry(key: tokens[first + 1], value: first + 4..<range.upperBound)
    }
    return Entry(key: nil, value: range)
  }

  private func opens(_ token: Token) -> Bool {
    token.kind == .symbol
      ? ["{", "(", "["].contains(token.text)
      : token.kind == .name && ["function", "if", "do"].contains(token.text)
  }

  private func closes(_ token: Token) -> Bool {
    token.kind == .symbol ? ["}", ")", "]"].contains(token.text) : token.kind == .name && token.text == "end"
  }

  /// Returns the number of values that a list has as it is written: `{ a, b }`, or the name of a local list of the file; nil for
  /// anything else, and where a call may give several values.
  func listCount(_ value: Range<Int>) -> Int? {
    guard let first = value.first else { return nil }
    var brace = first
    if value.count == 1, tokens[first].kind == .name {
      let declaration = tokens.indices.first { index in
        tokens[index].text == "local" && index + 3 < first && tokens[index + 1].text == tokens[first].text
          && tokens[index + 2].text == "="
      }
      guard let declaration else { return nil }
      brace = declaration + 3
    }
    guard let entries = entries(at: brace), entries.allSatisfy({ $0.key == nil }) else { return nil }
    if let last = entries.last, tokens[last.value.upperBound - 1].text == ")",
      tokens[last.value.lowerBound].text != "condition"
    {
      return nil
    }
    return entries.count
  }

  /// Returns the first `or` and `and` among some tokens, outside of functions.
  func joiningWord(in range: Range<Int>) -> Token? {
    var blocks = 0
    for token in tokens[range] where token.kind == .name {
      if ["function", "if", "do"].contains(token.text) { blocks += 1 }
      if token.text == "end" { blocks -= 1 }
      if blocks == 0, token.text == "or" || token.text == "and" { return token }
    }
    return nil
  }
}
