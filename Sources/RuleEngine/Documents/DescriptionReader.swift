internal import Diagnostics
internal import LuaHost
internal import RegisterModel

/// Reads what a register says of itself: its controller, its notice, what it holds.
struct DescriptionReader {
  let reader: TableReader

  func description() -> RegisterDescription {
    let notice = reader.reader("notice")
    notice?.reportUnknownFields(allowed: ["dated", "rests_on", "stated", "empty", "truncated", "absent"])
    _ = notice?.strings("rests_on")
    _ = notice?.strings("absent")
    let statements = notice.map { self.statements($0) } ?? [:]
    return RegisterDescription(
      controller: controller(), dated: notice?.date("dated"), statements: statements,
      holdings: holdings(statements))
  }

  private func controller() -> Controller {
    var controller = Controller()
    guard let reader = reader.reader("controller") else { return controller }
    reader.reportUnknownFields(allowed: ["name", "kind", "financial_year_end"])
    if let name = reader.string("name") { controller.name = .value(name) }
    if let kind = reader.code("kind", of: .controllerKind, as: ControllerKind.self) {
      controller.kind = .value(kind)
    }
    if let text = reader.string("financial_year_end") {
      if let end = FinancialYearEnd(text) {
        controller.financialYearEnd = .value(end)
      } else {
        reader.report(
          "`\(text)` is no day of the year", key: "financial_year_end", text: text,
          help: "write it as \"12-31\"")
      }
    }
    return controller
  }

  private func statements(_ notice: TableReader) -> [String: Statement] {
    var statements: [String: Statement] = [:]
    if let stated = notice.reader("stated") {
      for (id, value) in stated.table.fields {
        guard id.looksLikeStatement, case .table(let pair) = value, pair.list.count == 2,
          case .string(let heading) = pair.list[0], case .string(let says) = pair.list[1]
        else {
          stated.report("a statement reads: [\"S1-23\"] = { \"heading\", \"what it says\" }", key: id)
          continue
        }
        statements[id] = Statement(heading: heading, says: says, standing: .stated)
      }
    }
    if let empty = notice.reader("empty") {
      for (id, value) in empty.table.fields {
        guard id.looksLikeStatement, case .string(let heading) = value else {
          empty.report("an empty clause reads: [\"S1-31\"] = \"heading\"", key: id)
          continue
        }
        statements[id] = Statement(heading: heading, says: "", standing: .empty)
      }
    }
    for id in notice.strings("truncated") ?? [] {
      if statements[id] == nil {
        notice.report("the notice states no `\(id)`", key: "truncated", text: id)
      } else {
        statements[id]?.standing = .truncated
      }
    }
    return statements
  }

  private func holdings(_ statements: [String: Statement]) -> [Holding] {
    guard let holds = reader.reader("holds") else { return [] }
    return holds.table.fields.compactMap { key, value in
      guard let category = DataCategory(rawValue: key) else {
        holds.report(
          "`\(key)` is no data category", key: key,
          help: Suggestion.help(key, among: RuleLanguage.spellings(.category)))
        return nil
      }
      guard case .table(let table) = value else {
        holds.report("`\(key)` of `holds` takes a table, not \(value.kindOfValue)", key: key)
        return nil
      }
      let entry =
        holds.reader(key)
        ?? TableReader(table, word: key, log: holds.log, source: holds.source, line: holds.line)
      entry.reportUnknownFields(allowed: [
        "cites", "only_when", "special", "secret", "undeclared", "follows_from",
      ])
      for cite in entry.strings("cites") ?? [] where cite.looksLikeStatement && statements[cite] == nil {
        entry.report(
          "the notice has no statement `\(cite)`", key: "cites", text: cite,
          help: Suggestion.help(cite, among: statements.keys.sorted()))
      }
      _ = entry.flag("undeclared")
      let follows = entry.string("follows_from")
      if let follows { _ = entry.check(follows, key: "follows_from", of: .sourceList) }
      return Holding(
        category: category, followsFromInvoices: follows == "invoices",
        isSecret: entry.flag("secret") ?? false,
        isSpecial: entry.flag("special") ?? false)
    }
  }
}
