internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads an organisation's own kinds of requests: `requests = { unpublish_photo = { like = "objection", bars = "use" } }`.
struct RequestDeclarations {
  let reader: TableReader
  /// The organisation's own actions.
  let actions: [String]

  /// The words of the kinds.
  var names: [String] {
    guard let value = reader.table["requests"] else { return [] }
    guard case .table(let table) = value, table.list.isEmpty else {
      reader.report(
        "`requests`: each kind has a table with its name", key: "requests",
        help: "write `requests = { unpublish_photo = { like = \"objection\" } }`")
      return []
    }
    return table.fields.map(\.key).sorted()
  }

  /// Reads how requests of a kind are decided; nil if it cannot be read, which is reported.
  func traits(of name: String) -> RequestTraits? {
    guard let entry = reader.reader("requests")?.reader(name) else { return nil }
    entry.reportUnknownFields(allowed: RuleLanguage.table(.request)?.fieldNames ?? [])
    guard entry.table["like"] != nil else {
      entry.report(
        "`\(name)` has no `like`: the kind of request of the shared model whose law applies to it",
        help: "one of \(RequestKind.shared.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    guard let text = entry.string("like"), entry.check(text, key: "like", of: .requestKind),
      var traits = Vocabulary.shared.traits(of: RequestKind(text))
    else { return nil }
    if let action = action("grants", entry) { traits.grants = action }
    if let action = action("bars", entry) { traits.bars = action }
    traits.askedBy = (entry.codes("asked_by", of: .requester) ?? []).compactMap { Requester(rawValue: $0) }
    if let scope = entry.code("decided_for", of: .scope, as: RequestTraits.Scope.self) {
      traits.scope = scope
    }
    if let reply = entry.period("reply") {
      if reply.months == 0 && reply.days == 0 { entry.report("`reply` is no time at all", key: "reply") }
      traits.reply = reply
    }
    return traits
  }

  private func action(_ key: String, _ entry: TableReader) -> CategoryAction? {
    guard let text = entry.string(key) else { return nil }
    if actions.contains(text) { return CategoryAction(text) }
    return entry.check(text, key: key, of: .action) ? CategoryAction(text) : nil
  }
}
