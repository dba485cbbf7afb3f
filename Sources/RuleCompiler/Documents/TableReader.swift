internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads the fields of one table of a document, and reports every problem with its position.
struct TableReader {
  let table: LuaTable
  let log: LoadLog
  let source: Int
  let line: Int
  /// The word that opened it, for messages.
  let word: String

  init(_ table: LuaTable, word: String, log: LoadLog, source: Int, line: Int) {
    (self.table, self.word, self.log) = (table, word, log)
    self.source = table.construction?.source ?? source
    self.line = table.construction?.line ?? line
  }

  var location: SourceLocation { SourceLocation(file: fileName, line: line, column: wordToken?.column) }
  private var file: RuleScript? { log.scripts.indices.contains(source) ? log.scripts[source] : nil }
  private var fileName: String { file?.name ?? "rules" }
  var opening: LuaTokens.Opening {
    LuaTokens.Opening(
      word: word, name: table.construction?.name, text: table.construction?.text,
      kinds: table.construction?.kinds ?? [], line: line)
  }
  private var wordToken: LuaTokens.Token? {
    file.flatMap { $0.tokens.word(of: opening) ?? $0.tokens.first(word, onOrAfter: line, through: line) }
  }

  /// Returns the position of a field's name.
  func place(of key: String) -> SourceLocation {
    let token = log.key(key, source: source, in: opening)
    return SourceLocation(file: fileName, line: token?.line ?? line, column: token?.column)
  }

  // MARK: Problems

  func report(_ message: @autoclosure () -> String, help: @autoclosure () -> String? = nil) {
    log.report(
      Diagnostic(
        .badRule, message(), at: location, width: wordToken?.width ?? 1, help: log.isOutOfTime ? nil : help())
    )
  }

  /// Reports a problem at a text of a field's value, at the field's name, or at the word.
  func report(
    _ message: @autoclosure () -> String, key: String, text: String? = nil,
    help: @autoclosure () -> String? = nil
  ) {
    if log.isFull { return log.report(Diagnostic(.badRule, "")) }
    let token =
      text.flatMap { file?.tokens.string($0, under: key, in: opening) }
      ?? log.key(key, source: source, in: opening) ?? wordToken
    let place = SourceLocation(file: fileName, line: token?.line ?? line, column: token?.column)
    log.report(
      Diagnostic(
        .badRule, message(), at: place, width: token?.width ?? 1, help: log.isOutOfTime ? nil : help()))
  }

  /// Whether the text of the table has a field.
  func isWritten(_ key: String) -> Bool { log.key(key, source: source, in: opening) != nil }

  /// Reports the fields that the word does not have.
  func reportUnknownFields() {
    reportUnknownFields(allowed: RuleLanguage.word(word)?.fields.map(\.name) ?? [])
  }

  func reportUnknownFields(allowed: [String]) {
    for (key, _) in table.fields where !allowed.contains(key) {
      report(
        "`\(word)` has no field `\(key)`", key: key,
        help: EarlierForm.of(field: key, in: word) ?? Suggestion.help(key, among: allowed)
          ?? "its fields are \(allowed.joined(separator: ", "))")
    }
    if hasGap { reportNilInList() }
    for (key, _) in table.others where !key.isInteger {
      report("`\(word)` has a field whose name is \(key.kindOfValue), expected a text")
    }
  }

  // MARK: Values

  func string(_ key: String) -> String? {
    guard let value = table[key] else { return nil }
    guard case .string(let text) = value else {
      reportWrongType(key, value, expected: "a text")
      return nil
    }
    return isShort(text, key) ? text : nil
  }

  /// The maximum length of a text in bytes, since decisions may quote it.
  static let longestText = 2000
  /// The maximum number of texts in a list.
  static let mostTexts = 100

  /// Reports a text without a field that is too long.
  func reportIfLong(_ text: String, _ what: String) {
    if text.utf8.count > Self.longestText { report("\(what) is longer than \(Self.longestText) bytes") }
  }

  private func isShort(_ text: String, _ key: String) -> Bool {
    if text.utf8.count <= Self.longestText { return true }
    report("`\(key)` of `\(word)` is longer than \(Self.longestText) bytes", key: key)
    return false
  }

  func flag(_ key: String) -> Bool? {
    guard let value = table[key] else { return nil }
    guard case .boolean(let flag) = value else {
      reportWrongType(key, value, expected: "true or false")
      return nil
    }
    return flag
  }

