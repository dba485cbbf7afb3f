internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// Reads `expect`; problems go to the decoder.
struct ExpectationReader {
  static let keys = [
    "outcome", "categories", "reasons", "rules", "obligations", "missing", "conflicts", "assumed",
    "respond_by", "extended_respond_by", "perform_by", "never",
  ]

  static func read(_ node: SourceNode, _ decoder: inout FactDecoder) -> Expectation {
    decoder.unknownKeys(of: node, allowed: keys, place: "expect")
    var expectation = Expectation()
    for entry in decoder.entries(node, place: "expect") {
      let value = entry.value
      switch entry.key {
      case "outcome": expectation.outcome = decoder.scalar(Outcome.self, from: value, place: "outcome")
      case "categories": expectation.categories = categories(value, &decoder)
      case "reasons":
        expectation.reasons = codes(value, "reasons", decoder.vocabulary.spellings(.reasons), &decoder)
      case "obligations": expectation.obligations = obligations(value, &decoder)
      case "missing": expectation.missing = decoder.strings(value, place: "missing")
      case "rules": expectation.rules = rules(value, &decoder)
      case "conflicts": expectation.conflicts = decoder.strings(value, place: "conflicts")
      case "assumed": expectation.assumed = decoder.strings(value, place: "assumed")
      case "respond_by": expectation.respondBy = day(value, "respond_by", &decoder)
      case "extended_respond_by": expectation.extendedRespondBy = day(value, "extended_respond_by", &decoder)
      case "perform_by": expectation.performBy = day(value, "perform_by", &decoder)
      case "never":
        expectation.never = ForbiddenAnswerReader.read(value, &decoder)
        expectation.vocabulary = decoder.vocabulary
      default: break
      }
    }
    return expectation
  }

  private static func day(
    _ node: SourceNode, _ place: String, _ decoder: inout FactDecoder
  ) -> Expectation.Day? {
    if node.isNullOrEmpty { return Expectation.Day.none }
    return decoder.date(node, place: place).map { .on($0) }
  }

  static func codes(
    _ node: SourceNode, _ place: String, _ known: [String], _ decoder: inout FactDecoder
  ) -> [String] {
    let nodes = if case .list(let items) = node.content { items } else { [node] }
    return nodes.compactMap { code($0, place, known, &decoder) }
  }

  private static func code(
    _ node: SourceNode, _ place: String, _ known: [String], _ decoder: inout FactDecoder
  ) -> String? {
    guard let text = decoder.string(node, place: place) else { return nil }
    if known.contains(text) { return text }
    let list: WordList = place == "reasons" ? .reasons : .obligations
    let vocabulary = decoder.vocabulary
    decoder.problem(
      at: node, "`\(place)`: `\(text)` is not known here",
      help: Suggestion.joined(
        Suggestion.help(text, among: known), otherwise: vocabulary.declarationHelp(list)))
    return nil
  }

  /// `name: erase`, `invoice_voucher: { retain: 2028-12-31 }`, or `{ erase: null, notice_until: 2032-06-30 }`.
  private static func categories(
    _ node: SourceNode, _ decoder: inout FactDecoder
  ) -> [String: Expectation.Category] {
    var categories: [String: Expectation.Category] = [:]
    for entry in decoder.entries(node, place: "categories") {
      let vocabulary = decoder.vocabulary
      let known = vocabulary.spellings(.categories)
      guard known.contains(entry.key) else {
        let nearest = Suggestion.help(entry.key, among: known)
        decoder.problem(
          at: entry.position, width: entry.key.count, "`\(entry.key)` is not a data category",
          help: Suggestion.joined(nearest, otherwise: vocabulary.declarationHelp(.categories)))
        continue
      }
      if case .map = entry.value.content {
        categories[entry.key] = category(entry, &decoder)
      } else if let action = decoder.scalar(CategoryAction.self, from: entry.value, place: entry.key) {
        categories[entry.key] = Expectation.Category(action: action)
      }
    }
    return categories
  }

