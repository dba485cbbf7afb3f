internal import LuaSandbox

extension LuaTokens {
  /// A field or a value of a table that is written out: `key = value`, or a value.
  struct Entry {
    /// The name of the field; nil for a value of the list, and for `[key] = value`.
    var key: Token?
    /// Whether it is a value of the list.
    var isInList = false
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
    if text(first) == "[", first + 1 < range.upperBound, tokens[first + 1].kind == .string,
      text(first + 2) == "]", text(first + 3) == "="
    {
      return Entry(key: tokens[first + 1], value: first + 4..<range.upperBound)
    }
    let isComputed = text(first) == "[" && closing(of: first).map { text($0 + 1) == "=" } == true
    return Entry(key: nil, isInList: !isComputed, value: range)
  }

  private func opens(_ token: Token) -> Bool {
    token.kind == .symbol
      ? ["{", "(", "["].contains(token.text)
      : token.kind == .name && ["function", "if", "do"].contains(token.text)
  }

  private func closes(_ token: Token) -> Bool {
    token.kind == .symbol ? ["}", ")", "]"].contains(token.text) : token.kind == .name && token.text == "end"
  }

  /// Returns the number of values of a list that is written out; nil for another table, and where its last value may be several
  /// or none.
  func listCount(at brace: Int) -> Int? {
    guard let entries = entries(at: brace), entries.allSatisfy(\.isInList),
      entries.last.map({ isOneValue($0.value) }) ?? true
    else { return nil }
    return entries.count
  }

  /// The words that build parts of documents, each of which is one value.
  private static let ruleWords = Set(LuaConfiguration.ruleNames).subtracting(SandboxNames.globals)

  /// Returns the place of the bracket that closes the one at a place.
  func closing(of first: Int) -> Int? {
    var depth = 0
    for place in first..<tokens.count where tokens[place].kind == .symbol {
      if ["(", "[", "{"].contains(tokens[place].text) { depth += 1 }
      if [")", "]", "}"].contains(tokens[place].text) { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// Whether an expression has exactly one value: a name, a text, an expression in brackets, a word of rule documents.
  func isOneValue(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    if tokens[first].kind == .name, Self.ruleWords.contains(tokens[first].text) { return true }
    if ["{", "function"].contains(tokens[first].text) { return true }
    if tokens[first].text == "(" { return closing(of: first) == last }
    let isCall = [")", "}"].contains(tokens[last].text) || range.count > 1 && tokens[last].kind == .string
    return !isCall && tokens[last].text != "."
  }

  /// Returns the first `or` and `and` among some tokens, outside of functions, brackets and arguments, that follows a name.
  func joiningWord(in range: Range<Int>, after isCondition: (_ root: String) -> Bool) -> Token? {
    var blocks = 0, brackets = 0
    for place in range {
      let token = tokens[place]
      if token.kind == .symbol {
        if ["(", "["].contains(token.text) { brackets += 1 }
        if [")", "]"].contains(token.text) { brackets -= 1 }
      }
      guard token.kind == .name else { continue }
      if ["function", "if", "do"].contains(token.text) { blocks += 1 }
      if token.text == "end" { blocks -= 1 }
      guard blocks == 0, brackets == 0, token.text == "or" || token.text == "and" else { continue }
      var root = place - 1
      while root - 2 >= range.lowerBound, tokens[root - 1].text == "." { root -= 2 }
      if root >= range.lowerBound, tokens[root].kind == .name, isCondition(tokens[root].text) { return token }
      if token.text == "and" { return nil }  // `strict and the.one or the.other` chooses
    }
    return nil
  }
}
