internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads what a statement contains: rules, forms, promises, deadlines and holdings, all of which cite it.
struct StatementReader {
  let reader: TableReader
  /// The statement.
  let id: String

  private func isHolding(_ part: TableReader) -> Bool { part.word == "holds" }

  func rules(_ setting: RuleReader.Setting) -> [Rule] {
    var setting = setting
    setting.statement = id
    return reader.parts(.rule, .declaration, inside: "says").flatMap { part in
      isHolding(part) ? [] : RuleReader(setting: setting, log: reader.log).rules(part)
    }
  }

  func holdings(_ setting: RuleReader.Setting) -> [Holding] {
    reader.parts(.rule, .declaration, inside: "says", reportsOthers: false).filter(isHolding).flatMap {
      holdings($0, setting)
    }
  }

  private func holdings(_ entry: TableReader, _ setting: RuleReader.Setting) -> [Holding] {
    entry.reportUnknownFields()
    entry.reportDropped()
    var setting = setting
    setting.statement = id
    let cites = RuleReader(setting: setting, log: reader.log).cites(entry)
    let follows = entry.string("follows_from")
    if let follows { _ = entry.check(follows, key: "follows_from", of: .sourceList) }
    if entry.table.list.isEmpty { entry.report("`holds` names no data category: `holds { \"name\" }`") }
    return entry.table.list.compactMap { item -> Holding? in
      guard case .string(let text) = item else {
        if item != .blank { entry.report("`holds`: found \(item.kindOfValue), expected a data category") }
        return nil
      }
      guard entry.check(text, key: "holds", of: .category) else { return nil }
      let category = DataCategory(text)
      let traits = entry.log.vocabulary.declared.categories[category.word]
      return Holding(
        category: category, cites: cites, onlyWhen: entry.string("only_when"),
        isUndeclared: entry.flag("undeclared") ?? false, followsFrom: follows ?? traits?.followsFrom,
        isSecret: entry.flag("secret") ?? false,
        isSpecial: entry.flag("special") ?? false)
    }
  }
}
