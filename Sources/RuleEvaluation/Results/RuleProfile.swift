package import SourceText

/// The cost of each rule over many decisions.
package struct RuleProfile: Sendable {
  private var costs: [String: RuleCost] = [:]
  /// The number of decisions.
  package private(set) var decisions = 0

  /// Creates an empty profile.
  package init() {}

  /// Adds the costs of one decision.
  package mutating func add(_ costs: [RuleCost]) {
    decisions += 1
    for cost in costs {
      guard var sum = self.costs[cost.rule] else {
        self.costs[cost.rule] = cost
        continue
      }
      sum.calls += cost.calls
      sum.instructions += cost.instructions
      sum.nanoseconds += cost.nanoseconds
      self.costs[cost.rule] = sum
    }
  }

  /// The rules, most expensive first, then by name.
  package var rules: [RuleCost] {
    costs.values.sorted { ($1.instructions, $0.rule) < ($0.instructions, $1.rule) }
  }

  /// Returns a table of the most expensive rules.
  package func lines(most: Int = 20) -> [TerminalText] {
    let rules = rules
    let all = max(1, rules.reduce(0) { $0 + $1.instructions })
    let head: TerminalText = "instructions   share    calls   each   µs each  rule"
    let rows = rules.prefix(most).map { rule -> TerminalText in
      let each = rule.calls == 0 ? 0 : rule.instructions / rule.calls
      let figures = [
        "\(rule.instructions)".leading(to: 12),
        "\(Self.tenths(rule.instructions * 1000 / all)) %".leading(to: 8),
        "\(rule.calls)".leading(to: 9), "\(each)".leading(to: 7),
        Self.tenths(rule.nanoseconds / max(1, rule.calls) / 100).leading(to: 10),
      ].joined()
      return "\(figures)  \(rule.rule)  \(rule.at)"
    }
    let rest = rules.count - rows.count
    return ["\(decisions) decisions, \(all) instructions in \(rules.count) rules", head] + rows
      + (rest > 0 ? ["… and \(rest) more"] : [])
  }

  /// Formats a number of tenths.
  private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
}
