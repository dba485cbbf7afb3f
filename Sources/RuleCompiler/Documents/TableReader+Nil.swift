internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

extension TableReader {
  /// Reports a field that the document has and whose value is nil, and returns whether it has.
  ///
  /// Lua drops such a field. A rule without its condition would apply to every case.
  func reportNil(_ key: String) -> Bool {
    guard table[key] == nil, log.writtenKey(key, source: source, in: opening) != nil else { return false }
    report("`\(key)` of `\(word)` is nil", key: key, help: "a name in it may be misspelt")
    return true
  }

  /// Reports a condition in the list of a field that is nil, and that Lua drops.
  func reportNilElement(_ key: String) {
    guard let token = log.writtenKey(key, source: source, in: opening), case .table(let list) = table[key],
      list.construction == nil, list.fields.isEmpty
    else { return }
    let written = log.scripts[source].tokens.elements(after: token)
    if !list.others.isEmpty || written.map({ $0 > list.list.count }) == true {
      report(
        "a condition in `\(key)` of `\(word)` is nil", key: key, help: "a name in it may be misspelt")
    }
  }
}

extension TableReader {
  /// Reports `or` and `and` between conditions, of which Lua keeps one.
  func reportJoinedConditions(_ key: String) {
    guard let token = log.writtenKey(key, source: source, in: opening),
      let word = log.scripts[source].tokens.joiningWord(after: token)
    else { return }
    log.report(
      Diagnostic(
        .badRule, "`\(word.text)` between conditions keeps one of them and drops the other",
        at: SourceLocation(file: log.scripts[source].name, line: word.line, column: word.column),
        width: word.width,
        help: word.text == "and"
          ? "write a list: `\(key) = { … }`" : "write one condition that asks both"))
  }
}

extension LoadLog {
  /// Returns the token of a key of a table whose word and name stand on the line of its beginning; nil if it has none there.
  func writtenKey(_ name: String, source: Int, in opening: LuaTokens.Opening) -> LuaTokens.Token? {
    guard scripts.indices.contains(source), opening.name != nil || !opening.kinds.isEmpty,
      scripts[source].tokens.word(of: opening) != nil
    else { return nil }
    return key(name, source: source, in: opening)
  }

  /// Returns the place of a word without its table, such as `erasure.retain "x"`; nil for any other value.
  func place(ofUnfinished value: LuaValue) -> (location: SourceLocation, width: Int)? {
    guard case .function(let function) = value, function.lastLine < 0, let source = function.source,
      scripts.indices.contains(source)
    else { return nil }
    let word = scripts[source].tokens.unfinishedWord(on: function.line, among: RuleLanguage.words.map(\.word))
    let location = SourceLocation(file: scripts[source].name, line: function.line, column: word?.column)
    return (location, word?.width ?? 1)
  }
}

extension LuaTokens {
  /// Returns the first `or` or `and` in the value of a key, outside of functions.
  func joiningWord(after key: Token) -> Token? {
    guard let first = tokens[firstIndex(onOrAfter: key.line)...].firstIndex(of: key),
      first + 2 < tokens.count, tokens[first + 1].text == "="
    else { return nil }
    var (brackets, blocks) = (0, 0)
    for token in tokens[(first + 2)...] {
      if token.kind == .symbol {
        if ["{", "(", "["].contains(token.text) { brackets += 1 }
        if ["}", ")", "]"].contains(token.text) { brackets -= 1 }
        if brackets < 0 || brackets == 0 && blocks == 0 && [",", ";"].contains(token.text) { return nil }
      } else if token.kind == .name {
        if ["function", "if", "do"].contains(token.text) { blocks += 1 }
        if token.text == "end" { blocks -= 1 }
        if blocks == 0, token.text == "or" || token.text == "and" { return token }
      }
    }
    return nil
  }

  /// Returns the number of elements of the list that is the value of a key, `key = { a, b }`; nil if its value is no such list,
  /// or if a call may add several elements.
  func elements(after key: Token) -> Int? {
    guard let first = tokens[firstIndex(onOrAfter: key.line)...].firstIndex(of: key),
      first + 2 < tokens.count, tokens[first + 1].text == "=", tokens[first + 2].text == "{"
    else { return nil }
    var (depth, count, isOpen) = (0, 0, false)
    for token in tokens[(first + 2)...] {
      if token.text == "unpack" || token.kind == .name && token.text == "select" { return nil }
      if token.kind == .symbol && ["}", ")", "]"].contains(token.text)
        || token.kind == .name && token.text == "end"
      {
        depth -= 1
        if depth == 0 { return count + (isOpen ? 1 : 0) }
        continue
      }
      if depth == 1, token.kind == .symbol, token.text == "," || token.text == ";" {
        (count, isOpen) = (count + 1, false)
      } else if depth >= 1 {
        isOpen = true
      }
      if token.kind == .symbol && ["{", "(", "["].contains(token.text)
        || token.kind == .name && ["function", "if", "do"].contains(token.text)
      {
        depth += 1
      }
    }
    return nil
  }
}
