internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads `form`, the formalities of each kind of request, into rules.
struct FormalityReader {
  let reader: TableReader
  let setting: RuleReader.Setting

  func rules() -> [Rule] {
    guard let form = reader.reader("form") else { return [] }
    form.reportUnknownFields(allowed: RequestKind.allCases.map(\.rawValue))
    return RequestKind.allCases.flatMap { kind -> [Rule] in
      guard let entry = form.reader(kind.rawValue) else { return [] }
      entry.reportUnknownFields(allowed: RuleLanguage.formality.fieldNames)
      return rules(entry, kind)
    }
  }

  private func rules(_ entry: TableReader, _ kind: RequestKind) -> [Rule] {
    var rules: [Rule] = []
    if clause(entry, "written") != nil {
      rules.append(
        rule(
          entry, kind, "written", "the request is made in writing", code: "channel_not_accepted", .written,
          .channels([.letter, .email, .webForm, .onlineService]), asks: "the request in writing"))
    }
    if let channels = codes(entry, "channels", of: .channel) {
      rules.append(
        rule(
          entry, kind, "channels", "the request comes by \(channels.joined(separator: ", "))",
          code: "channel_not_accepted", .written,
          .channels(Set(channels.compactMap { Channel(rawValue: $0) })),
          asks: "the request by \(channels.joined(separator: " or "))"))
    }
    if let languages = codes(entry, "languages", of: .language) {
      rules.append(
        rule(
          entry, kind, "languages", "the request is written in \(languages.joined(separator: ", "))",
          code: "language_not_listed", .language, .languages(languages),
          asks: "the request in one of the languages \(languages.joined(separator: ", "))"))
    }
    if let level = codes(entry, "signed", of: .signature)?.first {
      let accepted: Set<Signature> =
        level == "hand_signed" ? [.handSigned] : [.signed, .handSigned, .eIdentified]
      rules.append(
        rule(
          entry, kind, "signed",
          level == "hand_signed" ? "the request is signed by hand" : "the request is signed",
          code: "unsigned", .signed, .signature(accepted), asks: "a signature"))
    }
    if clause(entry, "itemised") != nil {
      rules.append(
        rule(
          entry, kind, "itemised", "the request says which data, and on what ground", code: "not_itemised",
          .itemised,
          .itemised, asks: "which data, and on what ground"))
    }
    if let addressees = codes(entry, "to", of: .addressee), let first = addressees.first {
      var rule = rule(
        entry, kind, "to", "a request that went elsewhere is passed on", code: "addressee_other", nil,
        .addressedElsewhere(than: addressees.compactMap { Addressee(rawValue: $0) }), asks: nil)
      rule.verb = .oblige
      rule.obliges = ["route_internally"]
      rule.fixedAddressee = first
      rule.outcomes = Set(Outcome.allCases)
      rules.append(rule)
    }
    return rules
  }

  private func clause(_ entry: TableReader, _ key: String) -> TableReader? {
    guard let clause = entry.reader(key) else { return nil }
    let cites = clause.strings("cites") ?? []
    if cites.isEmpty { clause.report("`\(key)` has no `cites`: the statement that requires it") }
    for cite in cites where cite.looksLikeStatement && !setting.statements.contains(cite) {
      clause.report(
        "the notice has no statement `\(cite)`", key: "cites", text: cite,
        help: Suggestion.help(cite, among: setting.statements.sorted()))
    }
    clause.reportUnknownFields(allowed: RuleLanguage.clause(key).fieldNames)
    return clause
  }

  private func codes(_ entry: TableReader, _ key: String, of codes: RuleLanguage.Codes) -> [String]? {
    guard let clause = clause(entry, key) else { return nil }
    let texts = clause.table.list.compactMap { item -> String? in
      guard case .string(let text) = item else {
        clause.report("`\(key)`: found \(item.kindOfValue), expected a text")
        return nil
      }
      return codes == .language || clause.check(text, key: key, of: codes) ? text : nil
    }
    if texts.isEmpty { clause.report("`\(key)` is empty") }
    return texts.isEmpty ? nil : texts
  }

  private func rule(
    _ entry: TableReader, _ kind: RequestKind, _ key: String, _ name: String, code: String,
    _ requirement: Requirement?,
    _ formality: Formality, asks: String?
  ) -> Rule {
    let clause = entry.reader(key) ?? entry
    let excused = clause.codes("unless", of: .channel) ?? []
    let isExcusable = !excused.isEmpty && RuleLanguage.clause(key).field("unless") != nil
    var rule = Rule(
      id: "\(setting.document)/form/\(kind.rawValue)/\(key)", verb: .demand,
      name: isExcusable ? "\(name), unless it comes by \(excused.joined(separator: " or "))" : name,
      code: code,
      cites: clause.strings("cites") ?? [], rank: .notice, kinds: [kind],
      condition: .form(
        isExcusable ? .unlessBy(Set(excused.compactMap { Channel(rawValue: $0) }), formality) : formality),
      location: clause.location)
    rule.requirement = requirement
    rule.asks = asks
    return rule
  }
}
