internal import PrivacyModel
internal import RuleCompiler

extension Resolution {
  /// The status of every rule and the facts that it read: one entry for all targets where they agree, else one for each.
  var evidence: [RuleEvidence] {
    results.rules.indices.flatMap { index -> [RuleEvidence] in
      let all = results.targets.indices.map { results.result(index, $0) }
      var evidence = all.map { self.evidence(index, $0) }
      // The first target that asks a condition pays for it.
      let first = evidence.first?.withoutCosts
      let isSame = evidence.indices.dropFirst().allSatisfy {
        evidence[$0].withoutCosts == first && all[$0].lastDay == all[0].lastDay
          && results.missing(all[$0]) == results.missing(all[0])
      }
      if isSame { return Array(evidence.prefix(1)) }
      for number in results.targets.indices {
        evidence[number].category = results.category(number)?.rawValue
      }
      return evidence
    }
  }

  private func evidence(_ index: Int, _ result: RuleResult) -> RuleEvidence {
    let rule = results.rules[index]
    let (reads, instructions) = results.evidence(result)
    return RuleEvidence(
      rule: rule.id, at: rule.at, effect: rule.verb.rawValue, obliges: rule.obliges, status: result.status,
      conditions: results.conditions(of: index, result), reads: reads, instructions: instructions)
  }
}

extension RuleEvidence {
  fileprivate var withoutCosts: RuleEvidence {
    var evidence = self
    evidence.instructions = 0
    for number in conditions.indices { evidence.conditions[number].instructions = 0 }
    return evidence
  }
}
