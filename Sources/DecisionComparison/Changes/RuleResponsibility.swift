internal import PrivacyModel
internal import SourceText

/// The rules that are responsible for a difference: those that decide in one version only; where the same rules decide, those whose
/// verdict differs; where no verdict differs, the deciding rules themselves.
struct RuleResponsibility {
  let old: Decision
  let new: Decision
  /// The category of the difference; nil for the request as a whole.
  let category: String?

  /// The most rules and conditions of a version that a difference names.
  static let most = 5

  /// Returns the responsible rules, the old ones first.
  /// - Parameters:
  ///   - before: The deciding rules of the old version, by id.
  ///   - after: Those of the new version.
  func rules(_ before: [String], _ after: [String]) -> [ResponsibleRule] {
    let (removed, added) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
    if !removed.isEmpty || !added.isEmpty { return listed(removed, added, both: removed + added) }
    var ids = changedVerdicts.filter { before.isEmpty || before.contains($0) }
    if ids.isEmpty { ids = before.isEmpty ? Array(changedVerdicts.prefix(3)) : before }
    return listed(ids, ids, both: ids)
  }

  /// The rules of each version; of the rules in either, the conditions that the other version lacks or answers otherwise.
  private func listed(_ before: [String], _ after: [String], both: [String]) -> [ResponsibleRule] {
    func listed(
      _ ids: [String], _ version: ResponsibleRule.Version, _ decision: Decision
    ) -> [ResponsibleRule] {
      let other = version == .old ? new : old
      let rules = ids.compactMap { id in
        evidence(of: id, in: decision).map {
          ResponsibleRule(version: version, name: Self.sentence(id), at: $0.at)
        }
      }
      let conditions = both.flatMap { id -> [ConditionEvidence] in
        guard let rule = evidence(of: id, in: decision), let same = evidence(of: id, in: other) else {
          return []
        }
        return changedConditions(of: rule, same)
      }.map { ResponsibleRule(version: version, name: $0.says ?? $0.condition ?? "a condition", at: $0.at) }
      return Array((rules + conditions).unique().prefix(Self.most))
    }
    return listed(before, .old, old) + listed(after, .new, new)
  }

  /// The conditions that the other version does not list, or answers otherwise; those that a version did not ask are left out.
  private func changedConditions(of rule: RuleEvidence, _ other: RuleEvidence) -> [ConditionEvidence] {
    rule.conditions.filter { condition in
      let same = other.conditions.first {
        $0.role == condition.role && $0.says == condition.says && $0.condition == condition.condition
      }
      guard let same else { return true }
      // Of another category the answers may differ in any case.
      return rule.category == other.category && same.status != condition.status && same.status != .notTried
        && condition.status != .notTried
    }
  }

  /// The rules that both versions have, and whose verdict differs, by id.
  private var changedVerdicts: [String] {
    let ids = (old.evidence ?? []).map(\.rule).unique()
    return ids.filter { id in
      guard let before = evidence(of: id, in: old), let after = evidence(of: id, in: new) else {
        return false
      }
      return before.status != after.status
    }
  }

  private func evidence(of id: String, in decision: Decision) -> RuleEvidence? {
    let all = (decision.evidence ?? []).filter { $0.rule == id }
    return all.first { $0.category == category } ?? all.first { $0.status == .held } ?? all.first
  }

  private static func sentence(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }
}
