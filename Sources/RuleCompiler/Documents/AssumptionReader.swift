internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads what unstated facts are taken for: `["subject.legal_holds"] = { none = true, because = "…" }`.
struct AssumptionReader {
  let reader: TableReader
  let statutes: Statutes
  /// The assumptions of the law, of which an organisation withdraws some; nil for the law's own file.
  let common: [Assumption]?
  /// The path of the file without `.lua`.
  let document: String

  private var schema: FactSchema { reader.log.vocabulary.schema }

  /// The assumptions in alphabetical order of the facts, with those of the law that are not withdrawn.
  func assumptions() -> [Assumption] {
    reader.reportUnexpectedItems()
    var assumptions = common ?? []
    for (fact, value) in reader.table.fields {
      if value == .boolean(false), common != nil {
        withdraw(fact, &assumptions)
      } else if let own = assumption(fact, value) {
        assumptions.append(own)
      }
    }
    return assumptions.sorted { $0.fact < $1.fact }
  }

  private func withdraw(_ fact: String, _ assumptions: inout [Assumption]) {
    let count = assumptions.count
    assumptions.removeAll { $0.fact == fact }
    guard assumptions.count == count else { return }
    reader.report(
      "the law assumes nothing of `\(fact)`", key: fact,
      help: Suggestion.help(fact, among: (common ?? []).map(\.fact)))
  }

  private func assumption(_ fact: String, _ value: LuaValue) -> Assumption? {
    guard case .table(let table) = value else {
      reader.report(
        "`\(fact)`: found \(value.kindOfValue), expected a table", key: fact,
        help: "write { none = true, because = \"…\" }" + (common == nil ? "" : ", or `false` to withdraw it"))
      return nil
    }
    guard let field = schema.field(path: fact) else {
      reader.report(
        "there is no fact `\(fact)`", key: fact,
        help: Suggestion.help(fact, among: schema.fields.map(\.path)))
      return nil
    }
    if common != nil, !field.isOwn {
      reader.report(
        "an organisation assumes nothing of the shared fact `\(fact)`", key: fact,
        help: "`false` withdraws what the law assumes")
      return nil
    }
    let place = reader.place(of: fact)
    let entry = TableReader(table, word: fact, log: reader.log, source: reader.source, line: place.line)
    entry.reportUnknownFields(allowed: RuleLanguage.table(.assumption)?.fieldNames ?? [])
    guard let value = self.value(of: field, entry) else { return nil }
    return Assumption(
      fact: fact, value: value, because: because(entry), cites: cites(entry), location: place)
  }

  private func value(of field: FactField, _ entry: TableReader) -> Assumption.Value? {
    let keys = ["none", "unknown", "flag", "code"].filter { entry.table[$0] != nil }
    guard keys.count == 1, let key = keys.first else {
      entry.report(
        "`\(field.path)` has \(keys.isEmpty ? "no value" : "\(keys.count) values")",
        help: "write `none = true`, `unknown = true`, `flag = false` or `code = \"…\"`")
      return nil
    }
    switch (key, field.shape) {
    case ("none", _) where entry.flag("none") == true: return Assumption.Value.none
    case ("unknown", _) where entry.flag("unknown") == true: return .unknown
    case ("flag", .scalar(.flag)): return entry.flag("flag").map { .flag($0) }
    case ("code", .scalar(.code(let codes))):
      guard let code = entry.string("code") else { return nil }
      if codes.contains(code) { return .code(code) }
      entry.report(
        "`\(code)` is not one of the values of `\(field.path)`", key: "code", text: code,
        help: Suggestion.help(code, among: codes) ?? "one of \(codes.joined(separator: ", "))")
      return nil
    default:
      entry.report("`\(field.path)` cannot be `\(key)`", key: key)
      return nil
    }
  }

  private func because(_ entry: TableReader) -> String {
    let because = entry.string("because") ?? ""
    if because.allSatisfy(\.isWhitespace) {
      entry.report("`\(entry.word)` has no `because`: why silence means this, in a sentence")
    }
    return because
  }

  private func cites(_ entry: TableReader) -> [String] {
    let cites = entry.strings("cites") ?? []
    for cite in cites {
      guard let fault = statutes.fault(of: cite, in: document) else { continue }
      entry.report(fault.message, key: "cites", text: cite, help: fault.help())
    }
    return cites
  }
}