  /// `{ retain: 2028-12-31 }`, besides which `notice_until` and `because` may stand.
  private static func category(
    _ entry: SourceNode.Entry, _ decoder: inout FactDecoder
  ) -> Expectation.Category? {
    guard case .map(let inner) = entry.value.content else { return nil }
    let actions = inner.filter { $0.key != "notice_until" && $0.key != "because" }
    guard let first = actions.first, actions.count == 1 else {
      decoder.problem(
        at: entry.value, "`\(entry.key)`: expected one action with its last day",
        help: "write { retain: 2028-12-31 }")
      return nil
    }
    guard let action = action(first, &decoder) else { return nil }
    return Expectation.Category(
      action: action,
      until: first.value.isNullOrEmpty ? nil : decoder.date(first.value, place: entry.key),
      noticeUntil: entry.value["notice_until"].flatMap { decoder.date($0, place: "notice_until") },
      because: entry.value["because"].map { decoder.strings($0, place: "because") })
  }

  private static func action(_ entry: SourceNode.Entry, _ decoder: inout FactDecoder) -> CategoryAction? {
    let key = SourceNode(.scalar(entry.key, isPlain: true), at: entry.position)
    return decoder.scalar(CategoryAction.self, from: key, place: "categories")
  }

  /// The id of a rule, or `{ rule: "…", layer: default }`.
  private static func rules(_ node: SourceNode, _ decoder: inout FactDecoder) -> [Expectation.ExpectedRule] {
    let nodes = if case .list(let items) = node.content { items } else { [node] }
    return nodes.compactMap { item -> Expectation.ExpectedRule? in
      guard case .map = item.content else {
        return decoder.string(item, place: "rules").map { Expectation.ExpectedRule(rule: $0) }
      }
      decoder.unknownKeys(of: item, allowed: ["rule", "layer"], place: "rules")
      guard let rule = item["rule"] else {
        decoder.problem(at: item, "`rules`: `rule` is missing")
        return nil
      }
      let layer = item["layer"].flatMap { Self.layer($0, &decoder) }
      return decoder.string(rule, place: "rule").map { Expectation.ExpectedRule(rule: $0, layer: layer) }
    }
  }

  private static func layer(_ node: SourceNode, _ decoder: inout FactDecoder) -> Layer? {
    guard let text = decoder.string(node, place: "layer") else { return nil }
    let known = Layer.allCases.map(\.rawValue)
    if !known.contains(text) {
      decoder.problem(
        at: node, "`layer`: `\(text)` is not known here",
        help: Suggestion.help(text, among: known) ?? "write \(known.joined(separator: ", "))")
    }
    return Layer(rawValue: text)
  }

  /// `erase`, or `{ kind: schedule_erasure, by: 2029-01-01 }`.
  private static func obligations(
    _ node: SourceNode, _ decoder: inout FactDecoder
  ) -> [Expectation.ExpectedObligation] {
    let nodes = if case .list(let items) = node.content { items } else { [node] }
    return nodes.compactMap { item in
      guard case .map(let entries) = item.content else {
        return code(item, "obligations", decoder.vocabulary.spellings(.obligations), &decoder).map {
          Expectation.ExpectedObligation(kind: $0)
        }
      }
      decoder.unknownKeys(of: item, allowed: ["kind", "to", "by"], place: "obligations")
      guard let kind = entries.first(where: { $0.key == "kind" })?.value else {
        decoder.problem(at: item, "`obligations`: `kind` is missing")
        return nil
      }
      return code(kind, "kind", decoder.vocabulary.spellings(.obligations), &decoder).map { kind in
        Expectation.ExpectedObligation(
          kind: kind, to: item["to"].flatMap { decoder.string($0, place: "to") },
          by: item["by"].flatMap { decoder.date($0, place: "by") })
      }
    }
  }
}
