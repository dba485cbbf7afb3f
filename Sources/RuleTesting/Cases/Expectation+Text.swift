internal import PrivacyModel
internal import SourceText

extension Expectation {
  /// The expectation as a mapping of a case file.
  var node: SourceNode {
    var entries: [SourceNode.Entry] = []
    func add(_ key: String, _ value: SourceNode?) {
      if let value { entries.append(.made(key, value)) }
    }
    add("outcome", outcome.map { .plain($0.rawValue) })
    add(
      "categories",
      categories.map { categories in
        .map(categories.sorted { $0.key < $1.key }.map { .made($0.key, $0.value.node) })
      })
    add("reasons", reasons.map(SourceNode.words))
    add("rules", rules.map { .list($0.map(\.node)) })
    add("missing", missing.map(SourceNode.words))
    add("conflicts", conflicts.map(SourceNode.words))
    add("obligations", obligations.map { .list($0.map(\.node)) })
    add("assumed", assumed.map(SourceNode.words))
    add("respond_by", respondBy?.node)
    add("extended_respond_by", extendedRespondBy?.node)
    add("perform_by", performBy?.node)
    add("never", never?.node)
    return .map(entries)
  }
}

extension Expectation.Category {
  /// `erase`, `{ retain: 2028-12-31 }`.
  fileprivate var node: SourceNode {
    guard until != nil || noticeUntil != nil || because != nil else { return .plain(action.rawValue) }
    var entries = [SourceNode.Entry.made(action.rawValue, .plain(until?.description ?? "null"))]
    if let noticeUntil { entries.append(.made("notice_until", .plain(noticeUntil.description))) }
    if let because { entries.append(.made("because", .texts(because))) }
    return .map(entries)
  }
}

extension Expectation.ExpectedObligation {
  /// `erase`, `{ kind: schedule_erasure, by: 2029-01-01 }`.
  fileprivate var node: SourceNode {
    guard to != nil || by != nil else { return .plain(kind) }
    var entries = [SourceNode.Entry.made("kind", .plain(kind))]
    if let to { entries.append(.made("to", .text(to))) }
    if let by { entries.append(.made("by", .plain(by.description))) }
    return .map(entries)
  }
}

extension Expectation.ExpectedRule {
  /// The id, or `{ rule: "…", layer: default }`.
  fileprivate var node: SourceNode {
    let id = SourceNode.text(rule)
    return layer.map { .map([.made("rule", id), .made("layer", .plain($0.rawValue))]) } ?? id
  }
}

extension Expectation.Day {
  fileprivate var node: SourceNode {
    if case .on(let date) = self { .plain(date.description) } else { .plain("null") }
  }
}

extension ForbiddenAnswer {
  /// `{ opens: [ photo ], outcome: [ granted ] }`.
  fileprivate var node: SourceNode {
    var entries: [SourceNode.Entry] = []
    switch opens {
    case .anything: entries.append(.made("opens", .plain("everything")))
    case .categories(let names): entries.append(.made("opens", .words(names.sorted())))
    case nil: break
    }
    if !outcomes.isEmpty { entries.append(.made("outcome", .words(outcomes.map(\.rawValue)))) }
    if !without.isEmpty { entries.append(.made("without", .words(without))) }
    if !asks.isEmpty { entries.append(.made("asks", .words(asks))) }
    return .map(entries)
  }
}
