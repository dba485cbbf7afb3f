internal import PrivacyModel
internal import SourceText

/// A whole decision as the `expect` of a case.
struct ExpectationNode {
  let decision: Decision

  /// The mapping.
  var node: SourceNode {
    var entries = [SourceNode.Entry.made("outcome", .word(decision.outcome.rawValue))]
    if !decision.categories.isEmpty {
      entries.append(
        .made(
          "categories",
          .made(
            .map(
              decision.categories.sorted { $0.key < $1.key }.map {
                SourceNode.Entry.made($0.key, action($0.value))
              }))))
    }
    entries.append(.made("reasons", .words(decision.reasons.map(\.code).unique())))
    if !decision.missing.isEmpty {
      entries.append(.made("missing", .words(decision.missing.map(\.fact).unique())))
    }
    if !decision.conflicts.isEmpty {
      entries.append(.made("conflicts", .words(decision.conflicts.map(\.about).unique())))
    }
    entries.append(
      .made(
        "obligations", .made(.list(decision.obligations.map { duty($0) }.unique()))))
    for (key, day) in [
      ("respond_by", decision.respondBy), ("extended_respond_by", decision.extendedRespondBy),
      ("perform_by", decision.performBy),
    ] {
      if let day { entries.append(.made(key, .word(day.description))) }
    }
    return .made(.map(entries))
  }

  /// `erase`, `{ retain: 2028-12-31 }`.
  private func action(_ decided: CategoryDecision) -> SourceNode {
    guard decided.until != nil || decided.noticeUntil != nil else {
      return .word(decided.action.rawValue)
    }
    var entries = [
      SourceNode.Entry.made(decided.action.rawValue, .word(decided.until?.description ?? "null"))
    ]
    if let day = decided.noticeUntil {
      entries.append(.made("notice_until", .word(day.description)))
    }
    return .made(.map(entries))
  }

  private func duty(_ obligation: Obligation) -> SourceNode {
    guard let day = obligation.by else { return .word(obligation.kind) }
    return .made(
      .map([
        .made("kind", .word(obligation.kind)),
        .made("by", .word(day.description)),
      ]))
  }
}

// MARK: Nodes without a position

extension SourceNode {
  static func made(_ content: Content) -> SourceNode { SourceNode(content, at: .start) }
  static func word(_ text: String) -> SourceNode { made(.scalar(text, isPlain: true)) }
  static func text(_ text: String) -> SourceNode { made(.scalar(text, isPlain: false)) }
  static func words(_ words: [String]) -> SourceNode { made(.list(words.map { word($0) })) }
}

extension SourceNode.Entry {
  static func made(_ key: String, _ value: SourceNode) -> SourceNode.Entry {
    SourceNode.Entry(key: key, position: .start, value: value)
  }
}

extension SourcePosition {
  /// The position of nodes without a source.
  fileprivate static let start = SourcePosition(line: 1, column: 1)
}
