internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads the rules of a document: `erasure.retain "sentence" { … }`, and the forms and time limits of requests.
struct RuleReader {
  /// The properties of the document that apply to all of its rules.
  struct Setting {
    var document: String
    var isLaw: Bool
    var from: CalendarDate?
    var through: CalendarDate?
    /// The day on which the sources of a law were last read; nil if it is not stated.
    var checked: CalendarDate?
    /// How sure the rules of a law are; nil if it is not stated.
    var confidence: String?
    /// Statements that a rule of this document may cite.
    var statements: Set<String>
    /// Acts that any rule may cite.
    var statutes: Statutes
    /// The statement that the rules stand in, which they all cite.
    var statement: String?
  }

  let setting: Setting
  let log: LoadLog

  /// Reads a rule, a form, a promise or a deadline.
  func rules(_ reader: TableReader) -> [Rule] {
    if log.isOutOfTime { return [] }
    if reader.word == "holds" {
      reader.report("a law has no holdings")
      return []
    }
    reader.reportUnknownFields()
    reader.reportUnexpectedItems()
    reader.reportDropped()
    let kinds = reader.kinds
    guard !kinds.isEmpty else {
      reader.report("`\(reader.word)` needs a kind of request: `\(reader.word)(access) { … }`")
      return []
    }
    for field in RuleLanguage.word(reader.word)?.fields ?? []
    where reader.table[field.name] == nil && field.isRequired && !reader.isWritten(field.name) {
      let name = reader.name.map { " \"\($0)\"" } ?? ""
      reader.report("`\(reader.word)\(name)` has no `\(field.name)`: \(field.summary)")
    }
    switch reader.word {
    case "form": return FormalityReader(reader: reader, shared: self).rules()
    case "promise", "deadline": return [timeLimit(reader)]
    default: return rule(reader).map { [$0] } ?? []
    }
  }

  /// The rule with the properties that every part of a document shares.
  func base(_ reader: TableReader, _ verb: Rule.Verb, id: String, name: String) -> Rule {
    var rule = Rule(
      id: "\(setting.document)/\(id)", verb: verb, name: name, code: "", cites: cites(reader),
      rank: rank(reader), kinds: Set(reader.kinds), location: reader.location)
    rule.statement = setting.statement
    rule.conditions = reader.conditions()
    readDates(reader, &rule)
    readCheck(reader, &rule)
    return rule
  }

  private func rule(_ reader: TableReader) -> Rule? {
    guard let verb = Rule.Verb(rawValue: reader.word) else { return nil }
    guard let name = reader.name, !name.isEmpty else {
      reader.report("`\(reader.word)` needs a sentence: `erasure.\(reader.word) \"…\" { … }`")
      return nil
    }
    guard name.utf8.count <= TableReader.longestText else {
      reader.report("the sentence of `\(reader.word)` is longer than \(TableReader.longestText) bytes")
      return nil
    }
    guard !name.contains("/") else {
      reader.report(
        "the sentence of `\(reader.word)` has a `/`, which separates the parts of a rule's id",
        help: "write `or`, or two rules")
      return nil
    }
    let kinds = reader.kinds
    var rule = base(
      reader, verb, id: kinds.count == 1 ? "\(kinds[0].rawValue)/\(name)" : name, name: name)
    if let code = reader.string("code"), reader.check(code, key: "code", of: .reason) { rule.code = code }
    rule.lastDay = reader.function("last_day")
    readAddressee(reader, &rule)
    rule.obliges = reader.codes("obliges", of: .obligation) ?? []
    rule.categories = reader.scope("data")
    rule.exceptions = reader.scope("except") ?? []
    if reader.table["except"] == .string(RuleLanguage.everything) {
      reader.report("`except` leaves no data category", key: "except")
    }
    if !rule.exceptions.isEmpty, rule.categories != nil {
      reader.report(
        "`except` needs `data = everything`", key: "except", help: "leave the categories out of `data`")
    }
    rule.isFallback = reader.flag("fallback") ?? false
    rule.reportsConflict = reader.flag("reports_conflict") ?? true
    rule.blocksGrantsOnly = reader.flag("unless_refused") ?? false
    rule.requirement = reader.code("requirement", of: .requirement, as: Requirement.self)
    rule.asks = reader.string("asks")
    rule.outcomes = Set((reader.codes("on_outcome", of: .outcome) ?? []).compactMap { Outcome(rawValue: $0) })
    rule.grants = reader.code("action", of: .action, as: CategoryAction.self)
    rule.action = reader.code("on_action", of: .action, as: CategoryAction.self)
    if let day = reader.string("last_day_is"), reader.check(day, key: "last_day_is", of: .lastDay) {
      rule.timing = day == "known" ? .dayAfterBar : .barWithoutEnd
    }
    rule.dpv = reader.string("dpv")
    checkParameters(reader, rule)
    return rule
  }

