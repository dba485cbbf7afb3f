internal import PrivacyModel
internal import RuleCompiler
package import RuleEvaluation
internal import SourceText

/// The rules that two versions do not have alike, each once, although a rule of law applies to every register.
package struct RuleComparison: Sendable {
  /// The changes by document: rules, then conditions, then files that differ in other ways.
  package let changes: [RuleChange]

  /// Compares the rules of every register.
  package init(old: RuleEngine, new: RuleEngine) {
    let (before, after) = (VersionRules(old), VersionRules(new))
    var changes: [RuleChange] = []
    for register in before.registers.keys.filter({ after.registers[$0] != nil }).sorted() {
      changes += Self.changes(before.registers[register] ?? [], after.registers[register] ?? [])
    }
    // Of a register in one version only, the rules that no register of the other has.
    changes += before.only(outside: after).map { Self.single($0, .removed) }
    changes += after.only(outside: before).map { Self.single($0, .added) }
    changes += ConditionComparison(before, after).changes
    let unique = changes.unique()
    self.changes =
      (unique + ScriptComparison(before, after).changes(beside: unique)).sorted {
        ($0.subject.order, $0.document, $0.kind.rawValue, $0.name)
          < ($1.subject.order, $1.document, $1.kind.rawValue, $1.name)
      }
  }

  private static func changes(_ old: [RuleContents], _ new: [RuleContents]) -> [RuleChange] {
    let before = Dictionary(old.map { ($0.rule.id, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.rule.id, $0) }) { first, _ in first }
    var removed = old.filter { after[$0.rule.id] == nil }
    var added = new.filter { before[$0.rule.id] == nil }
    var changes: [RuleChange] = []
    for contents in old {
      if let later = after[contents.rule.id] { changes += change(contents, later, .changed) }
    }
    for gone in removed {
      // The same rule under another sentence, where only one new rule matches.
      let candidates = added.filter { $0.isRenaming(of: gone) }
      guard candidates.count == 1, removed.count(where: { candidates[0].isRenaming(of: $0) }) == 1 else {
        continue
      }
      changes += change(gone, candidates[0], .renamed)
      removed.removeAll { $0.rule.id == gone.rule.id }
      added.removeAll { $0.rule.id == candidates[0].rule.id }
    }
    return changes + removed.map { single($0, .removed) } + added.map { single($0, .added) }
  }

  private static func change(
    _ old: RuleContents, _ new: RuleContents, _ kind: RuleChange.Kind
  ) -> [RuleChange] {
    var parts: [RuleChange.Part] = []
    let (before, after) = (old.parts, new.parts)
    for name in (before.map(\.name) + after.map(\.name)).unique() {
      let first = before.first { $0.name == name }?.text
      let second = after.first { $0.name == name }?.text
      if first != second { parts.append(RuleChange.Part(name: name, old: first, new: second)) }
    }
    let (conditions, later) = (old.conditions, new.conditions)
    parts += conditions.filter { !later.contains($0) }.map { .init(name: "condition", old: $0, new: nil) }
    parts += later.filter { !conditions.contains($0) }.map { .init(name: "condition", old: nil, new: $0) }
    let changesPeriod = parts.contains { $0.name == "period" }
    if !old.ownCode.saysTheSame(as: new.ownCode, exceptNumbers: changesPeriod) {
      parts.append(.init(name: "computation", old: "as before", new: "written otherwise"))
    }
    guard kind == .renamed || !parts.isEmpty else { return [] }
    return [
      RuleChange(
        subject: .rule, kind: kind, document: new.document, verb: new.rule.verb.rawValue,
        name: new.rule.name, oldName: old.rule.name == new.rule.name ? nil : old.rule.name,
        oldAt: old.rule.at, newAt: new.rule.at, parts: parts)
    ]
  }

  private static func single(_ contents: RuleContents, _ kind: RuleChange.Kind) -> RuleChange {
    func part(_ name: String, _ text: String) -> RuleChange.Part {
      kind == .added ? .init(name: name, old: nil, new: text) : .init(name: name, old: text, new: nil)
    }
    return RuleChange(
      subject: .rule, kind: kind, document: contents.document, verb: contents.rule.verb.rawValue,
      name: contents.rule.name, oldAt: kind == .removed ? contents.rule.at : nil,
      newAt: kind == .added ? contents.rule.at : nil,
      parts: contents.parts.filter { $0.name != "verb" }.map { part($0.name, $0.text) }
        + contents.conditions.map { part("condition", $0) })
  }
}

extension RuleContents {
  /// The document, from the rule's id: `law/accounting` of `law/accounting/erasure/…`.
  var document: String { rule.id.split(separator: "/").prefix(2).joined(separator: "/") }

  /// Whether it can be another rule under a new sentence: the same verb, kinds, reason and data in the same document.
  fileprivate func isRenaming(of other: RuleContents) -> Bool {
    document == other.document && rule.verb == other.rule.verb && rule.kinds == other.rule.kinds
      && rule.code == other.rule.code && rule.categories == other.rule.categories
      && rule.exceptions == other.rule.exceptions && rule.statement == other.rule.statement
  }
}

extension RuleChange.Subject {
  fileprivate var order: Int { [.rule, .condition, .file].firstIndex(of: self) ?? 0 }
}