  /// Reads a whole number greater than 0.
  func ordinal(_ key: String) -> Int? {
    guard let value = table[key] else { return nil }
    switch value {
    case .integer(let number) where number > 0: return Int(number)
    case .integer(let number): report("`\(key)` of `\(word)`: found \(number), expected at least 1", key: key)
    case .number(let number):
      report("`\(key)` of `\(word)`: found \(number), expected a whole number", key: key)
    default: reportWrongType(key, value, expected: "a whole number")
    }
    return nil
  }

  func function(_ key: String) -> LuaFunction? {
    guard let value = table[key] else { return nil }
    guard case .function(let function) = value else {
      reportWrongType(key, value, expected: "a function")
      return nil
    }
    return function
  }

  func period(_ key: String) -> Period? {
    guard let value = table[key] else { return nil }
    guard case .period(let months, let days) = value else {
      reportWrongType(key, value, expected: "a period such as `months(1)`")
      return nil
    }
    if months < 0 || days < 0 {
      report(
        "`\(key)` of `\(word)` is negative", key: key,
        help: "write a period of one or more months or days, or none")
    }
    return Period(months: Int(months), days: Int(days))
  }

  /// Reads a text or a list of texts.
  func strings(_ key: String) -> [String]? {
    guard let value = table[key] else { return nil }
    switch value {
    case .string(let text): return isShort(text, key) ? [text] : []
    case .table(let list) where list.fields.isEmpty && !list.others.isEmpty:
      report("a value in `\(key)` of `\(word)` is nil", key: key, help: "a name in it may be misspelt")
      return []
    case .table(let list) where list.fields.isEmpty && list.list.count > Self.mostTexts:
      report(
        "`\(key)` of `\(word)`: found \(list.list.count) texts, expected at most \(Self.mostTexts)", key: key)
      return []
    case .table(let list) where list.fields.isEmpty:
      return list.list.compactMap { item in
        if case .string(let text) = item { return isShort(text, key) ? text : nil }
        reportWrongType(key, item, expected: "texts")
        return nil
      }
    default:
      reportWrongType(key, value, expected: "a text or a list of texts")
      return nil
    }
  }

  /// Reads one code of a list.
  func code<Code: RawRepresentable>(_ key: String, of codes: RuleLanguage.Codes, as type: Code.Type) -> Code?
  where Code.RawValue == String {
    guard let text = string(key), check(text, key: key, of: codes) else { return nil }
    return Code(rawValue: text)
  }

  /// Reads codes of a list; unknown ones are reported and omitted.
  func codes(_ key: String, of codes: RuleLanguage.Codes) -> [String]? {
    strings(key)?.filter { check($0, key: key, of: codes) }
  }

  func check(_ text: String, key: String, of codes: RuleLanguage.Codes) -> Bool {
    let spellings = RuleLanguage.spellings(codes, in: log.vocabulary)
    if spellings.contains(text) { return true }
    let known = Suggestion.help(text, among: spellings) ?? codes.listing(in: log.vocabulary)
    let own = codes.wordList.map { log.vocabulary.declarationHelp($0) }
    report(
      "`\(text)` is not \(codes.words)", key: key, text: text,
      help: Suggestion.joined(known, otherwise: own))
    return false
  }

  /// Reads a date, or a text in the form `YYYY-MM-DD`.
  func date(_ key: String) -> CalendarDate? {
    switch table[key] {
    case nil: return nil
    case .date(let days): return CalendarDate(daysSinceEpoch: Int(days))
    case .string(let text):
      if let date = CalendarDate(text) { return date }
      report("`\(text)` is not a date", key: key, text: text, help: "write it as \"2026-03-02\"")
      return nil
    case .some(let value):
      reportWrongType(key, value, expected: "a date such as \"2026-03-02\"")
      return nil
    }
  }

  /// Returns a reader for the table under a key.
  func reader(_ key: String) -> TableReader? {
    guard let value = table[key] else { return nil }
    guard case .table(let inner) = value else {
      reportWrongType(key, value, expected: "a table")
      return nil
    }
    let place = log.key(key, source: source, in: opening)?.line ?? line
    return TableReader(inner, word: inner.construction?.word ?? key, log: log, source: source, line: place)
  }

  private func reportWrongType(_ key: String, _ value: LuaValue, expected: String) {
    if value == .blank { return }  // the unknown name has been reported
    report("`\(key)` of `\(word)`: found \(value.kindOfValue), expected \(expected)", key: key)
  }
}

extension LuaValue {
  /// The type as messages name it, with its article.
  package var kindOfValue: String {
    switch self {
    case .none: "nil"
    case .boolean: "a boolean"
    case .integer, .number: "a number"
    case .string: "a text"
    case .date: "a date"
    case .period: "a period"
    case .table: "a table"
    case .function: "a function"
    case .condition: "a condition"
    case .blank: "an unknown name"
    case .nothing: "null"
    }
  }
}
