internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads an organisation's own facts: `facts = { subject = { member_since = { day = "the first day as a member" } } }`.
struct FactDeclarations {
  let reader: TableReader
  /// The words that the organisation declares besides.
  let declared: DeclaredWords

  /// The most facts of a record, and the most levels of facts: three records inside each other.
  private static let (mostFacts, mostLevels) = (200, 4)

  /// The facts of each record, by its path.
  func facts() -> [String: [DeclaredWords.Fact]] {
    guard let records = reader.reader("facts") else { return [:] }
    if !records.table.list.isEmpty {
      records.report(
        "`facts` has a value without the path of a record", help: "write `facts = { subject = { … } }`")
    }
    let known = FactSchema.shared.types.map(\.path).filter { !$0.isEmpty }
    var facts: [String: [DeclaredWords.Fact]] = [:]
    for (path, _) in records.table.fields {
      guard let type = FactSchema.shared.type(path: path), !path.isEmpty else {
        records.report(
          "`\(path)` is not the path of a record", key: path,
          help: Suggestion.help(path, among: known) ?? "one of \(known.joined(separator: ", "))")
        continue
      }
      guard let record = records.reader(path) else { continue }
      facts[path] = self.facts(of: record, taken: type.fields.map(\.name), owner: path, level: 1)
    }
    return facts
  }

  private func facts(
    of record: TableReader, taken: [String], owner: String, level: Int
  ) -> [DeclaredWords.Fact] {
    if !record.table.list.isEmpty {
      record.report(
        "`\(record.word)` has a value without a name", help: "write `member_since = { day = \"…\" }`")
    }
    if record.table.fields.isEmpty { record.report("`\(record.word)` declares no fact") }
    if record.table.fields.count > Self.mostFacts {
      record.report(
        "`\(record.word)` declares \(record.table.fields.count) facts, expected at most \(Self.mostFacts)")
      return []
    }
    return record.table.fields.compactMap { name, _ in
      if let problem = OwnName.problem(of: name) {
        record.report("`\(name)` cannot be a fact: \(problem.message)", key: name, help: problem.help)
        return nil
      }
      if name == "assume" {
        record.report(
          "`assume` cannot be a fact: it is a method of every record", key: name,
          help: "choose another name, such as `countries`")
        return nil
      }
      if taken.contains(name) {
        record.report(
          "`\(owner).\(name)` is a fact of the shared model already", key: name,
          help: "leave it out: rules and cases can use it")
        return nil
      }
      return record.reader(name).flatMap { fact(name, $0, path: "\(owner).\(name)", level: level) }
    }
  }

  private func fact(_ name: String, _ entry: TableReader, path: String, level: Int) -> DeclaredWords.Fact? {
    entry.reportUnknownFields(allowed: RuleLanguage.table(.fact)?.fieldNames ?? [])
    let types = RuleLanguage.FactType.allCases.filter { entry.table[$0.rawValue] != nil }
    // A misspelt type has been reported.
    if types.isEmpty, entry.hasUnknownFields(of: .fact) { return nil }
    guard types.count == 1, let type = types.first else {
      let names = RuleLanguage.FactType.allCases.map(\.rawValue).joined(separator: ", ")
      entry.report(
        types.isEmpty
          ? "`\(path)` has no type" : "`\(path)` has \(types.count) types",
        help: "write one of \(names) with the meaning of the fact: `{ day = \"the day of its return\" }`")
      return nil
    }
    guard let summary = entry.string(type.rawValue) else { return nil }
    if summary.allSatisfy(\.isWhitespace) {
      entry.report("`\(path)` has no meaning", key: type.rawValue, help: "say in a phrase what it is")
    }
    guard let shape = shape(type, entry, path, level) else { return nil }
    let isList = [.texts, .numbers, .days, .codes, .list].contains(type)
    if isList, entry.table["or_none"] != nil {
      entry.report("a list has no `or_none`: an empty one states that there are none", key: "or_none")
    }
    return DeclaredWords.Fact(
      name: name, summary: summary, shape: shape, orNone: entry.flag("or_none") ?? false,
      knower: entry.code("known_by", of: .knower, as: DeclaredWords.Knower.self))
  }

  private func shape(
    _ type: RuleLanguage.FactType, _ entry: TableReader, _ path: String, _ level: Int
  ) -> DeclaredWords.Fact.Shape? {
    let hasCodes = type == .code || type == .codes
    let hasFields = type == .record || type == .list
    if !hasCodes, entry.table["of"] != nil {
      entry.report("`\(type.rawValue)` has no `of`", key: "of", help: "`code` and `codes` have codes")
    }
    if !hasFields, entry.table["fields"] != nil {
      entry.report(
        "`\(type.rawValue)` has no `fields`", key: "fields", help: "`record` and `list` have fields")
    }
    switch type {
    case .text: return .scalar(.text, list: nil)
    case .number: return .scalar(.count, list: nil)
    case .flag: return .scalar(.flag, list: nil)
    case .day: return .scalar(.date, list: nil)
    case .texts: return .scalars(.text, list: nil)
    case .numbers: return .scalars(.count, list: nil)
    case .days: return .scalars(.date, list: nil)
    case .code: return codes(entry, path).map { .scalar($0.kind, list: $0.list) }
    case .codes: return codes(entry, path).map { .scalars($0.kind, list: $0.list) }
    case .record, .list:
      guard level < Self.mostLevels else {
        entry.report(
          "`\(path)` is a record inside \(level - 1) others, expected at most \(Self.mostLevels - 2)")
        return nil
      }
      guard let inner = entry.reader("fields") else {
        if entry.table["fields"] == nil {
          entry.report("`\(path)` has no `fields`", help: "write `fields = { title = { text = \"…\" } }`")
        }
        return nil
      }
      let facts = facts(of: inner, taken: [], owner: path, level: level + 1)
      return type == .record ? .record(facts) : .records(facts)
    }
  }

  /// Reads the codes of a fact: a list of words, or the name of a list that organisations may extend.
  private func codes(_ entry: TableReader, _ path: String) -> (kind: ScalarKind, list: WordList?)? {
    let lists = WordList.allCases.filter { $0.codeListName != nil }
    if case .string(let name)? = entry.table["of"] {
      guard let list = lists.first(where: { $0.rawValue == name }) else {
        let names = lists.map(\.rawValue)
        entry.report(
          "`\(name)` is not a list of codes", key: "of", text: name,
          help: Suggestion.help(name, among: names)
            ?? "write `of = { \"…\" }`, or one of \(names.joined(separator: ", "))")
        return nil
      }
      return (.code(list.sharedSpellings), list)
    }
    guard let codes = entry.strings("of"), !codes.isEmpty else {
      entry.report("`\(path)` has no codes", help: "write `of = { \"open\", \"paid\" }`")
      return nil
    }
    var seen: Set<String> = []
    for code in codes {
      if let problem = OwnName.problem(of: code) {
        entry.report(
          "`\(code)` cannot be a code: \(problem.message)", key: "of", text: code, help: problem.help)
      } else if !seen.insert(code).inserted {
        entry.report("`\(code)` is declared twice", key: "of", text: code)
      }
    }
    return (.code(codes), nil)
  }
}

extension TableReader {
  /// Whether it has a field that a table of the language lacks.
  func hasUnknownFields(of table: RuleLanguage.Tables) -> Bool {
    let known = RuleLanguage.table(table)?.fieldNames ?? []
    return self.table.fields.contains { !known.contains($0.key) }
  }
}
