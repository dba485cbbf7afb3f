internal import PrivacyModel
internal import RuleCompiler

extension Resolution {
  private var rules: [Rule] { results.rules }

  /// The rules that decided the outcome, by number, the most important first.
  var decidingRules: [Int] {
    var found: Set<Int> = []
    if outcome == .needsMoreInformation && !requirements.failing.isEmpty {
      found = Set(requirements.failing)
    } else {
      found = Set(targets.flatMap { deciding($0) }).union(requirements.waived.map(\.waiver))
      if outcome == .humanReview { found.formUnion(requirements.failing) }
    }
    return found.map { (explains($0), isAside($0) ? 1 : 0, rules[$0].rank, $0) }.sorted { first, second in
      (first.0, first.1, second.2, first.3) < (second.0, second.1, first.2, second.3)
    }.map(\.3)
  }

  /// Whether a rule bars only data that neither case nor request names, such as vouchers: it is not the first reason of a refusal.
  private func isAside(_ index: Int) -> Bool {
    guard outcome == .refused else { return false }
    let plan = results.plan
    return targets.allSatisfy { target in
      !deciding(target).contains(index) || plan.derived.contains(plan.targets[target.target])
    }
  }

  /// How directly a rule explains the outcome, 0 to 2.
  ///
  /// Rules that explain it alike are in the order of their rank, and then of the documents, the notice's first.
  private func explains(_ index: Int) -> Int {
    let rule = rules[index]
    return switch outcome {
    case .granted: rule.verb == .permit || rule.verb == .keepUntil ? 0 : rule.isBar ? 1 : 2
    case .partlyGranted: rule.verb == .permit ? 0 : rule.isBar || rule.verb == .keepUntil ? 1 : 2
    case .refused: rule.isBar || rule.verb == .keepUntil ? 0 : 1
    case .needsMoreInformation: rule.verb == .require ? 0 : isUndecided(index) ? 1 : 2
    case .humanReview: rule.verb == .review ? 0 : rule.verb == .require ? 1 : 2
    }
  }

  /// Whether a rule is undecided for a target and holds for none.
  private func isUndecided(_ index: Int) -> Bool {
    let all = results.targets.indices.map { results.result(index, $0) }
    return all.contains(where: \.isUndecided) && !all.contains(where: \.isHeld)
  }

  func reason(_ index: Int) -> Reason {
    let rule = rules[index]
    let isUndecided = isUndecided(index)
    let missing = isUndecided ? firstMissing(index) : nil
    return Reason(
      code: rule.code, rule: rule.id, layer: rule.layer,
      effect: isUndecided ? "undecided" : rule.verb.rawValue,
      cites: rule.cites.map { citation($0, dpv: rule.dpv) },
      message: isUndecided ? "\(rule.name): open until `\(missing ?? "")` is stated" : rule.name,
      at: rule.at)
  }

  private func firstMissing(_ index: Int) -> String? {
    results.targets.indices.lazy.compactMap { self.results.missing(self.results.result(index, $0)) }.first
  }

  private func citation(_ id: String, dpv: String?) -> Citation {
    guard let statement = results.plan.register.description.notice.statements[id] else {
      return Citation(id: id, dpv: dpv)
    }
    return Citation(
      id: id, heading: statement.heading, says: statement.says, original: statement.original)
  }
}
