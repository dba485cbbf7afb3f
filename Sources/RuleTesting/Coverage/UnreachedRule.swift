internal import PrivacyModel
package import RuleCompiler

extension RuleCoverage {
  /// Returns why no case of some registers can reach a rule, where that is certain: by the kinds of the requests, or by their
  /// days.
  package func whyUnreached(_ rule: RuleSummary, in registers: [String]) -> String? {
    let kinds = registers.flatMap { name in rule.kinds.filter { cases(of: name, $0) > 0 }.map { (name, $0) } }
    if kinds.isEmpty { return "no case makes such a request" }
    let days = kinds.reduce(into: Set<CalendarDate>()) { $0.formUnion(self.days(of: $1.0, $1.1)) }
    let isInForce = days.contains { day in
      (rule.from.map { $0 <= day } ?? true) && (rule.through.map { day <= $0 } ?? true)
    }
    if isInForce { return nil }
    let span = [rule.from.map { "from \($0)" }, rule.through.map { "through \($0)" }].compactMap(\.self)
    return "in force on the day of no case: \(span.joined(separator: " "))"
  }
}
