internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads the rules of a document's chapters.
struct RuleReader {
  /// The properties of the document that apply to all of its rules.
  struct Setting {
    var document: String
    var isLaw: Bool
    var from: CalendarDate?
    var through: CalendarDate?
    /// Statements that a rule of this document may cite.
    var statements: Set<String>
    /// Acts that any rule may cite.
    var statutes: Statutes
  }

  let setting: Setting
  let log: LoadLog

  /// Reads a chapter's rules.
  func chapter(_ reader: TableReader) -> [Rule] {
    let word = reader.word
    var kinds: [RequestKind] = []
    if let kind = RequestKind(rawValue: word) {
      kinds = [kind]
      reader.reportUnknownFields(allowed: [])
    } else {
      reader.reportUnknownFields(allowed: ["of"])
      kinds = (reader.codes("of", of: .requestKind) ?? []).compactMap { RequestKind(rawValue: $0) }
      if kinds.isEmpty { reader.report("`of` of `chapter` names no kind of request") }
    }
    return reader.table.list.compactMap { item in
      if log.isOutOfTime { return nil }
      guard case .table(let table) = item, let construction = table.construction else {
        if item != .blank {
          reader.report(
            "`\(word)`: found \(item.kindOfValue), expected a rule such as `permit \"name\" { … }`")
        }
        return nil
      }
      guard let definition = RuleLanguage.word(construction.word), definition.role == .rule else {
        TableReader(table, word: construction.word, log: log, source: reader.source, line: reader.line)
          .report("`\(word)`: found `\(construction.word)`, expected a rule")
        return nil
      }
      let ruleReader = TableReader(
        table, word: construction.word, log: log, source: reader.source, line: reader.line)
      return rule(ruleReader, definition, chapter: word, kinds: kinds)
    }
  }

  private func rule(
    _ reader: TableReader, _ word: RuleLanguage.Word, chapter: String, kinds: [RequestKind]
  ) -> Rule? {
    guard let verb = Rule.Verb(rawValue: word.word) else { return nil }
    reader.reportUnknownFields(allowed: word.fields.map(\.name))
    for item in reader.table.list where item != .blank {
      reader.report("a rule's table: found \(item.kindOfValue) without a name, expected named fields")
      break
    }
    guard let name = reader.table.construction?.name, !name.isEmpty else {
      reader.report("`\(verb.rawValue)` needs a name: `\(verb.rawValue) \"…\" { … }`")
      return nil
    }
    guard name.utf8.count <= TableReader.longestText else {
      reader.report("the name of `\(verb.rawValue)` is longer than \(TableReader.longestText) bytes")
      return nil
    }
    for field in word.fields where field.isRequired && reader.table[field.name] == nil {
      reader.report("`\(verb.rawValue) \"\(name)\"` has no `\(field.name)`: \(field.summary)")
    }
    let place = chapter == "chapter" ? "" : "/\(chapter)"
    var rule = Rule(
      id: "\(setting.document)\(place)/\(name)", verb: verb, name: name, code: "", cites: cites(reader),
      rank: rank(reader), kinds: Set(kinds), condition: .always, location: reader.location)
    if word.field("code") != nil, let code = reader.string("code"),
      reader.check(code, key: "code", of: .reason)
    {
      rule.code = code
    }
    if let when = reader.function("when") { rule.condition = .lua(when) }
    rule.lastDay = reader.function("last_day")
    readAddressee(reader, &rule)
    rule.obliges = reader.codes("obliges", of: .obligation) ?? []
    rule.categories = reader.codes("of", of: .category).map {
      Set($0.compactMap { DataCategory(rawValue: $0) })
    }
    rule.isFallback = reader.flag("otherwise") ?? false
    rule.givesWayToLaw = reader.flag("unless_law") ?? false
    rule.blocksGrantsOnly = reader.flag("cautions") ?? false
    rule.isBeyondNotice = reader.flag("beyond_notice") ?? false
    rule.requirement = reader.code("requirement", of: .requirement, as: Requirement.self)
    rule.asks = reader.string("asks")
    rule.outcomes = Set((reader.codes("on", of: .outcome) ?? []).compactMap { Outcome(rawValue: $0) })
    rule.grants = reader.code("action", of: .action, as: CategoryAction.self)
    rule.action = reader.code("on_action", of: .action, as: CategoryAction.self)
    switch reader.string("by") {
    case "day_after": rule.timing = .dayAfterBar
    case "no_end": rule.timing = .barWithoutEnd
    case let text?: _ = reader.check(text, key: "by", of: .timing)
    case nil: break
    }
    rule.dpv = reader.string("dpv")
    if let confidence = reader.string("confidence") {
      _ = reader.check(confidence, key: "confidence", of: .confidence)
    }
    readDates(reader, &rule)
    if verb == .deadline || verb == .promise { rule.deadline = deadline(reader) }
    checkParameters(reader, rule)
    return rule
  }

