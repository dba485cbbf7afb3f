internal import PrivacyCoding
internal import PrivacyModel
internal import SourceText

/// Rewrites the keys of one `expect`, each in its place and style.
struct ExpectationWriter {
  let expect: YAMLSpan
  let decision: Decision
  var expectation: Expectation
  var edits: TextEdits

  /// Rewrites one key from the decision.
  mutating func write(_ key: String) {
    guard let value = expect[key] else { return }
    switch key {
    case "outcome": edits.replace(value.range, with: decision.outcome.rawValue)
    case "categories": writeCategories(value)
    case "reasons": writeList(value, reasons)
    case "obligations": writeList(value, obligations)
    case "missing": writeList(value, kept(value, decision.missing.map(\.fact).unique()))
    case "rules": writeList(value, rules)
    case "assumed": writeList(value, kept(value, decision.assumed.map(\.fact).unique()))
    case "conflicts": writeList(value, kept(value, decision.conflicts.map(\.about).unique()))
    case "respond_by": write(value, decision.respondBy)
    case "extended_respond_by": write(value, decision.extendedRespondBy)
    case "perform_by": write(value, decision.performBy)
    default: break
    }
  }

  private mutating func write(_ value: YAMLSpan, _ day: CalendarDate?) {
    edits.replace(value.range, with: day?.description ?? "null")
  }

  // MARK: Lists

  /// The deciding reason comes first; the others keep the order of the case.
  private var reasons: [String] {
    let actual = decision.reasons.map(\.code).unique()
    let stated = (expectation.reasons ?? []).filter { actual.contains($0) && $0 != actual.first }
    return Array(actual.prefix(1)) + stated + actual.dropFirst().filter { !stated.contains($0) }
  }

  /// The stated rules that remain, in their order, then the new ones.
  private var rules: [String] {
    let stated = expectation.rules ?? []
    let actual = decision.rules
    let staying = stated.compactMap { rule in
      actual.first { $0.rule == rule.rule }.map { (rule: $0, showsLayer: rule.layer != nil) }
    }
    let added = actual.filter { rule in !stated.contains { $0.rule == rule.rule } }
    return (staying + added.map { (rule: $0, showsLayer: false) }).map { rule, showsLayer in
      guard showsLayer, let layer = rule.layer else { return rule.rule.yamlScalar }
      return "{ rule: \(rule.rule.yamlScalar), layer: \(layer.rawValue) }"
    }
  }

  private var obligations: [String] {
    let stated = (expectation.obligations ?? []).filter { duty in
      decision.obligations.contains { duty.isMet(by: $0) }
    }
    let added = decision.obligations.filter { obligation in !stated.contains { $0.isMet(by: obligation) } }
    return stated.map(\.yaml)
      + added.map { Expectation.ExpectedObligation(kind: $0.kind, to: nil, by: $0.by).yaml }.unique()
  }

  /// The items that remain, in their order, then the new ones.
  private func kept(_ value: YAMLSpan, _ actual: [String]) -> [String] {
    var stated: [String] = []
    if case .list(let items) = value.content {
      stated = items.compactMap { if case .scalar(let text) = $0.content { text } else { nil } }
    }
    let staying = stated.filter { actual.contains($0) }
    return (staying + actual.filter { !staying.contains($0) }).map(\.yamlScalar)
  }

  mutating func writeList(_ value: YAMLSpan, _ items: [String]) {
    guard case .list(let old) = value.content, !value.isFlow, let first = old.first, !items.isEmpty else {
      return edits.replace(value.range, with: items.isEmpty ? "[]" : "[ \(items.joined(separator: ", ")) ]")
    }
    // In a block list the dashes keep their column.
    let dash = edits.column(of: value.range.lowerBound)
    let indent = String(repeating: " ", count: dash)
    edits.replace(
      value.range.lowerBound..<max(value.range.upperBound, first.range.upperBound),
      with: items.map { "- \($0)" }.joined(separator: "\n\(indent)"))
  }

  // MARK: Categories

  private mutating func writeCategories(_ value: YAMLSpan) {
    guard case .map(let entries) = value.content, !entries.isEmpty else {
      let all = decision.categories.keys.sorted().map { "\($0): \(text($0))" }
      return edits.replace(value.range, with: all.isEmpty ? "{}" : "{ \(all.joined(separator: ", ")) }")
    }
    let staying = entries.filter { decision.categories[$0.name] != nil }
    let added = decision.categories.keys.filter { name in !entries.contains { $0.name == name } }.sorted()
    if value.isFlow && (staying.count < entries.count || !added.isEmpty) || staying.isEmpty {
      let all = (staying.map(\.name) + added).map { "\($0): \(text($0))" }
      return edits.replace(value.range, with: all.isEmpty ? "{}" : "{ \(all.joined(separator: ", ")) }")
    }
    for entry in staying where differs(entry.name) {
      edits.replace(entry.value.range, with: text(entry.name))
    }
    for entry in entries where decision.categories[entry.name] == nil {
      edits.replace(edits.line(at: entry.key.range.lowerBound), with: "")
    }
    if !added.isEmpty, let last = staying.last {
      // New entries follow the last one that remains and its comment.
      let indent = String(repeating: " ", count: edits.column(of: last.key.range.lowerBound))
      let end = edits.endOfLine(at: last.value.range.upperBound)
      edits.replace(end..<end, with: added.map { "\n\(indent)\($0): \(text($0))" }.joined())
    }
  }

  private func differs(_ name: String) -> Bool {
    guard let expected = expectation.categories?[name], let decided = decision.categories[name] else {
      return true
    }
    return expected.action != decided.action || expected.until != decided.until
      || expected.noticeUntil != nil && expected.noticeUntil != decided.noticeUntil
      || expected.because.map { Set($0) != Set(decided.because) } ?? false
  }

  /// `erase`, `{ retain: 2028-12-31 }`, with the notice's day and the rules if the case states them.
  private func text(_ name: String) -> String {
    guard let decided = decision.categories[name] else { return "null" }
    let stated = expectation.categories?[name]
    let notice = stated?.noticeUntil == nil ? nil : decided.noticeUntil
    let because = stated?.because == nil ? nil : decided.because.unique().map(\.yamlScalar)
    if decided.until == nil && notice == nil && because == nil { return decided.action.rawValue }
    let day = decided.until?.description ?? "null"
    return "{ \(decided.action.rawValue): \(day)" + (notice.map { ", notice_until: \($0)" } ?? "")
      + (because.map { ", because: [ \($0.joined(separator: ", ")) ]" } ?? "") + " }"
  }
}

extension Expectation.ExpectedObligation {
  /// `erase`, or `{ kind: schedule_erasure, by: 2029-01-01 }`.
  fileprivate var yaml: String {
    if to == nil && by == nil { return kind }
    return "{ kind: \(kind)" + (to.map { ", to: \($0.yamlScalar)" } ?? "") + (by.map { ", by: \($0)" } ?? "")
      + " }"
  }
}

extension String {
  /// The text as a scalar, quoted where a plain one would have another meaning.
  var yamlScalar: String {
    let isPlain = allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-/".contains($0)) }
    return isPlain && !isEmpty ? self : CanonicalJSON.text(self)
  }
}
