internal import PrivacyModel
internal import RuleCompiler
package import RuleEvaluation

/// The coverage of the replayed registers, by kind.
package struct CoverageSum: Sendable {
  /// A kind of coverage.
  package enum Kind: String, CaseIterable, Sendable {
    /// Rules of notices that held and, if conditional, also did not hold.
    case rules
    /// Deciding statements whose rule both held and did not hold.
    case statements
    /// Rules of law that held and, if conditional, also did not hold, in any register.
    case law
    /// Articles that rules of law cite.
    case articles
    /// Operands of conditions that were both true and false.
    case operands
    /// Kinds of requests, per register.
    case requests
    /// Reason codes of rules.
    case reasons
    /// Obligations of rules.
    case obligations
    /// Outcomes.
    case outcomes
  }

  /// A covered part of a total.
  package struct Share: Hashable, Sendable {
    /// The covered number.
    package var covered: Int
    /// The total.
    package var total: Int
    /// The share in percent; 100 for an empty total.
    package var percent: Double { total == 0 ? 100 : Double(covered) * 100 / Double(total) }
  }

  /// The shares by kind.
  package let shares: [Kind: Share]

  /// Computes the shares.
  /// - Parameter operands: The operands of the files that the registers read; nil if they were not counted, which leaves out
  ///   their share.
  package init(_ coverage: RuleCoverage, engine: RuleEngine, operands: [FileOperands]? = nil) {
    let registers = coverage.registers
    let rules = registers.flatMap { name in engine.rules(of: name).map { (name, $0) } }
    let own = rules.filter { $0.1.layer == .notice }
    let statements = registers.flatMap { name in
      engine.statements(of: name).filter { $0.informs == nil && !$0.isEmpty }.map { (name, $0.id) }
    }
    let reasons = Set(rules.map(\.1.code)).subtracting([""])
    let kinds = Set(rules.flatMap(\.1.obliges))
    func share<Item>(_ items: [Item], _ isCovered: (Item) -> Bool) -> Share {
      Share(covered: items.count { isCovered($0) }, total: items.count)
    }
    var shares: [Kind: Share] = [
      .rules: share(own) { coverage.isCovered($0.1, in: $0.0) },
      .statements: share(statements) { coverage.seen(statement: $0.1, in: $0.0).isBothWays },
      .law: Share(
        covered: coverage.lawRules.count - coverage.lawGaps.count, total: coverage.lawRules.count),
      .articles: share(coverage.lawArticles) { coverage.articles.contains($0) },
      .requests: share(registers.flatMap { name in engine.requestKinds(of: name).map { (name, $0) } }) {
        coverage.cases(of: $0.0, $0.1) > 0
      },
      .reasons: share(reasons.sorted()) { coverage.reasons.contains($0) },
      .obligations: share(kinds.sorted()) { coverage.obligations.contains($0) },
      .outcomes: share(Outcome.allCases) { coverage.outcomes.contains($0) },
    ]
    if let operands {
      shares[.operands] = Share(
        covered: operands.reduce(0) { $0 + $1.operands.count - coverage.gaps($1).count },
        total: operands.reduce(0) { $0 + $1.totalCount })
    }
    self.shares = shares
  }
}

extension FileOperands {
  /// The number of operands; a file whose operands cannot be counted stands for one that is not covered.
  package var totalCount: Int { operands.count + (isMeasured ? 0 : 1) }
}