  private func cites(_ reader: TableReader) -> [String] {
    let cites = reader.strings("cites") ?? []
    if reader.table["cites"] != nil, cites.isEmpty {
      reader.report("`cites` is empty, expected a statement or a statute", key: "cites")
    }
    for cite in cites where cite.looksLikeStatement && !setting.statements.contains(cite) {
      reader.report(
        setting.isLaw
          ? "a law cites statutes, not `\(cite)` of a notice" : "the notice has no statement `\(cite)`",
        key: "cites", text: cite, help: Suggestion.help(cite, among: setting.statements.sorted()))
    }
    for cite in cites where !cite.looksLikeStatement {
      if let fault = setting.statutes.fault(of: cite, in: setting.document) {
        reader.report(fault.message, key: "cites", text: cite, help: fault.help())
      }
    }
    return cites
  }

  private func rank(_ reader: TableReader) -> Rule.Rank {
    let force = reader.string("force")
    if let force { _ = reader.check(force, key: "force", of: .force) }
    guard setting.isLaw else {
      if force != nil { reader.report("only a law has `force`", key: "force") }
      return .notice
    }
    return force == "default" ? .lawDefault : .mandatoryLaw
  }

  private func readAddressee(_ reader: TableReader, _ rule: inout Rule) {
    switch reader.table["to"] {
    case .string(let name): rule.fixedAddressee = name
    case nil: break
    default: rule.to = reader.function("to")
    }
  }

  private func readDates(_ reader: TableReader, _ rule: inout Rule) {
    rule.from = setting.from
    rule.through = setting.through
    guard let dates = reader.reader("in_force") else { return }
    dates.reportUnknownFields(allowed: RuleLanguage.inForce.fieldNames)
    rule.from = dates.date("from") ?? rule.from
    rule.through = dates.date("to") ?? rule.through
  }

  private func deadline(_ reader: TableReader) -> Rule.Deadline {
    if let calendar = reader.string("calendar") { _ = reader.check(calendar, key: "calendar", of: .calendar) }
    return Rule.Deadline(
      within: reader.period("within"), extended: reader.period("extended"),
      calendar: reader.string("calendar") == "national" ? .nationalAct : .euList)
  }

  /// Checks the number of parameters: only effects may take the data of a category as a second one.
  private func checkParameters(_ reader: TableReader, _ rule: Rule) {
    for (key, function) in [("when", reader.function("when")), ("last_day", rule.lastDay), ("to", rule.to)] {
      guard let function else { continue }
      let most = rule.isEffect && key != "to" ? 2 : 1
      if function.parameterCount > most {
        reader.report(
          "`\(key)` of `\(rule.verb.rawValue)` takes at most \(most) parameter\(most == 1 ? "" : "s")",
          key: key)
      }
    }
  }
}

extension String {
  /// Whether the text has the form of a statement's id, `S1-23`.
  var looksLikeStatement: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].first == "S" && parts[0].count > 1
      && parts[0].dropFirst().allSatisfy(\.isNumber) && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
  }
}
