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

  /// Reads a law; nil if it cannot be read, which is reported.
  func law(_ value: LuaValue, source: Int, path: String) -> RuleDocument? {
    guard let reader = document(value, word: "law", source: source),
      let name = reader.table.construction?.name
    else {
      return nil
    }
    let dates = reader.reader("in_force")
    dates?.reportUnknownFields(allowed: RuleLanguage.inForce.fieldNames)
    let setting = RuleReader.Setting(
      document: path, isLaw: true, from: dates?.date("from"), through: dates?.date("to"), statements: [],
      statutes: statutes)
    return RuleDocument(
      name: name, title: reader.string("title") ?? name, rules: rules(reader, setting), register: nil)
  }

  /// Reads a register; nil if it cannot be read, which is reported.
  func register(_ value: LuaValue, source: Int, path: String) -> RuleDocument? {
    guard let reader = document(value, word: "register", source: source),
      let name = reader.table.construction?.name
    else { return nil }
    if name != path {
      reader.report(
        "the register is called `\(name)` but its file is `\(path).lua`", help: "give both the same name")
    }
    let descriptionReader = DescriptionReader(reader: reader, statutes: statutes, document: path)
    let description = descriptionReader.description()
    let setting = RuleReader.Setting(
      document: name, isLaw: false, statements: Set(description.notice.statements.keys), statutes: statutes)
    let formalities = FormalityReader(reader: reader, setting: setting).rules()
    return RuleDocument(
      name: name, title: reader.string("title") ?? name, rules: formalities + rules(reader, setting),
      register: description)
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
            at: SourceLocation(file: file, line: 1), help: "write: return \(word) \"name\" { … }"))
      }
      return nil
    }
    let reader = TableReader(table, word: word, log: log, source: source, line: 1)
    guard let definition = RuleLanguage.word(word) else { return nil }
    reader.reportUnknownFields(allowed: definition.fields.map(\.name))
    if definition.isNamed, table.construction?.name == nil {
      reader.report("`\(word)` needs a name: `\(word) \"…\" { … }`")
    }
    for field in definition.fields where field.isRequired && table[field.name] == nil {
      reader.report("`\(word)` has no `\(field.name)`: \(field.summary)")
    }
    return reader
  }

  private func rules(_ reader: TableReader, _ setting: RuleReader.Setting) -> [Rule] {
    let ruleReader = RuleReader(setting: setting, log: log)
    var rules: [Rule] = []
    for item in reader.table.list {
      guard case .table(let table) = item, let construction = table.construction,
        RuleLanguage.word(construction.word)?.role == .chapter
      else {
        if case .table(let table) = item, let word = table.construction?.word {
          TableReader(table, word: word, log: log, source: reader.source, line: reader.line)
            .report(
              "`\(word)` is outside a chapter",
              help: "put it into `erasure { … }` or another kind of request")
        } else if item != .blank {
          reader.report(
            "`\(reader.word)`: found \(item.kindOfValue), expected a chapter such as `erasure { … }`")
        }
        continue
      }
      rules += ruleReader.chapter(
        TableReader(table, word: construction.word, log: log, source: reader.source, line: reader.line))
    }
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

  /// The maximum number of rules in a document, about ten times that of the largest pack.
  static let mostRules = 2000

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
