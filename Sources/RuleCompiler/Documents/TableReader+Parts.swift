internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

extension TableReader {
  /// The first text after the word: the name of a document, the heading of a section, the sentence of a rule.
  var name: String? { table.construction?.name }
  /// The second text after the word: what a statement says.
  var text: String? { table.construction?.text }
  /// The kinds of request of the word, in the order of the document.
  var kinds: [RequestKind] { table.construction?.kinds.map { RequestKind($0) } ?? [] }

  /// Returns readers of the tables in the list that words with these roles built, and reports anything else.
  func parts(_ roles: RuleLanguage.Role..., inside outer: String, reportsOthers: Bool = true) -> [TableReader]
  {
    table.list.compactMap { item in
      if log.isOutOfTime { return nil }
      if case .table(let table) = item, let construction = table.construction,
        let definition = RuleLanguage.word(construction.word)
      {
        let part = TableReader(table, word: construction.word, log: log, source: source, line: line)
        if reportsOthers { part.reportUnexpectedKinds() }
        if roles.contains(definition.role) { return part }
        if reportsOthers {
          part.report(
            "`\(construction.word)` is in the wrong place: \(definition.role.place(definition.usage))")
        }
      } else if reportsOthers, let place = log.place(ofUnfinished: item) {
        log.report(
          Diagnostic(
            .badRule, "the word has no table after it", at: place.location, width: place.width,
            help: "write \(Self.contents(of: outer))"))
      } else if item != .blank, reportsOthers {
        report("`\(outer)`: found \(item.kindOfValue), expected \(Self.contents(of: outer))")
      }
      return nil
    }
  }

  /// Reports kinds of request, where the word has none.
  func reportUnexpectedKinds() {
    guard let definition = RuleLanguage.word(word), !definition.hasKinds, !kinds.isEmpty else { return }
    report("`\(word)` takes no kind of request", help: "write `\(definition.usage)`")
  }

  /// Reports values without a name, where the word has none.
  func reportUnexpectedItems() {
    if let item = table.list.first(where: { $0 != .blank }) {
      report("`\(word)`: found \(item.kindOfValue) without a name, expected named fields")
    }
  }

  private static func contents(of outer: String) -> String {
    switch outer {
    case "register": "a section such as `section \"heading\" { … }`"
    case "properties": "a property such as `property \"sentence\" { … }`"
    case "section": "a statement such as `says \"S1-23\" \"what it says\" { … }`"
    default: "a rule such as `erasure.retain \"sentence\" { … }`"
    }
  }

  // MARK: Conditions

  /// Reads `when`, `unless` and `met`.
  func conditions() -> [ListedCondition] {
    let fields = RuleLanguage.word(word)?.fields.map(\.name) ?? []
    return ConditionEvidence.Role.allCases.filter { fields.contains($0.rawValue) }.flatMap { role in
      conditions(role.rawValue).map { ListedCondition(condition: $0, role: role) }
    }
  }

  private func conditions(_ key: String) -> [Condition] {
    guard let value = table[key] else { return [] }
    guard case .table(let list) = value, list.construction == nil, list.fields.isEmpty else {
      return condition(value, key).map { [$0] } ?? []
    }
    if list.list.isEmpty, list.others.isEmpty { report("`\(key)` of `\(word)` lists no condition", key: key) }
    if list.list.count > Self.mostTexts {
      report("`\(key)` of `\(word)` lists more than \(Self.mostTexts) conditions", key: key)
      return []
    }
    return list.list.compactMap { condition($0, key) }
  }

  private func condition(_ value: LuaValue, _ key: String) -> Condition? {
    switch value {
    case .condition(let condition):
      if condition.sentence.utf8.count > Self.longestText {
        report("the sentence of a condition in `\(key)` is longer than \(Self.longestText) bytes", key: key)
      }
      return Condition(condition, log.scripts)
    case .function(let function): return Condition(function, log.scripts)
    case .blank: return nil
    default:
      report(
        "`\(key)` of `\(word)`: found \(value.kindOfValue), expected a condition, a list of conditions, or a function",
        key: key)
      return nil
    }
  }

  // MARK: Scope

  /// Reads the categories that a rule is about; nil for all.
  func scope(_ key: String) -> Set<DataCategory>? {
    if case .string(let text) = table[key] {
      if text == RuleLanguage.everything { return nil }
      if Suggestion.nearest(to: text, among: [RuleLanguage.everything]) != nil {
        report(
          "`\(text)` is not a data category", key: key, text: text,
          help: "write `\(key) = everything` for all")
        return []
      }
    }
    if strings(key)?.contains(RuleLanguage.everything) == true {
      report(
        "`\(key)` of `\(word)` lists `everything`", key: key, help: "write `\(key) = everything` for all")
      return []
    }
    if case .table(let list) = table[key], list.list.isEmpty, list.fields.isEmpty, list.construction == nil {
      report(
        "`\(key)` of `\(word)` names no data category", key: key, help: "write `data = everything` for all")
    }
    return codes(key, of: .category).map { Set($0.map { DataCategory($0) }) }
  }
}

extension RuleLanguage.Role {
  /// The place of such a word, as a correction.
  fileprivate func place(_ usage: String) -> String {
    switch self {
    case .document: "a file returns it"
    case .section: "a register contains it: `register \"…\" { \(usage) }`"
    case .statement: "a section contains it: `section \"heading\" { \(usage) }`"
    case .property: "`properties.lua` contains it: `return properties { \(usage) }`"
    case .declaration, .rule: "a statement contains it: `says \"S1-23\" \"…\" { \(usage) }`"
    }
  }
}

extension RuleLanguage.Word {
  /// The names of its fields, as a correction.
  var fieldListing: String { "one of \(fields.map(\.name).joined(separator: ", "))" }
}

extension Condition {
  /// A condition of a document, with the name that its file gives it.
  init(_ condition: LuaCondition, _ scripts: [RuleScript]) {
    self.init(condition.function, scripts)
    sentence = condition.sentence
    location.line = condition.line
    guard let source = condition.function.source, scripts.indices.contains(source) else { return }
    let tokens = scripts[source].tokens
    location.column = tokens.first("condition", onOrAfter: condition.line, through: condition.line)?.column
    name = tokens.nameAssigned(to: "condition", on: condition.line)
  }

  /// A plain function.
  init(_ function: LuaFunction, _ scripts: [RuleScript]) {
    let file = function.source.flatMap { scripts.indices.contains($0) ? scripts[$0].name : nil }
    self.init(function: function, location: SourceLocation(file: file ?? "rules", line: function.line))
  }
}
