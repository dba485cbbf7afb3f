internal import LuaSandbox
internal import PrivacyModel
internal import SourceText

/// Reads an organisation's own kinds of requests: `requests = { unpublish_photo = { like = "objection", bars = "use" } }`.
struct RequestDeclarations {
  let reader: TableReader
  /// The organisation's own actions.
  let actions: [String]
  /// The organisation's own categories.
  var categories: [String] = []

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
    guard let text = entry.string("like"), isShared(text, entry),
      let like = Vocabulary.shared.traits(of: RequestKind(text))
    else { return nil }
    let reply = entry.period("reply")
    if let reply, reply.months == 0, reply.days == 0 {
      entry.report("`reply` is no time at all", key: "reply")
    }
    for key in ["about", "asked_by"] where entry.strings(key)?.isEmpty ?? false {
      entry.report("`\(key)` is empty", key: key, help: "leave it out, or name some")
    }
    return RequestTraits(
      like: like.like, scope: scope(entry, like),
      grants: action("grants", entry, like, isAllowed: like.mayGrant) ?? like.grants,
      bars: action("bars", entry, like, isAllowed: like.mayBar) ?? like.bars, about: about(entry),
      askedBy: (entry.codes("asked_by", of: .requester) ?? []).compactMap { Requester(rawValue: $0) },
      reply: reply, line: entry.line)
  }

  /// Whether `like` names a kind of the shared model; any other is reported.
  private func isShared(_ kind: String, _ entry: TableReader) -> Bool {
    let known = RequestKind.shared.map(\.rawValue)
    if known.contains(kind) { return true }
    entry.report(
      "`\(kind)` is not a kind of request of the shared model", key: "like", text: kind,
      help: Suggestion.help(kind, among: known) ?? "one of \(known.joined(separator: ", "))")
    return false
  }

  /// The categories that a kind is about: shared ones and own ones.
  private func about(_ entry: TableReader) -> [DataCategory] {
    let known = WordList.categories.sharedSpellings + categories
    return (entry.strings("about") ?? []).filter { category in
      if known.contains(category) { return true }
      entry.report(
        "`\(category)` is not a data category", key: "about", text: category,
        help: Suggestion.joined(
          Suggestion.help(category, among: known), otherwise: "declare it under `categories`"))
      return false
    }.map { DataCategory($0) }
  }

  /// What the kind is decided for: data that are given to the person must be held.
  private func scope(_ entry: TableReader, _ like: RequestTraits) -> RequestTraits.Scope {
    guard let scope = entry.code("decided_for", of: .scope, as: RequestTraits.Scope.self) else {
      return like.scope
    }
    if like.givesHeldData, scope != .held {
      entry.report(
        "a kind that is like `\(like.like)` is decided for what is held", key: "decided_for",
        text: scope.rawValue, help: "leave `decided_for` out")
    }
    return scope
  }

  /// An own action, or one of the shared model whose law applies to the kind.
  private func action(
    _ key: String, _ entry: TableReader, _ like: RequestTraits, isAllowed: (CategoryAction) -> Bool
  ) -> CategoryAction? {
    guard let text = entry.string(key) else { return nil }
    if actions.contains(text) { return CategoryAction(text) }
    guard entry.check(text, key: key, of: .action) else { return nil }
    let allowed = CategoryAction.shared.filter(isAllowed)
    if !allowed.contains(CategoryAction(text)) {
      let names = allowed.map { "`\($0)`" }.joined(separator: ", ")
      entry.report(
        "the law on `\(like.like)` does not govern `\(text)`", key: key, text: text,
        help: "one of \(names), or a word that you declare under `actions`")
    }
    return CategoryAction(text)
  }
}