  private func timeLimit(_ reader: TableReader) -> Rule {
    let word = reader.word
    let kinds = reader.kinds
    let verb: Rule.Verb = word == "deadline" ? .deadline : .promise
    if let calendar = reader.string("calendar") { _ = reader.check(calendar, key: "calendar", of: .calendar) }
    var limit = Rule.Deadline(
      within: reader.period("within"), extended: reader.period("extended"),
      calendar: reader.string("calendar") == "national" ? .nationalAct : .euList)
    limit.countsWorkingDays = reader.flag("working_days") ?? false
    if limit.countsWorkingDays, limit.within?.months != 0 {
      reader.report(
        "`working_days` needs `within` in days", key: "working_days", help: "such as `within = days(2)`")
    }
    if limit.countsWorkingDays, let within = limit.within, within.days > 366 {
      reader.report("`within` counts at most 366 working days", key: "within")
    }
    let categories = reader.codes("of", of: .category)
    if let categories, categories.isEmpty {
      reader.report("`of` names no data", key: "of", help: "leave it out for all data")
    }
    var id = kinds.count == 1 ? "\(word)/\(kinds[0].rawValue)" : word
    if let categories { id += "/" + categories.joined(separator: ", ") }
    var rule = base(reader, verb, id: id, name: limit.sentence(of: verb, about: categories ?? []))
    rule.deadline = limit
    rule.categories = categories.map { Set($0.map { DataCategory($0) }) }
    checkParameters(reader, rule)
    return rule
  }

  /// Reads the citations: the statement that the rule stands in, and those of `cites`.
  func cites(_ reader: TableReader) -> [String] {
    let further = reader.strings("cites") ?? []
    if reader.table["cites"] != nil, further.isEmpty {
      reader.report("`cites` is empty, expected a statement or a statute", key: "cites")
    }
    if setting.isLaw, reader.table["cites"] == nil {
      reader.report("`\(reader.word)` of a law has no `cites`: a statute and article")
    }
    for cite in further where !setting.statements.contains(cite) {
      let mayBeStatement = cite.looksLikeStatement || setting.statutes.act(of: cite) == nil
      let nearest =
        mayBeStatement ? Suggestion.help(cite, among: setting.statements.sorted()) : nil
      if cite.looksLikeStatement || nearest != nil {
        reader.report(
          setting.isLaw
            ? "a law cites statutes, not `\(cite)` of a notice" : "the notice has no statement `\(cite)`",
          key: "cites", text: cite, help: nearest)
      } else if let fault = setting.statutes.fault(of: cite, in: setting.document) {
        reader.report(fault.message, key: "cites", text: cite, help: fault.help())
      }
    }
    for cite in further where cite == setting.statement {
      reader.report("the rule stands in `\(cite)`, which it cites by its place", key: "cites", text: cite)
    }
    return (setting.statement.map { [$0] } ?? []) + further
  }

  private func rank(_ reader: TableReader) -> Rule.Rank {
    let layer = reader.string("layer")
    if let layer { _ = reader.check(layer, key: "layer", of: .layer) }
    guard setting.isLaw else {
      if layer != nil { reader.report("only a law has `layer`", key: "layer") }
      return .notice
    }
    return layer == nil ? .mandatoryLaw : .lawDefault
  }

  /// Reads how sure the rule is, and when its source was last read.
  private func readCheck(_ reader: TableReader, _ rule: inout Rule) {
    (rule.confidence, rule.checked) = (setting.confidence, setting.checked)
    if let confidence = reader.string("confidence") {
      if reader.check(confidence, key: "confidence", of: .confidence) { rule.confidence = confidence }
    }
    if let checked = reader.date("checked") { rule.checked = checked }
    if !setting.isLaw, reader.table["checked"] != nil {
      reader.report("only a law has `checked`", key: "checked")
    }
  }

  private func readAddressee(_ reader: TableReader, _ rule: inout Rule) {
    switch reader.table["owed_to"] {
    case .string(let name): rule.fixedAddressee = name
    case nil: break
    default: rule.to = reader.function("owed_to")
    }
  }

  private func readDates(_ reader: TableReader, _ rule: inout Rule) {
    rule.from = setting.from
    rule.through = setting.through
    guard let dates = reader.reader("in_force") else { return }
    dates.reportUnknownFields(allowed: RuleLanguage.inForce.fieldNames)
    rule.from = dates.date("from") ?? rule.from
    rule.through = dates.date("through") ?? rule.through
  }

  /// Checks the number of parameters: only effects may take the data of a category as a second one.
  private func checkParameters(_ reader: TableReader, _ rule: Rule) {
    let listed = rule.conditions.map { ($0.role.rawValue, $0.condition.function) }
    let functions = [("last_day", rule.lastDay), ("owed_to", rule.to)].compactMap { key, function in
      function.map { (key, $0) }
    }
    for (key, function) in listed + functions {
      let most = rule.isEffect && key != "owed_to" ? 2 : 1
      if function.parameterCount > most {
        reader.report(
          "`\(key)` of `\(reader.word)` takes at most \(most) parameter\(most == 1 ? "" : "s")", key: key)
      }
    }
  }
}

extension Rule.Deadline {
  /// The time limit as a sentence.
  fileprivate func sentence(of verb: Rule.Verb, about categories: [String]) -> String {
    let about = categories.isEmpty ? "" : " for \(categories.joined(separator: ", "))"
    let what = (verb == .promise ? "the request is carried out" : "the reply is due") + about
    guard let within else { return "\(what) without delay" }
    if within.months == 0, within.days == 0 { return "\(what) at once" }
    return
      "\(what) within \(countsWorkingDays ? within.text.replacing("day", with: "working day") : within.text)"
      + (extended.map { ", or \($0.text) with an extension" } ?? "")
  }
}

extension Period {
  /// The period in words, such as `1 month`.
  fileprivate var text: String {
    [(months, "month"), (days, "day")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: " and ")
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
