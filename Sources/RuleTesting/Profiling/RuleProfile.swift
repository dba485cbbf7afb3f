public import RuleEvaluation
public import SourceText

/// What the rules cost over many decisions, the dearest first.
public struct RuleProfile: Sendable {
  private var costs: [String: RuleCost] = [:]
  /// How many decisions were made.
  public private(set) var decisions = 0

  /// Begins with nothing.
  public init() {}

  /// Takes what the rules of one decision cost.
  public mutating func add(_ costs: [RuleCost]) {
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

  /// Every rule that was asked: the most instructions first, of equals by name.
  public var rules: [RuleCost] {
    costs.values.sorted { ($1.instructions, $0.rule) < ($0.instructions, $1.rule) }
  }

  /// A table of the dearest rules.
  public func lines(most: Int = 20) -> [TerminalText] {
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

  /// A number of tenths with its decimal.
  private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
}
