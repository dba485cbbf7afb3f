internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads the statements of a notice by id, and its empty, truncated and absent clauses.
struct NoticeReader {
  let reader: TableReader
  let statutes: Statutes
  /// The register's name.
  let document: String

  func notice() -> Notice {
    reader.reportUnknownFields(allowed: RuleLanguage.notice.fieldNames)
    for basis in reader.strings("rests_on") ?? [] {
      if let fault = statutes.fault(of: basis, in: document) {
        reader.report(fault.message, key: "rests_on", text: basis, help: fault.help())
      }
    }
    return Notice(
      dated: reader.date("dated"), restsOn: reader.strings("rests_on") ?? [], statements: statements(),
      absent: reader.strings("absent") ?? [], location: reader.location)
  }

  private func statements() -> [String: Statement] {
    var statements: [String: Statement] = [:]
    if let stated = reader.reader("stated") {
      for (id, value) in stated.table.fields {
        if let statement = statement(id, value, stated) { statements[id] = statement }
      }
    }
    if let empty = reader.reader("empty") {
      for (id, value) in empty.table.fields {
        guard id.looksLikeStatement, case .string(let heading) = value else {
          empty.report("write an empty clause as [\"S1-31\"] = \"heading\"", key: id)
          continue
        }
        statements[id] = Statement(
          heading: heading, says: "", standing: .empty, location: empty.place(of: id))
      }
    }
    for id in reader.strings("truncated") ?? [] {
      if statements[id] == nil {
        reader.report("the notice has no statement `\(id)`", key: "truncated", text: id)
      } else {
        statements[id]?.standing = .truncated
      }
    }
    return statements
  }

  private func statement(_ id: String, _ value: LuaValue, _ stated: TableReader) -> Statement? {
    guard id.looksLikeStatement else {
      stated.report(
        "`\(id)` is not the id of a statement", key: id,
        help: "write an id as S, the notice's number, - and the statement's number: S1-23")
      return nil
    }
    guard case .table(let table) = value, table.list.count == 2, case .string(let heading) = table.list[0],
      case .string(let says) = table.list[1]
    else {
      stated.report("write a statement as [\"S1-23\"] = { \"heading\", \"what it says\" }", key: id)
      return nil
    }
    var statement = Statement(
      heading: heading, says: says, standing: .stated, location: stated.place(of: id))
    let entry = TableReader(table, word: id, log: stated.log, source: stated.source, line: stated.line)
    entry.reportUnknownFields(allowed: RuleLanguage.statement.fieldNames)
    statement.informs = entry.string("informs")
    return statement
  }
}
