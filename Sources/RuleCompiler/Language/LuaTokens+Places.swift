extension LuaTokens {
  /// The beginning of a table: a word and perhaps a name, at or after a line.
  struct Opening: Hashable {
    var word: String
    var name: String?
    /// The second text.
    var text: String?
    /// The kinds of request before a verb, or in the parentheses after the word.
    var kinds: [String] = []
    var line: Int
  }

  /// Returns the token of the word on the line of a table's beginning.
  func word(of opening: Opening) -> Token? {
    index(of: opening).flatMap { tokens[$0].line == opening.line ? tokens[$0] : nil }
  }

  /// Returns the word on a line that no table follows: `says "S1-23" "it says"`; nil if there are several, or none.
  func unfinishedWord(on line: Int, among words: [String]) -> Token? {
    let range = firstIndex(onOrAfter: line)..<firstIndex(onOrAfter: line + 1)
    let found = range.filter { index in
      guard tokens[index].kind == .name, words.contains(tokens[index].text) else { return false }
      var next = index + 1
      if next < tokens.count, tokens[next].text == "(" {
        next = (tokens[next...].firstIndex { $0.text == ")" } ?? next) + 1
      }
      while next < tokens.count, tokens[next].kind == .string { next += 1 }
      return next >= tokens.count || tokens[next].text != "{"
    }
    return found.count == 1 ? tokens[found[0]] : nil
  }

  /// Returns the first token with a text, from `line` to `last`.
  func first(_ text: String, onOrAfter line: Int, through last: Int = .max) -> Token? {
    tokens[firstIndex(onOrAfter: line)...].prefix { $0.line <= last }.first { $0.text == text }
  }

  /// Returns the tokens of a table's keys, `key = …` or `["key"] = …`, without those of inner tables; the first of duplicates.
  func keys(in opening: Opening) -> [String: Token] {
    let entries = brace(of: opening).flatMap { self.entries(at: $0) } ?? []
    return Dictionary(entries.compactMap { $0.key.map { ($0.text, $0) } }) { first, _ in first }
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
    brace(of: opening).map { open in open..<(closing(of: open).map { $0 + 1 } ?? tokens.count) }
  }

  /// Returns the braces of the tables that may be the one: on a line, several can have the same word without a name.
  func braces(after opening: Opening) -> [Int] {
    guard let first = index(of: opening) else { return [] }
    let line = tokens[first].line
    let words = tokens[first...].prefix(Self.mostTokens).indices.prefix { tokens[$0].line == line }.filter {
      $0 == first || opening.name == nil && tokens[$0].kind == .name && tokens[$0].text == opening.word
    }
    // With more of them, nothing says which one it is.
    guard words.count <= Self.mostCandidates else { return [] }
    return words.compactMap { brace(after: $0, of: opening) }
  }

  /// Returns the brace of a table that is written out after its word: between them stand only its texts and kinds; nil where
  /// the table, a text or the kinds come from elsewhere.
  private func brace(after word: Int, of opening: Opening) -> Int? {
    var index = word + 1
    while index < tokens.count, tokens[index].text != "{" || tokens[index].kind == .string {
      let token = tokens[index]
      let isKind = token.kind == .name && (opening.kinds.contains(token.text) || token.text == "any_of")
      let isText =
        token.kind == .string || token.kind == .symbol && ["(", ")", ".", ","].contains(token.text)
      guard isKind || isText || !opening.kinds.isEmpty && opening.name == nil && token.kind == .name else {
        return nil
      }
      index += 1
    }
    return index < tokens.count ? index : nil
  }

  /// Returns the brace after the word and the name, if any: `retain "name" {`, `holds = {`, `erasure {`.
  private func brace(of opening: Opening) -> Int? {
    let first = index(of: opening) ?? firstIndex(onOrAfter: opening.line)
    return tokens[first...].firstIndex { $0.kind == .symbol && $0.text == "{" }
  }

  /// The most tokens of a line that are searched, and the most tables among them.
  private static let mostTokens = 2000, mostCandidates = 10

  /// The most lines from the beginning of a word's kinds to the word.
  private static let mostLines = 50

  /// Returns the index of the word: of several on the line with the same name, the one with the same second text or kinds.
  private func index(of opening: Opening) -> Int? {
    func has(_ text: String?, _ index: Int) -> Bool {
      text == nil || tokens.indices.contains(index) && tokens[index].text == text
    }
    let range = firstIndex(onOrAfter: opening.line)..<firstIndex(onOrAfter: opening.line + Self.mostLines)
    let all = range.lazy.filter { tokens[$0].text == opening.word && has(opening.name, $0 + 1) }
    guard let first = all.first else { return nil }
    if opening.kinds.isEmpty, opening.text == nil { return first }
    return all.prefix { tokens[$0].line == tokens[first].line }
      .first { has(opening.text, $0 + 2) && (opening.kinds.isEmpty || kinds(at: $0) == opening.kinds) }
      ?? first
  }

  /// Returns the kinds as `erasure.retain`, `any_of(access, erasure).permit` and `form(access)` have them.
  private func kinds(at index: Int) -> [String] {
    if index >= 2, tokens[index - 1].text == "." {
      if tokens[index - 2].kind == .name { return [tokens[index - 2].text] }
      let list = tokens[..<(index - 2)].reversed().prefix { $0.text != "(" }
      return list.filter { $0.kind == .name }.map(\.text).reversed()
    }
    let list = tokens[(index + 1)...].prefix { $0.text != ")" && $0.text != "{" }
    return list.filter { $0.kind == .name && $0.text != "any_of" }.map(\.text)
  }
}

extension LuaTokens {
  /// The names that are assigned, such as `x` of `the.x = …`, `{ x = … }` and `function the.x`.
  var assignedNames: Set<String> {
    var names: Set<String> = []
    for index in tokens.indices.dropLast() where tokens[index].kind == .name {
      if index >= 3, tokens[index - 3].text == "function" { names.insert(tokens[index].text) }
      guard tokens[index + 1].text == "=" else { continue }
      // `the.a, the.b = …` assigns both.
      var place = index
      while place >= 0, tokens[place].kind == .name || [".", ","].contains(tokens[place].text) {
        if tokens[place].kind == .name { names.insert(tokens[place].text) }
        place -= 1
      }
    }
    return names
  }

  /// Returns the name that a call's result is assigned to, such as `x` of `local x = f(…)` and `the.x = f(…)`; nil for none.
  func nameAssigned(to function: String, on line: Int) -> String? {
    let first = firstIndex(onOrAfter: line)
    guard let call = tokens[first...].indices.first(where: { tokens[$0].text == function }),
      tokens[call].line == line, call >= 2, tokens[call - 1].text == "=", tokens[call - 2].kind == .name
    else { return nil }
    return tokens[call - 2].text
  }
}
