internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads the description of a register: its controller, its notice and its holdings.
struct DescriptionReader {
  let reader: TableReader
  let statutes: Statutes
  /// The register's name.
  let document: String

  func description() -> RegisterDescription {
    let notice =
      reader.reader("notice").map {
        NoticeReader(reader: $0, statutes: statutes, document: document).notice()
      }
      ?? Notice()
    return RegisterDescription(
      controller: reader.reader("controller").map { ControllerReader(reader: $0).controller() }
        ?? Controller(),
      notice: notice, holdings: holdings(notice.statements))
  }

  private func holdings(_ statements: [String: Statement]) -> [Holding] {
    guard let holds = reader.reader("holds") else { return [] }
    return holds.table.fields.compactMap { key, value in
      guard let category = DataCategory(rawValue: key) else {
        holds.report(
          "`\(key)` is not a data category", key: key,
          help: Suggestion.help(key, among: RuleLanguage.spellings(.category)))
        return nil
      }
      guard case .table(let table) = value else {
        holds.report("`\(key)` of `holds`: found \(value.kindOfValue), expected a table", key: key)
        return nil
      }
      let entry =
        holds.reader(key)
        ?? TableReader(table, word: key, log: holds.log, source: holds.source, line: holds.line)
      entry.reportUnknownFields(allowed: RuleLanguage.holding.fieldNames)
      let cites = entry.strings("cites") ?? []
      for cite in cites where cite.looksLikeStatement && statements[cite] == nil {
        entry.report(
          "the notice has no statement `\(cite)`", key: "cites", text: cite,
          help: Suggestion.help(cite, among: statements.keys.sorted()))
      }
      let follows = entry.string("follows_from")
      if let follows { _ = entry.check(follows, key: "follows_from", of: .sourceList) }
      return Holding(
        category: category, cites: cites, isUndeclared: entry.flag("undeclared") ?? false,
        followsFromInvoices: follows == "invoices", isSecret: entry.flag("secret") ?? false,
        isSpecial: entry.flag("special") ?? false)
    }
  }
}
