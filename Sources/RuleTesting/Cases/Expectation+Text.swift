internal import PrivacyModel
internal import SourceText

extension Expectation {
  /// The expectation as a mapping of a case file.
  var node: SourceNode {
    var entries: [SourceNode.Entry] = []
    func add(_ key: String, _ value: SourceNode?) {
      if let value { entries.append(SourceNode.Entry(key: key, position: .start, value: value)) }
    }
    add("outcome", outcome.map { .word($0.rawValue) })
    add(
      "categories",
      categories.map { categories in
        .mapping(categories.sorted { $0.key < $1.key }.map { ($0.key, $0.value.node) })
      })
    add("reasons", reasons.map(SourceNode.words))
    add("rules", rules.map { SourceNode(.list($0.map(\.node)), at: .start) })
    add("missing", missing.map(SourceNode.words))
    add("conflicts", conflicts.map(SourceNode.words))
    add("obligations", obligations.map { SourceNode(.list($0.map(\.node)), at: .start) })
    add("assumed", assumed.map(SourceNode.words))
    add("respond_by", respondBy?.node)
    add("extended_respond_by", extendedRespondBy?.node)
    add("perform_by", performBy?.node)
    return SourceNode(.map(entries), at: .start)
  }
}

extension Expectation.Category {
  /// `erase`, `{ retain: 2028-12-31 }`.
  fileprivate var node: SourceNode {
    guard until != nil || noticeUntil != nil || because != nil else { return .word(action.rawValue) }
    var entries = [(action.rawValue, SourceNode.word(until?.description ?? "null"))]
    if let noticeUntil { entries.append(("notice_until", .word(noticeUntil.description))) }
    if let because { entries.append(("because", .texts(because))) }
    return .mapping(entries)
  }
}

extension Expectation.ExpectedObligation {
  /// `erase`, `{ kind: schedule_erasure, by: 2029-01-01 }`.
  fileprivate var node: SourceNode {
    guard to != nil || by != nil else { return .word(kind) }
    var entries = [("kind", SourceNode.word(kind))]
    if let to { entries.append(("to", SourceNode(.scalar(to, isPlain: false), at: .start))) }
    if let by { entries.append(("by", .word(by.description))) }
    return .mapping(entries)
  }
}

extension Expectation.ExpectedRule {
  /// The id, or `{ rule: "…", layer: default }`.
  fileprivate var node: SourceNode {
    let id = SourceNode(.scalar(rule, isPlain: false), at: .start)
    return layer.map { .mapping([("rule", id), ("layer", .word($0.rawValue))]) } ?? id
  }
}

extension Expectation.Day {
  fileprivate var node: SourceNode {
    if case .on(let date) = self { .word(date.description) } else { .word("null") }
  }
}

extension SourceNode {
  /// A plain word.
  fileprivate static func word(_ text: String) -> SourceNode {
    SourceNode(.scalar(text, isPlain: true), at: .start)
  }
  fileprivate static func words(_ words: [String]) -> SourceNode {
    SourceNode(.list(words.map { word($0) }), at: .start)
  }
  /// Texts, quoted where needed.
  fileprivate static func texts(_ texts: [String]) -> SourceNode {
    SourceNode(.list(texts.map { SourceNode(.scalar($0, isPlain: false), at: .start) }), at: .start)
  }
  fileprivate static func mapping(_ entries: [(String, SourceNode)]) -> SourceNode {
    SourceNode(.map(entries.map { Entry(key: $0.0, position: .start, value: $0.1) }), at: .start)
  }
}

extension SourcePosition {
  /// The position of nodes without a source.
  static let start = SourcePosition(line: 1, column: 1)
}
