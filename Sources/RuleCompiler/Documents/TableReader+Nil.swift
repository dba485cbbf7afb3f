internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

// Lua drops a field or a value of a list that is nil, and the first of two fields of one name. A rule without its condition
// would apply to every case. So the text of a part that is written where it stands is compared with its value.

extension TableReader {
  /// Reports what the text of the table has and its value lacks.
  func reportDropped() {
    guard let tokens = scripted else { return }
    let written = tokens.braces(after: opening).compactMap { tokens.entries(at: $0) }
    // A table that a function of the file makes has no text of its own.
    guard let entries = written.first(where: { fits($0, tokens) }) ?? written.first else { return }
    var places: [String: LuaTokens.Token] = [:]
    for entry in entries {
      guard let key = entry.key else { continue }
      if places.updateValue(key, forKey: key.text) != nil {
        report("`\(word)` has two fields `\(key.text)`", at: key)
      }
    }
    for entry in entries {
      // Of two fields with one name, the last counts.
      if let key = entry.key, places[key.text] == key { reportDropped(key, entry.value, tokens) }
    }
    let positions = entries.filter(\.isInList)
    let isCounted = entries.last.map { !$0.isInList || tokens.isOneValue($0.value) } ?? true
    if positions.count > table.list.count, !hasGap, isCounted { reportNilInList() }
  }

  /// Whether the list has values after a nil, which Lua keeps as fields with a number.
  var hasGap: Bool { table.others.contains { $0.key.isInteger } }

  func reportNilInList() {
    report("a value in the list of `\(word)` is nil", help: "a name in it may be misspelt")
  }

  /// Whether every text in the list of a written table is in this one's.
  private func fits(_ entries: [LuaTokens.Entry], _ tokens: LuaTokens) -> Bool {
    let texts = Set(
      table.list.compactMap { value in if case .string(let text) = value { text } else { nil } })
    return entries.allSatisfy { entry in
      guard entry.key == nil, entry.value.count == 1, let only = entry.value.first else { return true }
      return tokens.tokens[only].kind != .string || texts.contains(tokens.tokens[only].text)
    }
  }

  /// The tokens of the file, if it is known.
  private var scripted: LuaTokens? {
    log.scripts.indices.contains(source) ? log.scripts[source].tokens : nil
  }

  private func reportDropped(_ key: LuaTokens.Token, _ range: Range<Int>, _ tokens: LuaTokens) {
    let names = log.declaredNames(source)
    let first = tokens.tokens[range.lowerBound]
    guard let value = table[key.text] else {
      // The caller of a function may leave a parameter out.
      if first.kind == .name, names.parameters.contains(first.text) { return }
      return report("`\(key.text)` of `\(word)` is nil", at: key, help: "a name in it may be misspelt")
    }
    let isCondition = RuleLanguage.word(word)?.field(key.text)?.value == .conditions
    let joining = tokens.joiningWord(in: range) {
      names.conditions.contains($0) || names.tables.contains($0) || names.files[$0] != nil
    }
    if isCondition, let joining {
      return report(
        "`\(joining.text)` between conditions keeps one of them and drops the other", at: joining,
        help: joining.text == "and"
          ? "write a list: `\(key.text) = { … }`" : "write one condition that asks both")
    }
    guard case .table(let list) = value, list.construction == nil, list.fields.isEmpty else { return }
    let written =
      first.text == "{"
      ? tokens.listCount(at: range.lowerBound) : range.count == 1 ? names.lists[first.text] : nil
    // A nil before a value of another list is found where the list is read.
    if isCondition && !list.others.isEmpty || list.others.isEmpty && (written ?? 0) > list.list.count {
      report(
        "a \(isCondition ? "condition" : "value") in `\(key.text)` of `\(word)` is nil", at: key,
        help: "a name in it may be misspelt")
    }
  }

  private func report(_ message: String, at token: LuaTokens.Token, help: String? = nil) {
    log.report(
      Diagnostic(
        .badRule, message,
        at: SourceLocation(file: log.scripts[source].name, line: token.line, column: token.column),
        width: token.width, help: help))
  }
}

extension LuaValue {
  var isInteger: Bool { if case .integer = self { true } else { false } }
}

extension LoadLog {
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
