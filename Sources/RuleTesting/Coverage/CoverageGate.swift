internal import PrivacyModel
internal import RuleCompiler
package import RuleEvaluation
package import SourceText

/// The coverage of the replayed registers, by kind.
package struct CoverageSum: Sendable {
  /// A kind of coverage.
  package enum Kind: String, CaseIterable, Sendable {
    /// Rules of notices that held and, if conditional, also did not hold.
    case rules
    /// Deciding statements whose rule both held and did not hold.
    case statements
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
  package init(_ coverage: RuleCoverage, engine: RuleEngine) {
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
    shares = [
      .rules: share(own) { coverage.isCovered($0.1, in: $0.0) },
      .statements: share(statements) { coverage.seen(statement: $0.1, in: $0.0).isBothWays },
      .requests: share(registers.flatMap { name in engine.requestKinds(of: name).map { (name, $0) } }) {
        coverage.cases(of: $0.0, $0.1) > 0
      },
      .reasons: share(reasons.sorted()) { coverage.reasons.contains($0) },
      .obligations: share(kinds.sorted()) { coverage.obligations.contains($0) },
      .outcomes: share(Outcome.allCases) { coverage.outcomes.contains($0) },
    ]
  }
}

/// The minimum coverage by kind.
package struct CoverageGate: Sendable {
  private let least: [(kind: CoverageSum.Kind, percent: Double)]

  /// Parses `rules=100,statements=90`.
  /// - Throws: a problem of the text, with the nearest kind.
  package init(_ text: String) throws(Diagnostic) {
    var least: [(CoverageSum.Kind, Double)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let (kind, percent) = try Self.gate(part)
      guard !least.contains(where: { $0.0 == kind }) else {
        throw Diagnostic(.badCase, "`\(kind.rawValue)` has two gates")
      }
      least.append((kind, percent))
    }
    self.least = least
  }

  private static func gate(_ part: Substring) throws(Diagnostic) -> (CoverageSum.Kind, Double) {
    let sides = part.filter { $0 != " " }.split(separator: "=", omittingEmptySubsequences: false).map(
      String.init)
    guard sides.count == 2, let percent = Double(sides[1]), (0...100).contains(percent) else {
      throw Diagnostic(
        .badCase, "`\(part)` is not a gate", help: "write rules=100,statements=90, each from 0 to 100")
    }
    guard let kind = CoverageSum.Kind(rawValue: sides[0]) else {
      let kinds = CoverageSum.Kind.allCases.map(\.rawValue)
      throw Diagnostic(
        .badCase, "`\(sides[0])` is not a kind of coverage",
        help: Suggestion.help(sides[0], among: kinds) ?? "one of \(kinds.joined(separator: ", "))")
    }
    return (kind, percent)
  }

  /// Returns the kinds below their minimum: `statements 88.9 % of 90 %`.
  package func failures(_ sum: CoverageSum) -> [String] {
    least.compactMap { kind, percent in
      guard let share = sum.shares[kind], share.percent < percent else { return nil }
      let reached = (share.percent * 10).rounded(.down) / 10
      return "\(kind.rawValue) \(reached) % of \(percent) % (\(share.covered) of \(share.total))"
    }
  }
}
