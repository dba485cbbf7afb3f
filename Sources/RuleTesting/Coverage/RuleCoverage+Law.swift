internal import PrivacyModel
package import RuleCompiler
internal import SourceText

extension RuleCoverage {
  /// A rule with its results in all registers with cases that have it.
  package struct RuleSum: Sendable {
    package var rule: RuleSummary
    package var seen = Seen()
    /// In alphabetical order.
    package var registers: [String] = []
  }

  /// Every rule once, in the order of the files.
  var allRules: [RuleSum] {
    var sums: [String: RuleSum] = [:]
    for register in registers {
      for rule in (rulesByRegister[register] ?? [:]).values {
        var sum = sums[rule.id] ?? RuleSum(rule: rule)
        sum.seen.holding += seen(rule.id, in: register).holding
        sum.seen.notHolding += seen(rule.id, in: register).notHolding
        sum.registers.append(register)
        sums[rule.id] = sum
      }
    }
    return sums.values.sorted {
      ($0.rule.location.file, $0.rule.location.line, $0.rule.id)
        < ($1.rule.location.file, $1.rule.location.line, $1.rule.id)
    }
  }

  /// Every rule of law once.
  package var lawRules: [RuleSum] { allRules.filter { $0.rule.layer != .notice } }

  /// The articles that rules of law cite, in alphabetical order.
  package var lawArticles: [String] { Set(lawRules.flatMap(\.rule.cites)).sorted() }
}
