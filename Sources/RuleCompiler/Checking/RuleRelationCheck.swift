internal import PrivacyModel
internal import SourceText

/// Compares the rules of a register with each other: permissions that a bar always overrides, and rules that change nothing
/// beside another one.
struct RuleRelationCheck {
  let register: CompiledRegister

  private var effects: [Rule] { register.document.rules.filter(\.isEffect) }

  /// Returns the findings, without those about a rule that another check calls a duplicate.
  func findings(besides others: [Finding]) -> [Finding] {
    let duplicates = Set(others.filter { $0.kind == .duplicateRule }.map(\.location))
    return (contradictions() + subsumptions()).filter { !duplicates.contains($0.location) }
  }

  // MARK: Contradictions

  private func contradictions() -> [Finding] {
    let bars = effects.filter { $0.isBar && $0.lastDay == nil }
    return effects.filter { $0.verb == .permit }.compactMap { permission in
      bars.lazy.compactMap { contradiction(of: permission, $0) }.first
    }
  }

  /// Finds what a permission names and a bar always overrides.
  ///
  /// A bar that excepts some data of `everything` is no contradiction: it has no data that the permission names.
  private func contradiction(of permission: Rule, _ bar: Rule) -> Finding? {
    let kinds = permission.kinds.intersection(bar.kinds)
    guard bar.holdsWherever(permission), !kinds.isEmpty else { return nil }
    let isWhole = bar.hasDataOf(permission)
    let categories = (permission.categories ?? []).filter { bar.isAbout($0) }
    guard isWhole || !categories.isEmpty else { return nil }
    let help = "the bar is at \(bar.location): "
    if isWhole, kinds == permission.kinds {
      return finding(
        .contradictoryRule, permission,
        "`\(permission.name)` never counts: `\(bar.name)` bars all that it permits",
        help: help + "give one of them a condition, or other data")
    }
    let data = isWhole ? "its data" : Self.enumerated(categories.map(\.rawValue))
    let requests = kinds == permission.kinds ? "" : " for \(Self.enumerated(kinds.map(\.rawValue)))"
    return finding(
      .contradictoryRule, permission,
      "`\(permission.name)` permits \(data)\(requests), which `\(bar.name)` always bars",
      help: help + "leave \(isWhole ? "the kind of request" : "the data") out of one of them")
  }

  private static func enumerated(_ codes: [String]) -> String {
    codes.sorted().map { "`\($0)`" }.joined(separator: ", ")
  }

  // MARK: Subsumptions

  private func subsumptions() -> [Finding] {
    let rules = effects
    return rules.enumerated().compactMap { number, rule in
      let wider = rules.enumerated().first { other, wider in
        other != number && subsumes(wider, rule) && (other < number || !subsumes(rule, wider))
      }
      guard let wider = wider?.element else { return nil }
      return finding(
        .subsumedRule, rule, "`\(rule.name)` changes nothing: `\(wider.name)` holds wherever it does",
        help: "the other is at \(wider.location): leave one of them out")
    }
  }

  /// Whether a rule has every effect of another one, with the same reason, wherever the other holds.
  private func subsumes(_ wider: Rule, _ rule: Rule) -> Bool {
    wider.verb == rule.verb && wider.code == rule.code && wider.grants == rule.grants
      && wider.lastDay == rule.lastDay && wider.blocksGrantsOnly == rule.blocksGrantsOnly
      && wider.reportsConflict == rule.reportsConflict && Set(rule.cites).isSubset(of: wider.cites)
      && Set(rule.obliges).isSubset(of: wider.obliges) && isOwedAlike(wider, rule)
      && (rule.dpv == nil || rule.dpv == wider.dpv)
      && wider.kinds.isSuperset(of: rule.kinds) && wider.hasDataOf(rule) && wider.holdsWherever(rule)
  }

  private func isOwedAlike(_ wider: Rule, _ rule: Rule) -> Bool {
    rule.obliges.isEmpty || wider.to == rule.to && wider.fixedAddressee == rule.fixedAddressee
  }

  private func finding(_ kind: Finding.Kind, _ rule: Rule, _ message: String, help: String) -> Finding {
    Finding(register.document.name, kind, rule, message, help: help)
  }
}
