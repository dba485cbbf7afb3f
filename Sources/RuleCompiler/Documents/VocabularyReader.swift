internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads what an organisation declares: `vocabulary { categories = { "loans" }, facts = { … } }`.
struct VocabularyReader {
  let reader: TableReader
  let organisation: String
  let file: String

  /// The languages that texts can have.
  private static let languages = ["fi", "sv", "en"]
  /// The most words of a list.
  private static let mostWords = 200

  func words() -> DeclaredWords {
    var declared = DeclaredWords()
    (declared.organisation, declared.file) = (organisation, file)
    declared.languages = languages()
    for list in WordList.allCases where list != .categories && list != .requests {
      declared.words[list] = reader.table[list.rawValue] == nil ? nil : self.words(of: list)
    }
    // Actions may be named by requests, and lists of facts by categories.
    var requests = RequestDeclarations(reader: reader, actions: declared.words[.actions] ?? [])
    let kinds = requests.names
    if kinds.count > Self.mostWords { reportTooMany(kinds.count, .requests) }
    declared.words[.requests] = kinds.prefix(Self.mostWords).filter { isNew($0, in: .requests) }
    declared.facts = FactDeclarations(reader: reader, declared: declared).facts()
    declared.words[.categories] = categories(&declared)
    requests.categories = declared.words[.categories] ?? []
    declared.functions = FunctionDeclarations(reader: reader, requests: kinds).functions()
    for name in declared.words[.requests] ?? [] { declared.requests[Word(name)] = requests.traits(of: name) }
    return declared
  }

  private func languages() -> [String]? {
    guard let languages = reader.strings("languages") else { return nil }
    for language in languages where !Self.languages.contains(language) {
      reader.report(
        "`\(language)` is not a language of the catalogue", key: "languages", text: language,
        help: "one of \(Self.languages.joined(separator: ", "))")
    }
    if languages.isEmpty { reader.report("`languages` names no language", key: "languages") }
    return Self.languages.filter { languages.contains($0) }
  }

  // MARK: Words

  private func words(of list: WordList) -> [String] {
    guard case .table(let table)? = reader.table[list.rawValue], table.fields.isEmpty else {
      reader.report(
        "`\(list.rawValue)`: found \(found(list.rawValue)), expected a list of words", key: list.rawValue,
        help: "write `\(list.rawValue) = { \"…\", \"…\" }`")
      return []
    }
    return texts(table, list)
  }

  private func found(_ key: String) -> String {
    if case .table? = reader.table[key] { return "a table with names" }
    return reader.table[key]?.kindOfValue ?? "nothing"
  }

  private func reportTooMany(_ count: Int, _ list: WordList) {
    reader.report(
      "`\(list.rawValue)` declares \(count) words, expected at most \(Self.mostWords)", key: list.rawValue)
  }

  /// The new words in the list of a table, in alphabetical order.
  private func texts(_ table: LuaTable, _ list: WordList) -> [String] {
    if table.list.count + table.fields.count > Self.mostWords {
      reportTooMany(table.list.count + table.fields.count, list)
      return []
    }
    if !table.others.isEmpty { reader.report("a value in `\(list.rawValue)` is nil", key: list.rawValue) }
    var seen: Set<String> = []
    return table.list.compactMap { item -> String? in
      guard case .string(let word) = item else {
        if item != .blank {
          reader.report(
            "`\(list.rawValue)`: found \(item.kindOfValue), expected a word in quotation marks",
            key: list.rawValue)
        }
        return nil
      }
      guard seen.insert(word).inserted, table[word] == nil else {
        reader.report("`\(word)` is declared twice", key: list.rawValue, text: word)
        return nil
      }
      return isNew(word, in: list) ? word : nil
    }.sorted()
  }

  /// Whether a word can be declared; a reason why not is reported.
  private func isNew(_ word: String, in list: WordList) -> Bool {
    func report(_ message: String, help: String) {
      reader.report(message, key: list.rawValue, text: word, help: help)
    }
    if let problem = OwnName.problem(of: word) {
      report("`\(word)` cannot be \(list.phrase): \(problem.message)", help: problem.help)
    } else if list.sharedSpellings.contains(word) {
      report(
        "`\(word)` is \(list.phrase) of the shared model already",
        help: "leave it out: rules and cases can use it")
    } else if list == .requests, LuaConfiguration.ruleNames.contains(word) {
      report("`\(word)` has a meaning in rules already", help: "choose another word")
    } else {
      return true
    }
    return false
  }

  private func categories(_ declared: inout DeclaredWords) -> [String]? {
    guard let value = reader.table["categories"] else { return nil }
    guard case .table(let table) = value, let inner = reader.reader("categories") else {
      reader.report(
        "`categories`: found \(value.kindOfValue), expected a list of words", key: "categories",
        help: "write `categories = { \"…\", \"…\" }`")
      return nil
    }
    let lists = ["invoices"] + (declared.facts["subject"] ?? []).filter(\.isList).map(\.name)
    var words = texts(table, .categories)
    for (word, _) in table.fields where isNewName(word, in: .categories, inner) {
      guard let entry = inner.reader(word) else { continue }
      entry.reportUnknownFields(allowed: RuleLanguage.table(.category)?.fieldNames ?? [])
      var traits = DeclaredWords.CategoryTraits()
      traits.isSpecial = entry.flag("special") ?? false
      traits.isSecret = entry.flag("secret") ?? false
      if let list = entry.string("follows_from") {
        if !lists.contains(list) {
          entry.report(
            "`\(list)` is not a list of facts of the subject", key: "follows_from", text: list,
            help: Suggestion.help(list, among: lists) ?? "one of \(lists.joined(separator: ", "))")
        }
        traits.followsFrom = list
      }
      if let like = entry.string("like") {
        let known = WordList.categories.sharedSpellings
        if !known.contains(like) {
          entry.report(
            "`\(like)` is not a data category of the shared model", key: "like", text: like,
            help: Suggestion.help(like, among: known))
        }
        traits.like = DataCategory(like)
      }
      declared.categories[Word(word)] = traits
      words.append(word)
    }
    return words.sorted()
  }

  /// The same for a word that is the name of a field.
  private func isNewName(_ word: String, in list: WordList, _ inner: TableReader) -> Bool {
    let problem = OwnName.problem(of: word)
    if let problem {
      inner.report(
        "`\(word)` cannot be \(list.phrase): \(problem.message)", key: word, help: problem.help)
    } else if list.sharedSpellings.contains(word) {
      inner.report(
        "`\(word)` is \(list.phrase) of the shared model already", key: word,
        help: "leave it out: rules and cases can use it")
    } else {
      return true
    }
    return false
  }
}

extension DeclaredWords.Fact {
  fileprivate var isList: Bool {
    switch shape {
    case .scalars, .records: true
    case .scalar, .record: false
    }
  }
}
