internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads the value of a rule file into a document, and reports all of its problems.
struct DocumentReader {
  let log: LoadLog
  var statutes = Statutes()

  /// Reads a list of acts and adds it to the known ones.
  func statutes(_ value: LuaValue, source: Int, path: String) -> Statutes {
    // The fields are the acts, which the language does not define.
    guard case .table(let table) = value, table.construction?.word == "statutes" else {
      _ = document(value, word: "statutes", source: source)
      return statutes
    }
    return StatutesReader(
      reader: TableReader(table, word: "statutes", log: log, source: source, line: 1), known: statutes,
      path: path
    ).statutes()
  }

  /// Reads what unstated facts are taken for, and adds it to what the law assumes.
  /// - Parameter common: The assumptions of the law; nil for its own file.
  func assumptions(
    _ value: LuaValue, source: Int, path: String, common: [Assumption]?
  ) -> [Assumption] {
    // The fields are the paths of facts, which the language does not define.
    guard case .table(let table) = value, table.construction?.word == "assumptions" else {
      _ = document(value, word: "assumptions", source: source)
      return common ?? []
    }
    return AssumptionReader(
      reader: TableReader(table, word: "assumptions", log: log, source: source, line: 1), statutes: statutes,
      common: common, document: path
    ).assumptions()
  }

  /// Reads the words that an organisation declares; nil if they cannot be read, which is reported.
  func vocabulary(_ value: LuaValue, source: Int, organisation: String) -> DeclaredWords? {
    guard let reader = document(value, word: "vocabulary", source: source) else { return nil }
    reader.reportUnexpectedItems()
    let file = log.scripts.indices.contains(source) ? log.scripts[source].name : "vocabulary.lua"
    return VocabularyReader(reader: reader, organisation: organisation, file: file).words()
  }

  /// Reads a law; nil if it cannot be read, which is reported.
  func law(_ value: LuaValue, source: Int, path: String) -> RuleDocument? {
    guard let reader = document(value, word: "law", source: source), let name = reader.name else {
      return nil
    }
    let dates = reader.reader("in_force")
    dates?.reportUnknownFields(allowed: RuleLanguage.inForce.fieldNames)
    var setting = RuleReader.Setting(
      document: path, isLaw: true, from: dates?.date("from"), through: dates?.date("through"), statements: [],
      statutes: statutes)
    setting.checked = reader.date("checked")
    setting.confidence = reader.string("confidence").flatMap {
      reader.check($0, key: "confidence", of: .confidence) ? $0 : nil
    }
    let rules = reader.parts(.rule, .declaration, inside: "law").flatMap {
      RuleReader(setting: setting, log: log).rules($0)
    }
    return RuleDocument(
      name: name, title: reader.string("title") ?? name, rules: checked(rules, reader), register: nil)
  }

  /// Reads a register; nil if it cannot be read, which is reported.
  func register(_ value: LuaValue, source: Int, path: String) -> RuleDocument? {
    guard let reader = document(value, word: "register", source: source), let name = reader.name else {
      return nil
    }
    if name != path {
      reader.report(
        "the register is called `\(name)` but its file is `\(path).lua`", help: "give both the same name")
    }
    var document = RegisterReader(reader: reader, statutes: statutes, name: path).document()
    document.rules = checked(document.rules, reader)
    return document
  }

  /// Reads the properties of an organisation.
  func properties(_ value: LuaValue, source: Int, path: String) -> [OwnProperty] {
    guard let reader = document(value, word: "properties", source: source) else { return [] }
    let properties = reader.parts(.property, inside: "properties").compactMap {
      PropertyReader(reader: $0, document: path).property()
    }
    reportDuplicates(checked(properties.map(\.rule), reader))
    return properties
  }

  /// A document as it may be written.
  private static func example(of word: String) -> String {
    if word == "properties" {
      return
        #"properties { property "no name is published" { requests = "publication", never = { opens = "name" } } }"#
    }
    return RuleLanguage.word(word)?.usage.replacing("\"…\"", with: "\"name\"") ?? word
  }

  private func document(_ value: LuaValue, word: String, source: Int) -> TableReader? {
    guard case .table(let table) = value, table.construction?.word == word else {
      let file = log.scripts.indices.contains(source) ? log.scripts[source].name : "rules"
      let found =
        if case .table(let table) = value, let word = table.construction?.word { "`\(word)`" } else {
          value.kindOfValue
        }
      if value != .blank {
        log.report(
          Diagnostic(
            .badRule, "the file returns \(found), expected `\(word)`",
            at: SourceLocation(file: file, line: 1),
            help: "write: return \(Self.example(of: word))"))
      }
      return nil
    }
    let reader = TableReader(table, word: word, log: log, source: source, line: 1)
    guard let definition = RuleLanguage.word(word) else { return nil }
    reader.reportUnknownFields()
    if word == "register" || word == "law" { reader.reportDropped() }
    reader.reportUnexpectedKinds()
    if definition.names > 0, reader.name == nil {
      reader.report("`\(word)` needs a name: `\(word) \"…\" { … }`")
    }
    for field in definition.fields where field.isRequired && table[field.name] == nil {
      reader.report("`\(word)` has no `\(field.name)`: \(field.summary)")
    }
    return reader
  }

  /// The maximum number of rules in a document, about ten times that of the largest pack.
  static let mostRules = 2000

  private func checked(_ rules: [Rule], _ reader: TableReader) -> [Rule] {
    if rules.count > Self.mostRules {
      reader.report("`\(reader.word)`: found \(rules.count) rules, expected at most \(Self.mostRules)")
      return []
    }
    if log.isOutOfTime {
      log.report(
        Diagnostic(
          .timeLimit, "reading the file's value exceeded the script's time limit", at: reader.location))
    }
    reportDuplicates(rules)
    return rules
  }

  private func reportDuplicates(_ rules: [Rule]) {
    var seen: [String: Rule] = [:]
    for rule in rules {
      if let first = seen[rule.id] {
        log.report(
          Diagnostic(
            .badRule, "two rules are called `\(rule.id)`", at: rule.location, width: rule.verb.rawValue.count,
            help: "the other is at \(first.location)"))
      }
      seen[rule.id] = rule
    }
  }
}
