internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads `property "sentence" { requests = { … }, when = …, never = { opens = "photo" } }`.
struct PropertyReader {
  let reader: TableReader
  /// The path of the file without `.lua`.
  let document: String

  /// The property; nil if it cannot be read, which is reported.
  func property() -> OwnProperty? {
    reader.reportUnknownFields()
    reader.reportUnexpectedItems()
    reader.reportDropped()
    guard let name = reader.name, !name.allSatisfy(\.isWhitespace) else {
      reader.report("`property` needs a sentence: `property \"…\" { … }`")
      return nil
    }
    reader.reportIfLong(name, "the sentence of `property`")
    var rule = Rule(
      id: "\(document)/\(name)", verb: .property, name: name, code: "", cites: [], rank: .notice,
      kinds: kinds, location: reader.location)
    rule.conditions = reader.conditions()
    for listed in rule.conditions where listed.condition.function.parameterCount > 2 {
      reader.report(
        "`\(listed.role.rawValue)` of `property` takes at most 2 parameters", key: listed.role.rawValue)
    }
    guard let never = never() else { return nil }
    return OwnProperty(rule: rule, never: never)
  }

  private var kinds: Set<RequestKind> {
    let vocabulary = reader.log.vocabulary
    guard let named = reader.codes("requests", of: .requestKind) else {
      return Set(vocabulary.codes(RequestKind.self))
    }
    if case .table(let list)? = reader.table["requests"], list.list.isEmpty {
      reader.report("`requests` names no kind of request", key: "requests")
    }
    return Set(named.map { RequestKind($0) })
  }

  private func never() -> ForbiddenAnswer? {
    guard reader.table["never"] != nil else {
      // A misspelt field, or an unknown name as its value, has been reported.
      let known = RuleLanguage.property.fields.map(\.name)
      let isReported = reader.isWritten("never") || reader.table.fields.contains { !known.contains($0.key) }
      if isReported { return nil }
      reader.report(
        "`property` has no `never`: \(RuleLanguage.property.field("never")?.summary ?? "")",
        help: "such as `never = { opens = \"name\" }`")
      return nil
    }
    guard let table = reader.reader("never") else { return nil }
    table.reportUnknownFields(allowed: RuleLanguage.never.fieldNames)
    table.reportUnexpectedItems()
    var never = ForbiddenAnswer()
    if table.table["opens"] != nil {
      never.opens = table.scope("opens").map { .categories(Set($0.map(\.rawValue))) } ?? .anything
    }
    never.outcomes = (table.codes("outcome", of: .outcome) ?? []).compactMap { Outcome(rawValue: $0) }
    never.without = table.codes("without", of: .obligation) ?? []
    if table.table.fields.isEmpty {
      table.report("`never` states no part of an answer", help: "such as `never = { opens = \"name\" }`")
    }
    return never
  }
}
